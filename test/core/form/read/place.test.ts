import {
  blankCell,
  columnOf,
  columnsOfFields,
  fieldAt,
  firstHeadingRow,
  headingRows,
  lastColumnOf,
  lastColumnOfSheet,
  missingFieldsOf,
} from '../../../../src/core/form/read/place';
import type {
  HeaderRow,
  ItemBlock,
  RecognisedSheet,
} from '../../../../src/core/form/read/recognised';
import { emptyGrid, type CellValue } from '../../../../src/core/grid/grid';
import type { ColumnRole } from '../../../../src/core/profile/columns';

type Columns = readonly (readonly [ColumnRole, number])[];

/** A row of headings; further ones are of other years. */
const header = (
  row: number,
  columns: Columns,
  further?: readonly (readonly [number, ColumnRole])[],
): HeaderRow =>
  ({
    row,
    columns: new Map(columns),
    fields: new Set(columns.map(([role]) => role)),
    ...(further ? { further } : {}),
  }) as HeaderRow;

const FORM = header(2, [
  ['number', 0],
  ['name', 1],
  ['value', 4],
  ['unit', 5],
]);
const YEARS = header(
  9,
  [
    ['number', 1],
    ['value', 6],
  ],
  [
    [7, 'value'],
    [8, 'grade'],
  ],
);

const item = (layout: HeaderRow): ItemBlock => ({ layout, top: 12 }) as ItemBlock;
const sheet = (...layouts: readonly HeaderRow[]): RecognisedSheet =>
  ({ layouts }) as unknown as RecognisedSheet;

describe('どこに何があるか', () => {
  it('列の欄と、欄の列が分かる', () => {
    expect(fieldAt(item(FORM), 4)).toBe('value');
    expect(fieldAt(item(FORM), 3)).toBeUndefined();
    expect(columnOf(item(FORM), 'unit')).toBe(5);
    expect(columnOf(item(FORM), 'grade')).toBeUndefined();
  });

  it('ほかの年度の列も、様式のうち', () => {
    expect(lastColumnOf(item(FORM))).toBe(5);
    expect(lastColumnOf(item(YEARS))).toBe(8);
    expect(lastColumnOf(item(header(0, [])))).toBe(0);
    expect(lastColumnOfSheet(sheet(FORM, YEARS))).toBe(8);
    expect(lastColumnOfSheet(sheet(YEARS, FORM))).toBe(8);
  });

  it('いくつかの欄の列を、どの見出しの行からも集める', () => {
    const both = sheet(FORM, YEARS);
    expect([...columnsOfFields(both, ['value'])]).toEqual([4, 6, 7]);
    expect([...columnsOfFields(both, ['unit', 'grade'])]).toEqual([5, 8]);
    expect([...columnsOfFields(both, ['narrative'])]).toEqual([]);
  });

  it('見出しの行を挙げる', () => {
    expect([...headingRows(sheet(FORM, YEARS))]).toEqual([2, 9]);
    expect(firstHeadingRow(sheet(YEARS, FORM))).toBe(9);
    expect(firstHeadingRow(sheet())).toBe(0);
  });

  it('欄の始まるところの空のセルは、項目の初めの行にある', () => {
    expect(blankCell(item(FORM), 'value')).toEqual({ row: 12, column: 4, text: '' });
    expect(blankCell(item(FORM), 'grade')).toEqual({ row: 12, column: 0, text: '' });
  });
});

describe('見出しに足りないもの', () => {
  const WHOLE: Columns = [
    ['number', 1],
    ['name', 2],
    ['indicator', 3],
    ['year', 4],
    ['value', 5],
    ['unit', 6],
    ['grade', 7],
    ['narrative', 8],
    ['progress', 9],
    ['departments', 10],
  ];
  const missing = (columns: Columns, row: readonly CellValue[], times = 1) => {
    const one = header(1, columns);
    const grid = { ...emptyGrid('シート'), values: [[], row] };
    return missingFieldsOf(
      grid,
      Array.from({ length: times }, () => one),
    );
  };

  it('そろっていれば、何もない', () => {
    expect(missing(WHOLE, ['No.'])).toEqual([]);
  });

  it('足りない欄を、見出しの初めの列とともに、一度だけ言う', () => {
    const some = WHOLE.filter(([role]) => role !== 'grade');
    expect(missing(some, [], 3)).toEqual([
      { at: { row: 1, column: 1, text: '' }, fields: ['grade'], hasUnknown: false },
    ]);
  });

  it.each<[string, readonly CellValue[], boolean]>([
    ['知らない見出しがある', ['No.', 'できばえ'], true],
    ['知っている見出しだけ', ['No.', '評価'], false],
    ['空白だけ', ['No.', '　 '], false],
    ['数だけ', ['No.', 4], false],
    ['何もない', [], false],
  ])('%sかどうかも言う', (_, row, hasUnknown) => {
    const some = WHOLE.filter(([role]) => role !== 'grade');
    expect(missing(some, row)).toMatchObject([{ hasUnknown }]);
  });
});
