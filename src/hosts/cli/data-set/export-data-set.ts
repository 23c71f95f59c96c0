import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { CallFailure, EXIT, type Call, type Steps } from '../../../commands/call/call';
import type { OutcomeSource } from '../../../commands/call/place';
import type * as exportPool from '../threads/export-pool';
import { threadsFor } from '../threads/thread-count';
import { DataSet } from './data-set';
import { PartMaker, type BooksOutcome } from './parts';

/** Books whose rows are held at a time, so that memory does not grow with the files read. */
const BOOKS = 100;

/** Whether an output names a folder: one that is there, or a name without an ending. */
export const isFolderName = (output: string): boolean =>
  /[/\\]$/u.test(output) ||
  (existsSync(output) ? statSync(output).isDirectory() : !basename(output).includes('.'));

const inGroups = (files: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(files.length / BOOKS) }, (_, index) =>
    files.slice(index * BOOKS, (index + 1) * BOOKS),
  );

/** Threads for many books; `undefined` where the caller's own is enough. */
const poolFor = (
  call: Call,
  groups: readonly (readonly string[])[],
): OutcomeSource<BooksOutcome> | undefined => {
  const threads = threadsFor(groups.flat().length);
  if (threads === 1) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded by the few calls that need it
  const { ExportPool } = require('../threads/export-pool') as typeof exportPool;
  return new ExportPool(groups, call, threads);
};

type Outcomes = Generator<Promise<void> | undefined, void, void>;

/** What each group comes to, in their order; told of as each is there. */
function* outcomesOf(
  call: Call,
  groups: readonly (readonly string[])[],
  use: (outcome: BooksOutcome, index: number) => void,
): Outcomes {
  // What the call names is read here first: what is wrong with it ends the call before any thread.
  const maker = new PartMaker(call);
  const pool = poolFor(call, groups);
  try {
    for (const [index, files] of groups.entries()) {
      let outcome = pool?.take();
      while (pool && !outcome) {
        yield pool.arrival();
        outcome = pool.take();
      }
      use(outcome ?? (yield* maker.make(files)), index);
      yield;
    }
  } finally {
    pool?.close();
  }
}

/** All books as a data set of figures, and one of findings where `--findings` names a folder. */
export function* exportDataSet(call: Call, files: readonly string[], output: string): Steps {
  const { streams, words } = call;
  const groups = inGroups(files);
  const dataSet = new DataSet(call, output, groups);
  try {
    const left = [...groups.keys()].filter((index) => !dataSet.isWhole(index));
    let done = files.length - left.flatMap((index) => groups[index]!).length;
    if (done > 0) streams.err(`${words.plan.dataSet.goesOn(done, files.length)}\n`);
    const wanted = left.map((index) => groups[index]!);
    yield* outcomesOf(call, wanted, ({ told, failure, parts }, at) => {
      for (const line of told) streams.err(line);
      if (failure !== null) throw new CallFailure(failure);
      dataSet.add(left[at]!, parts);
      done += wanted[at]!.length;
      streams.progress?.(`${done.toLocaleString('en-US')}/${files.length.toLocaleString('en-US')}`);
    });
    streams.progress?.('');
    dataSet.finish();
  } finally {
    dataSet.end();
  }
  streams.err(`${words.cli.written(output)}\n`);
  return EXIT.done;
}
