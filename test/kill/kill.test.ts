import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shinko } from '../hosts/cli/call';
import { makeSeeds, type Seeds } from '../fuzz/seeds';
import { atEveryCall } from './at-every-call';
import { OLD, WRITING_CALLS } from './scene';
import { WAYS } from './ways';

let seeds: Seeds;
beforeAll(() => {
  seeds = makeSeeds();
});

/** Every day the commands with few calls to the disk; `npm run test:long` all of them. */
const DAILY = ['fix', 'return'];
const isLong = process.env.SHINKO_RUNS !== undefined;
const calls = WRITING_CALLS.filter(({ name }) => isLong || DAILY.includes(name));

describe.each(calls.map((call) => [call.name, call] as const))('%s', (_, call) => {
  it.each([...WAYS])('%s: 元のファイルか新しいファイルが、まるごとある', (_way, ways) => {
    let count = 0;
    for (const breaking of isLong ? ways : ways.slice(0, 2)) {
      for (const { at, wrong } of atEveryCall(seeds, call, breaking)) {
        count += 1;
        expect([breaking, at, wrong]).toEqual([breaking, at, []]);
      }
    }
    expect(count).toBeGreaterThan(0);
  });
});

describe('二つの事務局', () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shinko-two-'));
    for (const name of ['kept.xlsx', 'dept.xlsx', 'returned.xlsx'])
      writeFileSync(path(name), seeds.get(name)!);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Somebody writes the file as soon as the call has read it. */
  const whileReading = (file: string, write: () => void): void => {
    const real = fs.readFileSync;
    jest.spyOn(fs, 'readFileSync').mockImplementation(((...words: Parameters<typeof real>) => {
      const content = real(...words);
      if (words[0] === file) write();
      return content;
    }) as typeof real);
  };

  it.each([
    ['merge', (master: string) => ['merge', master, path('returned.xlsx'), '-o', master]],
    ['fix', (master: string) => ['fix', master, '--all', '-o', master]],
    ['approve', (m: string) => ['approve', m, '--role', '係長', '--by', '見本', '-o', m]],
  ])('%s --force の間に取りまとめを書き換えられたら、上書きせずに言う', (_, words) => {
    const master = path('kept.xlsx');
    whileReading(master, () => writeFileSync(master, OLD));
    const { status, err } = shinko(...words(master), '--force');
    expect([status, err.trim().split('\n').at(-1)]).toEqual([
      2,
      `${master}: 作っている間に、ほかの人が書き換えました。上書きしていません。中身を確かめて、もう一度実行してください。`,
    ]);
    expect(new Uint8Array(readFileSync(master))).toEqual(OLD);
  });

  it('なかったところに、作っている間にできたファイルも、上書きしない', () => {
    const [book, out] = [path('dept.xlsx'), path('out.xlsx')];
    whileReading(book, () => writeFileSync(out, OLD));
    const { status, err } = shinko('fix', book, '-o', out, '--force');
    expect([status, err]).toEqual([2, expect.stringContaining('ほかの人が書き換えました')]);
    expect(new Uint8Array(readFileSync(out))).toEqual(OLD);
  });

  it('だれも書き換えなければ、--force で上書きする', () => {
    const out = path('out.xlsx');
    copyFileSync(path('kept.xlsx'), out);
    const { status } = shinko('fix', path('dept.xlsx'), '-o', out, '--force');
    expect(status).toBe(0);
    expect(readFileSync(out).equals(readFileSync(path('kept.xlsx')))).toBe(false);
  });
});
