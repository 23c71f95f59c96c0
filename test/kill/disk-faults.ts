import fs from 'node:fs';

/** What may be broken at a call: the ways of changing a disk, and those of asking it. */
const WRITES = ['writeFileSync', 'renameSync', 'mkdirSync', 'rmdirSync', 'rmSync'] as const;
const READS = ['statSync', 'readdirSync', 'readFileSync', 'existsSync'] as const;
type Name = (typeof WRITES)[number] | (typeof READS)[number];

/** How a call to the disk goes wrong. */
export type Fault =
  /** The process dies: before the call, in the middle of it, or behind it. */
  | { readonly kind: 'death'; readonly when: 'before' | 'within' | 'behind' }
  /** The system refuses it, once or from then on. */
  | { readonly kind: 'refusal'; readonly code: string; readonly stays: boolean };

/** Thrown where the process would be gone; nothing that it then does reaches the disk. */
export class Death extends Error {}

const refusal = (code: string, syscall: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path, errno: -1 });

/** Half of what was to be written: what a full disk or the end of a process leaves. */
const writeHalf = (write: (...words: never[]) => unknown, words: readonly unknown[]): void => {
  const [file, content, ...others] = words;
  const bytes = Buffer.from(content as Uint8Array);
  write(...([file, bytes.subarray(0, bytes.length / 2), ...others] as never[]));
};

export interface DiskFaults {
  /** How many calls there were. */
  readonly count: () => number;
  readonly restore: () => void;
}

/**
 * Breaks the disk at its `at`th call (from 0) below a folder; those before it go through. Node's own functions
 * are replaced, so that everything that writes is met.
 */
export const breakDisk = (
  folder: string,
  at: number,
  fault: Fault,
  which: 'writes' | 'reads' = 'writes',
): DiskFaults => {
  const names: readonly Name[] = which === 'writes' ? WRITES : READS;
  const all: readonly Name[] = [...WRITES, ...READS];
  const own = new Map(all.map((name) => [name, fs[name] as (...words: never[]) => unknown]));
  let [calls, isDead] = [0, false];
  const die = (): never => {
    isDead = true;
    throw new Death();
  };
  for (const name of names) {
    const real = own.get(name)!;
    const replaced = (...words: readonly unknown[]): unknown => {
      const path = String(words[0]);
      if (!path.startsWith(folder)) return real(...(words as never[]));
      if (isDead) throw new Death();
      const isHere = calls === at || (fault.kind === 'refusal' && fault.stays && calls > at);
      calls += 1;
      if (!isHere) return real(...(words as never[]));
      if (fault.kind === 'refusal') {
        if (name === 'writeFileSync' && fault.code === 'ENOSPC') writeHalf(real, words);
        throw refusal(fault.code, name, path);
      }
      if (fault.when === 'within' && name === 'writeFileSync') writeHalf(real, words);
      if (fault.when === 'behind') real(...(words as never[]));
      return die();
    };
    Object.assign(fs, { [name]: replaced });
  }
  return {
    count: () => calls,
    restore: () => void Object.assign(fs, Object.fromEntries(own)),
  };
};
