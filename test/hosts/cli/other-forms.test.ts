import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as XLSX from '@e965/xlsx';
import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { KINDS_OF_YEAR, YEARS_BESIDE } from '../../core/form/read/any/other-forms';
import { shinko, useFolder } from './call';

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(join(__dirname, `../../../docs/schemas/${name}.schema.json`), 'utf8'),
  ) as object;
const isProfile = new Ajv({ allowUnionTypes: true }).compile(schemaOf('form-profile'));
const folder = useFolder();

/** A sheet as a workbook of another program's. */
const bookOf = (
  name: string,
  { sheet, values, merges }: Grid,
  changes: Readonly<Record<string, CellValue>> = {},
): string => {
  const written = XLSX.utils.aoa_to_sheet(values.map((row) => [...(row ?? [])]));
  written['!merges'] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  for (const [cell, value] of Object.entries(changes))
    written[cell] = { t: typeof value === 'number' ? 'n' : 's', v: value };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, written, sheet ?? 'Sheet1');
  const path = folder.path(name);
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return path;
};

const STRANGE: Grid = {
  ...KINDS_OF_YEAR,
  values: [
    KINDS_OF_YEAR.values[0]!,
    ['No.', '取組名', '主管課', '年度', 'めやす', '単位', '評価'],
    [1, '見守り', '福祉課', 'R6', 20, '件', 'A'],
    [2, '交流', '福祉課', 'R6', 30, '回', 'A'],
  ],
};

it('profile は、見出しごとに何と読んだかと、分からないものを言う', () => {
  const { status, out } = shinko('profile', bookOf('strange.xlsx', STRANGE));
  expect(status).toBe(0);
  expect(out).toContain('E2「めやす」→ 分かりません');
  expect(out).toContain('B2「取組名」→ 取組項目');
  const json = shinko('profile', bookOf('kpi.xlsx', YEARS_BESIDE), '--format', 'json');
  expect(JSON.parse(json.out)).toMatchObject({
    sheets: [{ layout: 'table', fiscalYear: 'R6', items: 4, years: ['R4', 'R5', 'R6', 'R8'] }],
    notRead: [],
  });
});

it('読めない数値は、点検では終了コード 2、書き出しと提出では断る', () => {
  const file = bookOf('unread.xlsx', STRANGE);
  const check = shinko('check', file, '--format', 'json');
  expect(check.status).toBe(2);
  expect(JSON.parse(check.out)).toMatchObject({ notChecked: ['value'], items: 2 });
  expect(check.err).toContain('めやす');
  const table = shinko('export', file, '--format', 'csv');
  expect([table.status, table.out]).toEqual([2, '']);
  const submitted = shinko('submit', file, '-o', folder.path('submitted.xlsx'));
  expect(submitted.status).toBe(2);
});

it('読み取りを直して渡すと読め、体系に残り、次からは体系だけで読める', () => {
  const file = bookOf('taught.xlsx', STRANGE);
  const profile = folder.path('profile.json');
  expect(shinko('profile', file, '-o', profile).status).toBe(0);
  const read = JSON.parse(readFileSync(profile, 'utf8')) as { titles: object[] };
  expect(isProfile(read)).toBe(true);
  const taught = { ...read, titles: [...read.titles, { title: 'めやす', role: 'value' }] };
  writeFileSync(profile, JSON.stringify(taught));
  expect(shinko('check', file, '--profile', profile).status).toBe(0);
  const catalog = folder.path('catalog.json');
  expect(shinko('import', file, '--profile', profile, '-o', catalog).status).toBe(0);
  const table = shinko('export', file, '--catalog', catalog, '--format', 'json');
  expect((JSON.parse(table.out) as { value: number }[]).map(({ value }) => value)).toEqual([
    20, 30,
  ]);
  const bad = folder.path('bad.json');
  writeFileSync(bad, '{"layout":"spiral"}');
  expect(shinko('check', file, '--profile', bad)).toMatchObject({ status: 2, out: '' });
});

/** A sheet whose figures stand under a word that nobody knows, and what says how to read it. */
const taughtBooks = (
  ...books: readonly (readonly [string, Readonly<Record<string, CellValue>>])[]
) => {
  const files = books.map(([name, changes]) => bookOf(name, STRANGE, changes));
  const profile = folder.path('taught.json');
  shinko('profile', files[0]!, '-o', profile, '--force');
  const read = JSON.parse(readFileSync(profile, 'utf8')) as { titles: object[] };
  const titles = [...read.titles, { title: 'めやす', role: 'value' }];
  writeFileSync(profile, JSON.stringify({ ...read, titles }));
  return { files, profile };
};

const valueAt = (file: string, cell: string): unknown =>
  (Object.values(XLSX.read(readFileSync(file)).Sheets)[0]![cell] as { v: unknown } | undefined)?.v;

it('直すときも、渡された読み取りで読む', () => {
  const { files, profile } = taughtBooks(['wide.xlsx', { E3: '２０', G4: 'Ａ' }]);
  const output = folder.path('fixed.xlsx');
  expect(shinko('fix', files[0]!, '-o', output, '--profile', profile).status).toBe(0);
  expect([valueAt(output, 'E3'), valueAt(output, 'G4')]).toEqual([20, 'A']);
});

/** Figures that a returned file has otherwise than the master, as the report tells them. */
const conflictsOf = (...args: readonly string[]): readonly (readonly unknown[])[] => {
  const report = folder.path('differing.json');
  shinko('merge', ...args, '-o', folder.path('m.xlsx'), '--report', report, '--force');
  const { conflicts } = JSON.parse(readFileSync(report, 'utf8')) as {
    conflicts: { field: string; master: string; candidates: { value: string }[] }[];
  };
  return conflicts.map(({ field, master, candidates: [one] }) => [field, master, one?.value]);
};

it('取りまとめるときも、集める表も戻った表も渡された読み取りで読み、後は体系だけで読む', () => {
  const { files, profile } = taughtBooks(['master.xlsx', {}], ['福祉課.xlsx', { E3: 25 }]);
  const catalog = folder.path('taught-catalog.json');
  shinko('import', files[0]!, '--profile', profile, '-o', catalog);
  expect(conflictsOf(...files, '--profile', profile)).toEqual([['value', '20', '25']]);
  expect(conflictsOf(...files, '--catalog', catalog)).toEqual([['value', '20', '25']]);
});

it('行の言葉を直して渡すと目標と実績になり、体系からも読める', () => {
  const { values } = KINDS_OF_YEAR;
  const words: Readonly<Record<string, string>> = { 目標: 'めあて', 実績: 'できだか' };
  const odd = values.map((row) => row?.map((value) => words[String(value)] ?? value ?? null));
  const file = bookOf('rows.xlsx', { ...KINDS_OF_YEAR, values: odd });
  const profile = folder.path('rows.json');
  const told = shinko('profile', file, '-o', profile);
  expect(told.out).toContain('「めあて」→ 分かりません');
  const check = shinko('check', file);
  expect([check.status, check.err + check.out]).toEqual([2, expect.stringContaining('めあて')]);
  const read = JSON.parse(readFileSync(profile, 'utf8')) as {
    rowKinds: { word: string; kind: string | null }[];
  };
  expect(isProfile(read)).toBe(true);
  const rowKinds = read.rowKinds.map(({ word, kind }) => ({
    word,
    kind: word === 'めあて' ? 'target' : word === 'できだか' ? 'value' : kind,
  }));
  writeFileSync(profile, JSON.stringify({ ...read, rowKinds }));
  const catalog = folder.path('rows-catalog.json');
  expect(shinko('import', file, '--profile', profile, '-o', catalog).status).toBe(0);
  const figuresOf = (...args: readonly string[]) =>
    (
      JSON.parse(shinko('export', ...args, '--format', 'json').out) as {
        target: number | null;
        value: number | null;
      }[]
    ).map(({ target, value }) => [target, value]);
  const plain = figuresOf(bookOf('plain.xlsx', KINDS_OF_YEAR));
  expect(plain.some(([target, value]) => target !== null && value !== null)).toBe(true);
  expect(figuresOf(file, '--catalog', catalog)).toEqual(plain);
});

it('同じ様式で戻った課のブックは、セルごとに比べる', () => {
  const master = bookOf('master.xlsx', YEARS_BESIDE);
  const returned = bookOf('企画課.xlsx', YEARS_BESIDE, { I8: 90, L8: '○' });
  const report = folder.path('report.json');
  const { status } = shinko(
    'merge',
    master,
    returned,
    '-o',
    folder.path('m.xlsx'),
    '--report',
    report,
  );
  expect(status).toBe(1);
  const { conflicts } = JSON.parse(readFileSync(report, 'utf8')) as {
    conflicts: {
      item: number;
      year: string;
      field: string;
      master: string;
      candidates: object[];
    }[];
  };
  expect(
    conflicts.map(({ item, year, field, master: own, candidates }) => [
      item,
      year,
      field,
      own,
      candidates,
    ]),
  ).toEqual([
    [4, 'R6', 'value', '80', [expect.objectContaining({ value: '90' })]],
    [4, 'R6', 'grade', '◇', [expect.objectContaining({ value: '○' })]],
  ]);
});

it('ほかの様式から始めて、Shinko の様式に記入ごと移せる', () => {
  const file = bookOf('move.xlsx', KINDS_OF_YEAR);
  const [catalog, form] = [folder.path('plan.json'), folder.path('form.xlsx')];
  expect(shinko('import', file, '-o', catalog).status).toBe(0);
  const inject = shinko(
    'inject',
    '--catalog',
    catalog,
    '--year',
    'R6',
    '--entries',
    file,
    '-o',
    form,
  );
  expect(inject.status).toBe(0);
  const rows = JSON.parse(shinko('export', form, '--format', 'json').out) as {
    item_no: string;
    fiscal_year: string;
    value: number | null;
  }[];
  const figures = rows.filter(({ value }) => value !== null);
  expect(figures.map((row) => [row.item_no, row.fiscal_year, row.value])).toEqual([
    ['1-1', 'R5', 21],
    ['1-1', 'R6', 18],
    ['1-2', 'R5', 3],
    ['1-2', 'R6', 4],
  ]);
});
