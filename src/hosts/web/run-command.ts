import type { CommandOutcome } from '../../app/ports/command-engine';
import {
  CallFailure,
  EXIT,
  type Call,
  type ExitStatus,
  type Steps,
} from '../../commands/call/call';
import { runApprove } from '../../commands/approve';
import { runCheck } from '../../commands/check';
import { runDocument } from '../../commands/document';
import { runFix } from '../../commands/fix';
import { runMerge } from '../../commands/merge';
import { runReturn } from '../../commands/return';
import { runSplit } from '../../commands/split';
import { runSubmit } from '../../commands/submit';
import { runSummary } from '../../commands/summary';
import { runToEnd } from '../../core/steps';
import type { Locale } from '../../core/text/locale';
import { pageWordsOf } from '../../i18n/page-words';
import { memoryPlace } from './memory-place';

type Command = (call: Call) => ExitStatus | Steps;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['approve', runApprove],
  ['check', runCheck],
  ['document', runDocument],
  ['fix', runFix],
  ['merge', runMerge],
  ['return', runReturn],
  ['split', runSplit],
  ['submit', runSubmit],
  ['summary', runSummary],
]);

/** An order whose files are here. */
export interface ReadyOrder {
  readonly name: string;
  readonly files: readonly string[];
  readonly options: Call['options'];
  readonly locale: Locale;
}

const finish = (steps: Steps): ExitStatus =>
  runToEnd(steps, (wait) => {
    if (wait) throw new TypeError('a command without threads has to wait');
  });

/**
 * Runs a command over files in memory, as the command line does over the disk's; what is wrong with a file or
 * the order is told as there.
 */
export const runCommand = (
  { name, files, options, locale }: ReadyOrder,
  given: ReadonlyMap<string, Uint8Array>,
  onProgress: (line: string) => void,
): CommandOutcome => {
  const command = COMMANDS.get(name);
  if (!command) throw new RangeError(`no command is called ${name}`);
  const { place, written } = memoryPlace(given);
  let [out, err] = ['', ''];
  const streams = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    progress: onProgress,
  };
  let status: ExitStatus;
  try {
    const steps = command({ files, options, locale, words: pageWordsOf(locale), streams, place });
    status = typeof steps === 'number' ? steps : finish(steps);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    err += `${error.message}\n`;
    status = EXIT.wrong;
  }
  return { status, out, told: err.split('\n').filter((line) => line !== ''), written: written() };
};
