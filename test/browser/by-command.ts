import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shinko } from '../hosts/cli/call';

/** A department's command line, with a folder of its own. */
export interface CommandLine {
  /** What a command makes of a book; it throws where that ends otherwise than well. */
  readonly run: (bytes: Uint8Array, ...words: readonly string[]) => Uint8Array;
  /** The book submitted, with one reason for whatever needs one. */
  readonly submitted: (bytes: Uint8Array, by: string) => Uint8Array;
  readonly close: () => void;
}

/** Opens a folder for commands; close it in the end. */
export const commandLine = (): CommandLine => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-year-'));
  const run: CommandLine['run'] = (bytes, ...words) => {
    const [from, to] = [join(folder, 'from.xlsx'), join(folder, 'to.xlsx')];
    writeFileSync(from, bytes);
    const { status: ended, err } = shinko(...words, from, '-o', to, '--force');
    if (ended !== 0) throw new RangeError(err);
    return new Uint8Array(readFileSync(to));
  };
  return {
    run,
    submitted: (bytes, by) => run(bytes, 'submit', '--by', by, '--reason', '見本の数です。'),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
