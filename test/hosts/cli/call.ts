import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/hosts/cli/run';

/** What a call gave. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `shinko` with these words, as the command line does. */
export const shinko = (...args: readonly string[]): Outcome => {
  const text = { out: '', err: '' };
  const status = run(args, {
    out: (more) => (text.out += more),
    err: (more) => (text.err += more),
  });
  return { status, ...text };
};

/** A folder of the test's own, gone after it. */
export const useFolder = (): {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => Buffer;
} => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shinko-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    read: (name) => readFileSync(path(name)),
  };
};

/** The facts-only copy of the city's R4 sheet: 58 blocks, slips and faults kept. */
export const R4_FACTS = join(__dirname, '../../../src/hosts/trial/sample/r4-facts.txt');
