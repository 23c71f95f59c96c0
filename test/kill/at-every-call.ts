import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/hosts/cli/run';
import type { Seeds } from '../fuzz/seeds';
import { filesBelow, wrongIn } from './aftermath';
import { breakDisk, Death, type Fault } from './disk-faults';
import { prepare, wordsOfCall, type WritingCall } from './scene';

/** A call of the disk at which a command was broken off, and what was wrong then. */
export interface Broken {
  readonly at: number;
  readonly wrong: readonly string[];
}

interface Said {
  readonly status: number;
  readonly err: string;
}

const DEAD = -1;

/** The command in this process; a death ends it as a signal would, with nothing cleaned up. */
const said = (words: readonly string[], isDead: () => boolean): Said => {
  let err = '';
  const streams = { out: () => undefined, err: (text: string) => void (err += text) };
  const status = run(words, streams);
  return { status: isDead() ? DEAD : status, err };
};

const withFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-kill-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const SENTENCE = /[。.！!]$/u;

/** What a command must have said: a sentence and status 2 where the disk refused it. */
const wrongSaid = (fault: Fault, { status, err }: Said): readonly string[] => {
  if (fault.kind === 'death') return [];
  if (status === 0 || status === 1) return [];
  if (status !== 2) return [`status ${status}: ${err.slice(0, 300)}`];
  const lines = err.trim().split('\n');
  const told = lines.filter((line) => SENTENCE.test(line.trim()));
  return told.length === 0 ? [`no sentence: ${err.slice(0, 200)}`] : [];
};

/** The same call again, with the leftovers there: it goes through, and takes nothing of them for a book. */
const wrongAgain = (folder: string, call: WritingCall): readonly string[] => {
  const again = said(wordsOfCall(folder, call, true), () => false);
  if (again.status === 0 || again.status === 1) return [];
  const isFull = call.outputs.includes('set') && /空ではありません|空のフォルダー/u.test(again.err);
  return isFull ? [] : [`again: status ${again.status}: ${again.err.slice(0, 300)}`];
};

/** How a call is broken off. */
export interface Breaking {
  readonly fault: Fault;
  readonly isOverwriting: boolean;
  readonly which: 'writes' | 'reads';
}

/** Runs the call with the disk broken at one place; `undefined` where it had no such place. */
const breakAt = (
  seeds: Seeds,
  call: WritingCall,
  { fault, isOverwriting, which }: Breaking,
  at: number,
): Broken | undefined =>
  withFolder((folder) => {
    prepare(folder, seeds, call, isOverwriting);
    const before = filesBelow(folder);
    const disk = breakDisk(folder, at, fault, which);
    let outcome: Said;
    let thrown: unknown;
    try {
      outcome = said(wordsOfCall(folder, call, isOverwriting), () => fault.kind === 'death');
    } catch (error) {
      thrown = error;
      outcome = { status: DEAD, err: '' };
    } finally {
      disk.restore();
    }
    if (disk.count() <= at) return undefined;
    const isCleaned = fault.kind === 'refusal' && !fault.stays && which === 'writes';
    const wrong = [
      ...(thrown !== undefined && !(thrown instanceof Death) ? [String(thrown)] : []),
      ...wrongSaid(fault, outcome),
      ...wrongIn(folder, before, isCleaned && !/消してください/u.test(outcome.err)),
      ...wrongAgain(folder, call),
    ];
    return { at, wrong };
  });

/** Of a command with more calls to the disk than these, one in so many of the rest. */
const [EVERY, STRIDE] = [20, 7];

/** Breaks a call off at each of its calls to the disk, one after the other, until it gets through. */
export function* atEveryCall(
  seeds: Seeds,
  call: WritingCall,
  breaking: Breaking,
): Generator<Broken> {
  for (let at = 0; ; at += at < EVERY ? 1 : STRIDE) {
    const broken = breakAt(seeds, call, breaking, at);
    if (!broken) return;
    yield broken;
  }
}
