import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { MANY_FILES } from '../../src/hosts/cli/threads/thread-count';
import { R4_FACTS, shinko, type Outcome } from '../hosts/cli/call';
import { commandAlone } from './built-command';

jest.setTimeout(180_000);

let alone: { readonly folder: string; readonly file: string };
beforeAll(async () => {
  alone = await commandAlone();
});
afterAll(() => rmSync(alone.folder, { recursive: true, force: true }));

/** The file run by Node alone, in its own folder, where no package is found. */
const run = (...words: readonly string[]): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [alone.file, ...words], {
    cwd: alone.folder,
    encoding: 'utf8',
    env: {},
  });
  return { status: status ?? -1, out: stdout, err: stderr };
};
const path = (name: string): string => join(alone.folder, name);

it('フォルダーには一つのファイルしかなく、使い方を言う', () => {
  expect(readdirSync(alone.folder)).toEqual(['shinko.cjs']);
  expect(run('--help')).toEqual(shinko('--help'));
  expect(run('nothing')).toEqual(shinko('nothing'));
});

it.each(['text', 'json'])('点検（%s）は、もとのプログラムと同じことを言う', (format) => {
  const words = ['check', R4_FACTS, '--format', format];
  expect(run(...words)).toEqual(shinko(...words));
});

it('様式を作り、Parquet に書き出す', () => {
  const book = path('book.xlsx');
  expect(run('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', book).status).toBe(0);
  const table = path('table.parquet');
  expect(run('export', book, '--format', 'parquet', '-o', table).status).toBe(0);
  expect(readFileSync(table).subarray(0, 4).toString()).toBe('PAR1');
});

it('多くのファイルの取りまとめも、同じ一つのファイルからスレッドを始める', () => {
  const master = path('master.xlsx');
  expect(run('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', master).status).toBe(0);
  expect(run('split', master, '--samples', '-o', path('handed')).status).toBe(0);
  const handed = readdirSync(path('handed')).sort();
  mkdirSync(path('back'));
  for (let index = 0; index < MANY_FILES; index += 1) {
    copyFileSync(path(`handed/${handed[index % handed.length]!}`), path(`back/${index}.xlsx`));
  }
  const merged = run('merge', master, path('back'), '-o', path('merged.xlsx'));
  expect([merged.status, merged.err]).toEqual([0, expect.stringContaining('merged.xlsx')]);
});

it('npm run -s shinko は同じファイルを使い、もとのファイルが変わっていれば作り直す', () => {
  const [root, state] = [join(__dirname, '../..'), join(__dirname, '../../bin/shinko.state')];
  const says = (): string =>
    execFileSync(process.execPath, [join(root, 'build/shinko.js'), '--help'], {
      cwd: alone.folder,
      encoding: 'utf8',
    });
  const made = (): number => statSync(join(root, 'bin/shinko.cjs')).mtimeMs;
  expect(says()).toBe(run('--help').out);
  const [before, stateBefore] = [made(), readFileSync(state, 'utf8')];
  expect(says()).toBe(run('--help').out);
  expect(made()).toBe(before);
  writeFileSync(state, 'of other sources');
  expect(says()).toBe(run('--help').out);
  expect(made()).toBeGreaterThan(before);
  expect(readFileSync(state, 'utf8')).toBe(stateBefore);
  expect(readFileSync(join(root, 'bin/shinko.cjs'))).toEqual(readFileSync(alone.file));
});
