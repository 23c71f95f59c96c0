import { layoutForm } from '../../../src/core/form/write/layout';
import type {
  CellStyle,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../../src/core/grid/blueprint';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import type { ExcelWays } from '../../../src/excel-host';
import { omit } from '../../../src/excel-host/omit';
import { SAMPLE_FORM } from '../../core/rules/sample-sheet';
import {
  HEAD_ROWS,
  ITEM_ROWS,
  metaSheet,
  progressBook,
  progressSheet,
  STYLES,
} from '../../../src/conformance/contract/blocks';
import { openOfficeBook, type OfficeBook } from './open-book';

const SHEET = '進行管理';
const done = { ok: true, value: undefined };
const FORM = layoutForm({ ...SAMPLE_FORM, protect: true });
const NAMES = FORM.sheets.map(({ name }) => name);

/** A sheet with its styles in place, whatever their numbers; what an API does not set is left out. */
const looked = (sheet: SheetBlueprint, styles: readonly CellStyle[]) => {
  const inOrder = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => a.localeCompare(b))
            .map(([key, inner]) => [key, inOrder(inner)]),
        )
      : value;
  const bare = (style: CellStyle) => ({ ...style, locked: style.locked ?? true });
  const areas = (all: readonly { top: number; left: number }[]) =>
    all.map((area) => JSON.stringify(inOrder(area))).toSorted();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: sheet.cells
      .filter(({ value, style }) => value !== null || style !== 0)
      .map(
        ({ row, column, value, formula, style }) =>
          [
            row,
            column,
            value === '' ? null : value,
            formula,
            inOrder(bare(styles[style] ?? {})),
          ] as const,
      )
      .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
    merges: areas(sheet.merges),
    columnWidths: [...sheet.columnWidths].map(([column, width]) => [
      column,
      Math.round(width * 100),
    ]),
    hiddenColumns: [...sheet.hiddenColumns],
    rowHeights: [...sheet.rowHeights].toSorted(([a], [b]) => a - b),
    validations: sheet.validations
      .map(({ areas: all, ...rest }) => [areas(all), inOrder(omit(rest, 'imeMode'))] as const)
      .map((one) => JSON.stringify(one))
      .toSorted(),
    freeze: sheet.freeze,
    print: inOrder(sheet.print),
    isProtected: sheet.protected,
    showGridLines: sheet.showGridLines,
  };
};

const inserted = async (ways: ExcelWays, plan: WorkbookBlueprint, show: string) => {
  const book = openOfficeBook(progressBook(1), undefined, ways);
  await book.port.read();
  book.host.meter.reset();
  const names = plan.sheets.map(({ name }) => name).filter((name) => name !== '_shinko');
  const result = await book.port.insertSheets(book.file(plan), names, { show });
  expect(result).toEqual(done);
  const { styles, sheets } = book.plan();
  const own = sheets.filter(({ name }) => names.includes(name));
  return { book, trips: book.host.meter.roundTrips, looks: own.map((one) => looked(one, styles)) };
};

const WAYS: readonly ExcelWays[] = [
  { insertion: 'forbidden' },
  { insertion: 'unsupported' },
  { insertion: 'error-afterwards' },
  { insertion: 'plain' },
  { insertion: 'needs-active-tab' },
];

const names = ({ plan }: OfficeBook) => plan().sheets.map(({ name }) => name);

/** The most round trips that an insertion takes after a read. */
const MOST_TRIPS: Readonly<Record<string, number>> = {
  forbidden: 3,
  unsupported: 3,
  'error-afterwards': 3,
  plain: 2,
  'needs-active-tab': 1,
};

describe.each(WAYS)('ファイルを受け取らない Excel（%o）', (ways) => {
  test('様式は、値も見た目も、入力規則も印刷の設定も、入れたときと同じになる', async () => {
    const { looks } = await inserted({}, FORM, NAMES[0]!);
    const other = await inserted(ways, FORM, NAMES[0]!);
    expect(other.looks).toEqual(looks);
    expect(other.book.plan().sheets[other.book.plan().activeSheet]!.name).toBe(NAMES[0]);
    expect(other.trips).toBeLessThanOrEqual(MOST_TRIPS[ways.insertion!]!);
    const again = await other.book.port.read();
    if (!again.ok) throw new RangeError(again.failure.kind);
    const expected = gridOfBlueprint(FORM.sheets[0]!, FORM.styles);
    const grid = again.value.grids.find(({ sheet }) => sheet === NAMES[0])!;
    expect(grid.formulas).toEqual(expected.formulas);
    expect(await other.book.port.removeSheets([expected])).toEqual(done);
  });

  test('`_shinko` を置き換えられる', async () => {
    const book = openOfficeBook(progressBook(1), undefined, ways);
    const sheets = [progressSheet(1, '令和5年度'), metaSheet('福祉課')];
    const file = book.file({ styles: STYLES, sheets, activeSheet: 0 });
    const options = { show: '令和5年度', replace: ['_shinko'] };
    expect(await book.port.insertSheets(file, ['令和5年度', '_shinko'], options)).toEqual(done);
    expect(names(book)).toEqual([SHEET, '令和5年度', '_shinko']);
    const meta = book.plan().sheets[2]!;
    expect(meta.visibility).toBe('veryHidden');
    expect(meta.cells.find(({ row, column }) => row === 0 && column === 1)?.value).toBe('福祉課');
  });

  test('足りない行も、書式ごと入る', async () => {
    const open = async (one: ExcelWays) => {
      const book = openOfficeBook(progressBook(2), undefined, one);
      await book.port.read();
      const file = book.file({
        styles: STYLES,
        sheets: [progressSheet(3, '一時')],
        activeSheet: 0,
      });
      const source = { top: HEAD_ROWS, bottom: HEAD_ROWS + ITEM_ROWS - 1 };
      book.host.meter.reset();
      const result = await book.port.insertRows(file, '一時', [
        { sheet: SHEET, before: 7, source },
      ]);
      expect(result).toMatchObject({ ok: true, value: [{ top: 7, bottom: 10 }] });
      expect(book.host.meter.roundTrips).toBeLessThanOrEqual(one.insertion ? 7 : 3);
      expect(names(book)).toEqual([SHEET, '_shinko']);
      const { styles, sheets } = book.plan();
      return looked(sheets[0]!, styles);
    };
    expect(await open(ways)).toEqual(await open({}));
  });

  test('壊れたファイルなら、何も残さずに断る', async () => {
    const book = openOfficeBook(progressBook(1), undefined, ways);
    const before = book.plan();
    const bad = new Uint8Array([1, 2, 3]);
    const result = await book.port.insertSheets(bad, ['令和5年度', '_shinko'], {
      show: null,
      replace: ['_shinko'],
    });
    expect(result.ok).toBe(false);
    expect(book.plan()).toEqual(before);
    expect(
      await book.port.insertRows(bad, '一時', [
        { sheet: SHEET, before: 7, source: { top: 0, bottom: 0 } },
      ]),
    ).toMatchObject({ ok: false });
    expect(book.plan()).toEqual(before);
  });
});

test('一度書いた後は、ファイルを差し出さずに書く', async () => {
  const { book } = await inserted({ insertion: 'forbidden' }, FORM, NAMES[0]!);
  const file = book.file({
    styles: STYLES,
    sheets: [progressSheet(1, '令和5年度')],
    activeSheet: 0,
  });
  await book.port.read();
  book.host.meter.reset();
  expect(await book.port.insertSheets(file, ['令和5年度'], { show: null })).toEqual(done);
  expect(book.host.meter.roundTrips).toBe(1);
});

test('大きな様式は、4 MB ごとに分けて書く', async () => {
  const book = openOfficeBook(progressBook(1), 5_000_000, { insertion: 'forbidden' });
  const file = book.file({ styles: STYLES, sheets: [progressSheet(1200, '大')], activeSheet: 0 });
  await book.port.read();
  book.host.meter.reset();
  expect(await book.port.insertSheets(file, ['大'], { show: '大' })).toEqual(done);
  const { sheets } = book.plan();
  expect(sheets.find(({ name }) => name === '大')!.merges).toHaveLength(9600);
  expect(book.host.meter.roundTrips).toBeLessThan(7);
}, 60_000);

test('書く途中で断られたら、入れかけのシートを残さない', async () => {
  const book = openOfficeBook(progressBook(1), undefined, { insertion: 'forbidden' });
  await book.port.read();
  const before = book.plan();
  const answer = book.host.answer.bind(book.host);
  book.host.answer = (request) => {
    const isWriting = request.includes('"Name":"Merge"');
    if (isWriting) book.host.setTrouble('read-only', 1);
    const said = answer(request);
    if (isWriting) book.host.setTrouble('none');
    return said;
  };
  const file = book.file({
    styles: STYLES,
    sheets: [progressSheet(1, '令和5年度')],
    activeSheet: 0,
  });
  const result = await book.port.insertSheets(file, ['令和5年度'], { show: null });
  expect(result).toMatchObject({
    ok: false,
    failure: { kind: 'unknown', code: 'GeneralException' },
  });
  expect(book.plan()).toEqual(before);
});

test('すべて済ませてから誤りを返しても、入ったシートをそのまま使う', async () => {
  const book = openOfficeBook(progressBook(1));
  await book.port.read();
  const answer = book.host.answer.bind(book.host);
  const said: string[] = [];
  book.host.answer = (request) => {
    const text = answer(request);
    if (said.push(request) > 1) return text;
    const Error = { Code: 'ItemNotFound', Message: 'later', Location: '', ActionIndex: 0 };
    return JSON.stringify({ Error, TraceIds: [], ProcessedResults: { Results: [] } });
  };
  const sheets = [progressSheet(1, '令和5年度'), metaSheet('福祉課')];
  const file = book.file({ styles: STYLES, sheets, activeSheet: 0 });
  const options = { show: '令和5年度', replace: ['_shinko'] };
  expect(await book.port.insertSheets(file, ['令和5年度', '_shinko'], options)).toEqual(done);
  expect(names(book)).toEqual([SHEET, '令和5年度', '_shinko']);
  expect(said.some((request) => request.includes('"Name":"Merge"'))).toBe(false);
});
