import { yearName } from '../era/fiscal-year';
import type { SheetBlueprint } from '../grid/blueprint';
import { cellName } from '../grid/grid';
import { fixedColumn, LOOK, onSheet, quoted, SheetCells, totalsSheetOf } from './totals-look';
import { isFirstLine, stepOf, type SourceRow, type TotalsSource } from './totals-source';
import type { TotalsWords } from './totals-words';

/** Columns of the table that totals are counted from, in order. */
const COLUMNS = [
  'place',
  'number',
  'item',
  'shown',
  'policy',
  'direction',
  'department',
  'year',
  'grade',
  'before',
  'step',
  'planned',
  'counts',
] as const satisfies readonly (keyof TotalsWords['source']['columns'])[];

/** A column of the table. */
export type SourceColumn = (typeof COLUMNS)[number];

const WIDTHS: Readonly<Record<SourceColumn, number>> = {
  place: 6,
  number: 6,
  item: 30,
  shown: 7,
  policy: 26,
  direction: 30,
  department: 16,
  year: 11,
  grade: 9,
  before: 11,
  step: 9,
  planned: 11,
  counts: 8,
};

const HEADER_ROW = 2;
const FIRST = HEADER_ROW + 1;

const at = (column: SourceColumn): number => COLUMNS.indexOf(column);

/** Gives a column of the table as an address for a formula of another sheet. */
export type ColumnAddress = (column: SourceColumn) => string;

/** Addresses of the table's columns, on a sheet of that name. */
export const columnsOf =
  (sheet: string, { rows }: TotalsSource): ColumnAddress =>
  (column) =>
    onSheet(sheet, fixedColumn(at(column), FIRST, FIRST + Math.max(1, rows.length) - 1));

/** How a line's grade compares with the year before, in words. */
const stepWord = (line: SourceRow, { source }: TotalsWords): string => {
  const step = stepOf(line);
  return step === null ? '' : source[step];
};

/** How a line's figures stand to what the plan sets; `''` where it sets none. */
const plannedOf = ({ reached }: SourceRow, { source }: TotalsWords): string =>
  reached === null ? '' : reached ? source.reached : source.missed;

/** Compares two grades by their places among the headings of the totals. */
const stepFormula = (row: number, headings: string, words: TotalsWords): string => {
  const [grade, before] = [cellName(row, at('grade')), cellName(row, at('before'))];
  const place = (cell: string): string => `MATCH(${cell},${headings},0)`;
  const { better, worse, same } = words.source;
  const none = quoted(words.notRated);
  const step = `IF(${place(grade)}<${place(before)},${quoted(better)},${quoted(worse)})`;
  const compared = `IF(${grade}=${before},${quoted(same)},${step})`;
  return `=IF(OR(${grade}=${none},${before}=${none}),"",${compared})`;
};

/** One, on the first line of an item's year; nothing for what is shown again. */
const countsFormula = (row: number, words: TotalsWords): string => {
  const sameAsAbove = (column: SourceColumn): string =>
    `${cellName(row, at(column))}=${cellName(row - 1, at(column))}`;
  const shown = cellName(row, at('shown'));
  return `=IF(${shown}=${quoted(words.source.repeat)},0,IF(AND(${sameAsAbove('place')},${sameAsAbove('year')}),0,1))`;
};

/** The table that all totals are counted from, a line for each item, year and department. */
export const layoutSourceSheet = (
  name: string,
  source: TotalsSource,
  gradeHeadings: string,
  words: TotalsWords,
): SheetBlueprint => {
  const cells = new SheetCells();
  cells.put(0, 0, words.source.title, LOOK.title);
  cells.put(1, 0, words.source.how, LOOK.note);
  COLUMNS.forEach((column, index) =>
    cells.put(HEADER_ROW, index, words.source.columns[column], LOOK.heading),
  );
  source.rows.forEach((line, index) => {
    const row = FIRST + index;
    const text = (column: SourceColumn, value: string | number | null): void =>
      cells.put(row, at(column), value, typeof value === 'number' ? LOOK.figure : LOOK.text);
    text('place', line.place);
    text('number', line.number);
    text('item', line.item);
    text('shown', line.repeat ? words.source.repeat : words.source.original);
    text('policy', line.policy);
    text('direction', line.direction);
    text('department', line.department);
    text('year', yearName(line.year));
    cells.put(row, at('grade'), line.grade ?? words.notRated, LOOK.word);
    cells.put(row, at('before'), line.before ?? words.notRated, LOOK.word);
    const step = stepFormula(row, gradeHeadings, words);
    // Grades without an order are neither better nor worse.
    if (source.scale.isOrdered)
      cells.count(row, at('step'), step, stepWord(line, words), LOOK.word);
    else cells.put(row, at('step'), '', LOOK.word);
    cells.put(row, at('planned'), plannedOf(line, words), LOOK.word);
    const counts = isFirstLine(source.rows, index) ? 1 : 0;
    cells.count(row, at('counts'), countsFormula(row, words), counts, LOOK.figure);
  });
  const bottom = FIRST + Math.max(1, source.rows.length) - 1;
  const right = COLUMNS.length - 1;
  return totalsSheetOf(cells, {
    name,
    columnWidths: new Map(COLUMNS.map((column, index) => [index, WIDTHS[column]])),
    freeze: { row: FIRST, column: 0 },
    filter: { top: HEADER_ROW, left: 0, bottom, right },
    orientation: 'landscape',
    bottom,
    right,
  });
};
