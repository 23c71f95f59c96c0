import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { RULES } from '../../../src/core/rules/registry';
import { CallFailure } from '../../../src/commands/call/call';
import { xlsx } from '../../../src/hosts/cli/node-xlsx';
import { runUntil } from '../../../src/hosts/cli/run';
import { MANY_FILES } from '../../../src/hosts/cli/threads/thread-count';
import { R4_FACTS, shinko, useFolder, type Outcome } from './call';

const folder = useFolder();
afterEach(() => jest.restoreAllMocks());

const CELL_TEXT = '窓口で聞いた秘密';

const failing = (): never => {
  throw new RangeError(`${CELL_TEXT}\n    at ${CELL_TEXT} (/home/${CELL_TEXT}.ts:1:2)`);
};

const breakRule = (): void => {
  for (const rule of RULES) jest.spyOn(rule, 'check').mockImplementation(failing);
};

const runWaiting = async (words: readonly string[]): Promise<Outcome> => {
  const text = { out: '', err: '' };
  const streams = {
    out: (more: string) => (text.out += more),
    err: (more: string) => (text.err += more),
  };
  const status = await runUntil(words, streams, () => new AbortController().signal);
  return { status, ...text };
};

/** That the call has ended as one of our own mistakes, and tells nothing that it must not. */
const expectMistake = ({ status, out, err }: Outcome): void => {
  expect(status).toBe(70);
  expect(out).toBe('');
  const [sentence, details, ...frames] = err.trimEnd().split('\n');
  expect(sentence).toMatch(/知らせてください/u);
  expect(details).toMatch(/^shinko \d+\.\d+\.\d+ \(Node .+\): \w+Error$/u);
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames) expect(frame).toMatch(/^ {4}at \S.* \([\w:.?/@+-]+:\d+:\d+\)$/u);
  expect(err).not.toContain(CELL_TEXT);
  expect(err).not.toContain(process.cwd());
};

const masterFile = (): string => {
  const master = folder.path('master.xlsx');
  expect(shinko('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', master).status).toBe(0);
  return master;
};

it.each([
  ['check', (file: string) => ['check', file]],
  ['check（JSON）', (file: string) => ['check', file, '--format', 'json']],
  ['check（いくつものファイル）', (file: string) => ['check', file, file, '--format', 'json']],
  ['fix', (file: string) => ['fix', file, '-o', folder.path('out.xlsx')]],
  ['submit', (file: string) => ['submit', file, '-o', folder.path('out.xlsx')]],
])('%s の途中で規則が投げたら、70 で終わり、何も残らない', async (_, words) => {
  const master = masterFile();
  breakRule();
  expectMistake(shinko(...words(master)));
  expectMistake(await runWaiting(words(master)));
  expect(readdirSync(folder.path(''))).toEqual(['master.xlsx']);
});

it('英語でも言う。読めない指定があっても、誤りは誤りと言う', () => {
  const master = masterFile();
  breakRule();
  const { status, err } = shinko('check', master, '--lang', 'en');
  expect([status, err.split('\n')[0]]).toEqual([70, expect.stringContaining('Please report')]);
});

it('書く途中で投げたら、書きかけのブックも、作ったフォルダーも残らない', () => {
  const master = masterFile();
  let books = 0;
  const { write } = xlsx;
  jest.spyOn(xlsx, 'write').mockImplementation((plan) => {
    books += 1;
    return books > 2 ? failing() : write(plan);
  });
  expectMistake(shinko('split', master, '--samples', '-o', folder.path('deep/out')));
  expect(readdirSync(folder.path(''))).toEqual(['master.xlsx']);
});

/** So many files that threads read them. */
const comeBack = (master: string): string => {
  mkdirSync(folder.path('back'));
  mkdirSync(folder.path('out'));
  for (let index = 0; index < MANY_FILES + 1; index += 1)
    copyFileSync(master, folder.path(`back/${index}.xlsx`));
  return folder.path('back');
};

it('スレッドの中で投げても、待ち続けずに 70 で終わる', async () => {
  const master = masterFile();
  const words = ['merge', master, comeBack(master), '-o', folder.path('out/merged.xlsx')];
  const { postMessage } = Worker.prototype;
  // A thread cannot take this order apart, and throws.
  jest.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker) {
    postMessage.call(this, null);
  });
  expectMistake(await runWaiting(words));
  expect(readdirSync(folder.path('out'))).toEqual([]);
}, 60_000);

it('指定の誤りは、これまでどおり 2', () => {
  const master = masterFile();
  jest.spyOn(xlsx, 'read').mockImplementation(() => {
    throw new CallFailure('だめ');
  });
  expect(shinko('check', master)).toEqual({ status: 2, out: '', err: 'だめ\n' });
});
