import { SheetReader } from '../../../../src/core/form/read/sheet-reader';
import { emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { runToEnd } from '../../../../src/core/steps';

export type Row = readonly CellValue[];

/** Our own headings, with one for remarks. */
export const HEADER: Row = [
  ...['No.', '取組項目', '担当課', '進捗状況', '実績の指標'],
  ...['年度', '実績値', '単位', '評価', '成果', '備考'],
];

/** An item's first row. */
export const first = (number: CellValue, name: CellValue, year: CellValue, ...more: Row): Row => [
  ...[number, name, '福祉課', '☑ 順調に進んだ', '件数', year, 5, '件', 'A', '文。'],
  ...more,
];

/** A row of an item's next year. */
export const next = (year: CellValue, ...more: Row): Row => [
  ...[null, null, null, '□ 概ね進んだ', null, year, 4, '件', 'B'],
  ...more,
];

/** The reader once it has read these rows. */
export const readAll = (
  rows: readonly (Row | undefined)[],
  more: Partial<Grid> = {},
): SheetReader => {
  const reader = new SheetReader({ ...emptyGrid('シート'), ...more, values: rows });
  runToEnd(reader.read());
  return reader;
};

/** The same under our header. */
export const readBelowHeader = (...rows: readonly (Row | undefined)[]): SheetReader =>
  readAll([HEADER, ...rows]);
