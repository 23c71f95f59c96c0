import { CallFailure, EXIT, type Call } from '../../src/commands/call/call';
import type { FilePlace } from '../../src/commands/call/place';
import { loadCommand } from '../../src/hosts/cli/load-command';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { memoryPlace } from '../../src/hosts/web/memory-place';
import { wordsOf } from '../../src/i18n';
import type { HeldFile } from '../../src/app/ports/command-engine';

/** A command over files in memory. */
export interface MemoryCall {
  readonly name: string;
  readonly files: readonly string[];
  readonly options?: Call['options'];
}

/** What it gave. */
export interface MemoryOutcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly written: readonly HeldFile[];
}

const words = wordsOf('ja');

/**
 * Runs a command as the command line does, with the command line's own reader, over files in memory; what is
 * thrown besides a {@link CallFailure} goes on to the caller.
 */
export const callInMemory = (
  { name, files, options = {} }: MemoryCall,
  given: ReadonlyMap<string, Uint8Array>,
): MemoryOutcome => {
  const command = loadCommand(name);
  if (!command) throw new RangeError(`no command is called ${name}`);
  const memory = memoryPlace(given);
  const place: FilePlace = { ...memory.place, xlsx };
  let [out, err] = ['', ''];
  const streams = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  };
  let status: number;
  try {
    const steps = command({ files, options, locale: 'ja', words, streams, place });
    if (typeof steps === 'number') status = steps;
    else {
      let step = steps.next();
      while (!step.done) step = steps.next();
      status = step.value;
    }
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    err += `${error.message}\n`;
    status = EXIT.wrong;
  }
  return { status, out, err, written: memory.written() };
};
