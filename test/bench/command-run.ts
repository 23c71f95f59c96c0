import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../src/commands/call/call';

/** What a process made of the machine. */
export interface Use {
  /** Of the whole process, from its start to its end. */
  readonly milliseconds: number;
  /** Milliseconds of all threads together. */
  readonly processor: number;
  /** Kibibytes of the most that it took. */
  readonly peak: number;
}

/**
 * Runs the command as it is handed out (`shinko.cjs`), in a process of its own.
 *
 * @throws {RangeError} where it did not do its work
 */
export const runCommand = (command: string, words: readonly string[]): Use => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-use-'));
  try {
    const file = join(folder, 'use.json');
    const start = performance.now();
    const { error, status, stderr } = spawnSync(
      process.execPath,
      ['--require', join(__dirname, 'tell-use.js'), command, ...words],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
        env: { ...process.env, SHINKO_USE: file },
      },
    );
    if (error) throw error;
    const milliseconds = performance.now() - start;
    if (status !== EXIT.done && status !== EXIT.findings)
      throw new RangeError(`${words[0]} ended with ${status}: ${stderr}`);
    const told = JSON.parse(readFileSync(file, 'utf8')) as Omit<Use, 'milliseconds'>;
    return { milliseconds, ...told };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
