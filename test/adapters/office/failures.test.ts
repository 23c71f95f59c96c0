import { toCommonFailure, toFailure } from '../../../src/adapters/office/run/failures';
import type { WorkbookFailure } from '../../../src/app/ports/workbook';
import type { CellEdit } from '../../../src/core/grid/edit';
import type { HostTrouble } from '../../../src/excel-host';
import {
  metaSheet,
  progressBook,
  progressSheet,
  STYLES,
} from '../../../src/conformance/contract/blocks';
import { openOfficeBook, type OfficeBook } from './open-book';

const SHEET = '進行管理';
const edits: readonly CellEdit[] = [{ sheet: SHEET, row: 3, column: 9, from: 'A', to: 'B' }];
const marks = [{ sheet: SHEET, row: 3, column: 9, severity: 'error' as const }];
const insertion = { sheet: SHEET, before: 3, source: { top: 3, bottom: 6 } };

const fileOf = (book: OfficeBook) =>
  book.file({ styles: STYLES, sheets: [progressSheet(1, '一時')], activeSheet: 0 });

const members: readonly (readonly [string, (book: OfficeBook) => Promise<unknown>])[] = [
  ['read', ({ port }) => port.read()],
  ['readRows', ({ port }) => port.readRows(SHEET, [{ top: 3, bottom: 6 }], 13)],
  ['apply', ({ port }) => port.apply(edits)],
  ['mark', ({ port }) => port.mark(marks)],
  ['show', ({ port }) => port.show({ sheet: SHEET, row: 0, column: 0 })],
  ['watch', ({ port }) => port.watch(() => undefined)],
  ['insertSheets', (book) => book.port.insertSheets(fileOf(book), ['一時'], { show: null })],
  ['insertRows', (book) => book.port.insertRows(fileOf(book), '一時', [insertion])],
  [
    'removeRows',
    ({ port }) => port.removeRows([{ sheet: SHEET, top: 3, bottom: 3, values: [[1]] }]),
  ],
];

describe.each<[HostTrouble, WorkbookFailure['kind']]>([
  ['busy', 'busy'],
  ['cell-edit', 'cell-edit'],
])('Excel が %s のとき', (trouble, kind) => {
  test.each(members)('%s はそう言い、収まればまた使える', async (_name, call) => {
    const book = openOfficeBook(progressBook(1));
    book.host.setTrouble(trouble);
    expect(await call(book)).toEqual({ ok: false, failure: { kind } });
    book.host.setTrouble('none');
    const read = await book.port.read();
    expect(read.ok).toBe(true);
  });
});

describe('読み取り専用のとき', () => {
  test.each(members.filter(([name]) => ['apply', 'insertSheets', 'insertRows'].includes(name)))(
    '%s は断られ、読み取り専用だと分かる',
    async (_name, call) => {
      const book = openOfficeBook(progressBook(1));
      book.host.setTrouble('read-only');
      await book.port.read();
      expect(await call(book)).toEqual({ ok: false, failure: { kind: 'read-only' } });
    },
  );
});

test('保護されたシートの印は断られ、ほかのシートには付く', async () => {
  const plan = progressBook(1);
  const book = openOfficeBook({ ...plan, sheets: [plan.sheets[0]!, progressSheet(1, '別紙')] });
  book.protect(SHEET);
  await book.port.read();
  const both = [...marks, { ...marks[0]!, sheet: '別紙' }];
  expect(await book.port.mark(both)).toEqual({
    ok: false,
    failure: { kind: 'protected', sheet: SHEET },
  });
  expect(book.plan().sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([
    0, 1,
  ]);
});

test('印を人が消していても、付け直せる', async () => {
  const book = openOfficeBook(progressBook(1));
  await book.port.read();
  await book.port.mark(marks);
  book.host.workbook.sheets[0]!.conditionalFormats = [];
  expect(await book.port.mark(marks)).toMatchObject({ ok: true });
  expect(book.plan().sheets[0]!.conditionalFormats).toHaveLength(1);
});

test('あいだに同じ名前のシートができたら、入れた方を取り除いて断る', async () => {
  const book = openOfficeBook(progressBook(1));
  await book.port.read();
  book.host.workbook.addSheet('一時');
  const result = await book.port.insertSheets(fileOf(book), ['一時'], { show: null });
  expect(result).toEqual({ ok: false, failure: { kind: 'sheet-exists', sheet: '一時' } });
  expect(book.plan().sheets.map(({ name }) => name)).toEqual([SHEET, '_shinko', '一時']);
});

describe('置き換えるシートは、新しいものが入るまで消えない', () => {
  const names = (book: OfficeBook) => book.plan().sheets.map(({ name }) => name);
  const replace = ['_shinko'];

  test.each<[string, (book: OfficeBook) => Uint8Array]>([
    ['ファイルが壊れている', () => new Uint8Array([1, 2, 3])],
    ['ファイルにそのシートがない', (book) => fileOf(book)],
  ])('%s', async (_title, file) => {
    const book = openOfficeBook(progressBook(1));
    const before = book.plan();
    const inserted = await book.port.insertSheets(file(book), ['令和5年度', '_shinko'], {
      show: '令和5年度',
      replace,
    });
    expect(inserted.ok).toBe(false);
    expect(book.plan()).toEqual(before);
  });

  test('入れたあとに残る名前はない', async () => {
    const book = openOfficeBook(progressBook(1));
    const sheets = [progressSheet(1, '令和5年度'), metaSheet('福祉課')];
    const file = book.file({ styles: STYLES, sheets, activeSheet: 0 });
    await book.port.insertSheets(file, ['令和5年度', '_shinko'], { show: null, replace });
    expect(names(book)).toEqual([SHEET, '令和5年度', '_shinko']);
  });

  test('あいだに名前を取られたら様式は取り除き、入れ替わった方は残す', async () => {
    const book = openOfficeBook(progressBook(1));
    await book.port.read();
    book.host.workbook.addSheet('令和5年度');
    const sheets = [progressSheet(1, '令和5年度'), metaSheet('福祉課')];
    const file = book.file({ styles: STYLES, sheets, activeSheet: 0 });
    const inserted = await book.port.insertSheets(file, ['令和5年度', '_shinko'], {
      show: null,
      replace,
    });
    expect(inserted).toEqual({ ok: false, failure: { kind: 'sheet-exists', sheet: '令和5年度' } });
    expect(names(book)).toEqual([SHEET, '令和5年度', '_shinko']);
  });
});

test('テーブルのフィルターが行を隠していれば、書き込みも行の挿入も断る', async () => {
  const book = openOfficeBook(progressBook(1));
  book.host.workbook.sheets[0]!.tableFilters = ['on', 'filtered'];
  const filtered = { ok: false, failure: { kind: 'filtered', sheet: SHEET } };
  expect(await book.port.apply(edits)).toEqual(filtered);
  expect(await book.port.insertRows(fileOf(book), '一時', [insertion])).toEqual(filtered);
  book.host.workbook.sheets[0]!.tableFilters = ['on'];
  expect(await book.port.apply(edits)).toMatchObject({ ok: true });
});

test('一度に運べる量を超えても、分けて読む。長い文ばかりでも', async () => {
  const plan = progressBook(40);
  const [sheet] = plan.sheets;
  const cells = sheet!.cells.map((cell) =>
    typeof cell.value === 'string' && cell.row > 2 ? { ...cell, value: '長'.repeat(300) } : cell,
  );
  const book = openOfficeBook({ ...plan, sheets: [{ ...sheet!, cells }] }, 200_000);
  const read = await book.port.read();
  if (!read.ok) throw new Error(read.failure.kind);
  expect(read.value.grids[0]!.values).toHaveLength(163);
  expect(read.value.grids[0]!.merges).toHaveLength(320);
});

test('ファイルが大きすぎて送れなければ too-large', async () => {
  const book = openOfficeBook(progressBook(1), 50_000);
  const big = book.file({ styles: STYLES, sheets: [progressSheet(3000, '大')], activeSheet: 0 });
  expect(await book.port.insertSheets(big, ['大'], { show: null })).toEqual({
    ok: false,
    failure: { kind: 'too-large' },
  });
});

test('getFileAsync の無い Excel では bytes は unsupported', async () => {
  const book = openOfficeBook(progressBook(1));
  expect(await book.port.bytes()).toEqual({
    ok: false,
    failure: { kind: 'unsupported', requirement: 'CompressedFile' },
  });
});

describe('Office の符号を読む', () => {
  const fault = (code: string, errorLocation = '') =>
    Object.assign(new Error('詳細'), { code, debugInfo: { errorLocation } });
  const place = { sheet: SHEET, isReadOnly: false };

  test.each<[string, WorkbookFailure]>([
    ['FilteredRangeConflict', { kind: 'filtered', sheet: SHEET }],
    ['ItemNotFound', { kind: 'sheet-missing', sheet: SHEET }],
    ['ItemAlreadyExists', { kind: 'sheet-exists', sheet: SHEET }],
    ['AccessDenied', { kind: 'protected', sheet: SHEET }],
    ['ApiNotFound', { kind: 'unsupported', requirement: 'Range.getX' }],
    ['OperationCellsExceedLimit', { kind: 'too-large' }],
    ['Timeout', { kind: 'busy' }],
    [
      'InsertDeleteConflict',
      { kind: 'unknown', code: 'InsertDeleteConflict', detail: 'Range.getX: 詳細' },
    ],
  ])('%s', (code, failure) => {
    expect(toFailure(fault(code, 'Range.getX'), place)).toEqual(failure);
  });

  test('自分の誤りは投げ直す', () => {
    expect(() => toFailure(new TypeError('誤り'), place)).toThrow('誤り');
  });

  test.each<[number, WorkbookFailure['kind']]>([
    [5002, 'read-only'],
    [5012, 'busy'],
    [11000, 'busy'],
    [5104, 'too-large'],
    [8001, 'protected'],
    [5001, 'unknown'],
  ])('共通 API の %d', (code, kind) => {
    expect(toCommonFailure({ code, name: 'E', message: 'm' })).toMatchObject({ kind });
  });
});
