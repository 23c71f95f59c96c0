import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { WorkbookMerge } from '../../../../src/app/merge/workbook-merge';
import { mergeReport, type MergeReport } from '../../../../src/app/merge/merge-report';
import { OPEN } from '../../../../src/core/merge/resolve/settle';
import { disk } from '../../../../src/hosts/cli/disk';
import { xlsx } from '../../../../src/hosts/cli/node-xlsx';
import { diffAt } from '../../../../src/commands/call/diff-at';
import { DiffPool } from '../../../../src/hosts/cli/threads/diff-pool';
import { MANY_FILES } from '../../../../src/hosts/cli/threads/thread-count';
import { runUntil } from '../../../../src/hosts/cli/run';
import { typedInto } from '../books';
import { R4_FACTS, shinko, useFolder } from '../call';

const folder = useFolder();

/** The city's R4 workbook, and so many files that came back, some of which cannot be merged. */
const comeBack = (
  count: number,
): { readonly master: string; readonly files: readonly string[] } => {
  const master = folder.path('master.xlsx');
  expect(shinko('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', master).status).toBe(0);
  expect(shinko('split', master, '--samples', '-o', folder.path('handed')).status).toBe(0);
  mkdirSync(folder.path('back'));
  const handed = readdirSync(folder.path('handed')).sort();
  const files = Array.from({ length: count }, (_, index) => {
    const file = folder.path(`back/${String(index).padStart(3, '0')}.xlsx`);
    const book = folder.read(`handed/${handed[index % handed.length]!}`);
    if (index % 50 === 7) writeFileSync(file, `様式ではない文章 ${index}`);
    else if (index < handed.length) writeFileSync(file, typedInto(book, { H12: 1000 + index }));
    else copyFileSync(folder.path(`handed/${handed[index % handed.length]!}`), file);
    return file;
  });
  return { master, files };
};

/** What the files come to when they are taken in one by one. */
const oneByOne = (master: string, files: readonly string[]): MergeReport => {
  const content = xlsx.read(readFileSync(master));
  if (!content.ok) throw new RangeError(content.failure.kind);
  const merge = WorkbookMerge.open(content.value, xlsx);
  if (!merge.ok) throw new RangeError(merge.failure.kind);
  for (const file of files) merge.value.addDiff(diffAt(merge.value.differ, file, disk.read));
  const sentence = ({ failure }: { readonly failure: { readonly kind: string } }) => failure.kind;
  return mergeReport(merge.value, merge.value.finish(OPEN), sentence);
};

it('スレッドで読んでも、結果は一冊ずつ読んだときと同じで、読めないファイルは名前の順に言う', async () => {
  const { master, files } = comeBack(MANY_FILES + 20);
  const err: string[] = [];
  const streams = { out: () => undefined, err: (text: string) => void err.push(text) };
  const report = folder.path('report.json');
  const words = ['merge', master, folder.path('back'), '-o', folder.path('o.xlsx')];
  const status = await runUntil(
    [...words, '--report', report],
    streams,
    () => new AbortController().signal,
  );
  expect(status).toBe(2);
  const expected = oneByOne(master, files);
  expect(expected.changes.length + expected.conflicts.length).toBeGreaterThan(0);
  const failures = { rejected: expected.rejected.map(({ file }) => ({ file })) };
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ ...expected, ...failures });
  const bad = files.filter((_, index) => index % 50 === 7);
  expect(err.slice(0, bad.length).map((line) => line.split(':')[0])).toEqual(bad);
});

const opened = (files: readonly string[], master: Uint8Array, threads = 2): DiffPool =>
  new DiffPool(files, { master, chosen: {} }, threads);

it('結果はファイルの順に取り出せる', async () => {
  const { master, files } = comeBack(12);
  const pool = opened(files, readFileSync(master));
  const taken: string[] = [];
  while (taken.length < files.length) {
    const outcome = pool.take();
    if (outcome) taken.push('failure' in outcome ? outcome.file : outcome.returned.file);
    else await pool.arrival();
  }
  pool.close();
  expect(taken).toEqual(files);
});

it('スレッドの中の自分たちの誤りは、例外になる', async () => {
  const pool = opened(['a.xlsx'], new Uint8Array([1, 2, 3]), 1);
  await pool.arrival();
  expect(() => pool.take()).toThrow('the master cannot be opened');
  pool.close();
});
