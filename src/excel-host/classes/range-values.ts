import { type Area, type CellValue, isCellError } from '../../core/grid/grid';
import { columnCount, rowCount } from '../address';
import { refuse } from '../host-error';
import { displayText } from '../display-text';
import type { Entry } from '../operations';
import type { ExcelSession, LiveRange } from '../session';
import type { HostSheet } from '../sheet';

/** Excel answers at most so many cells at once. */
const MOST_CELLS = 5_000_000;

/** The area of a range that still exists. */
export const areaOf = (range: LiveRange): Area =>
  range.area ?? refuse('InvalidReference', 'the cells of this range were deleted');

const isUnbounded = (area: Area): boolean =>
  columnCount(area) === 16_384 || rowCount(area) === 1_048_576;

/** One value per cell, row by row; `null` for whole rows and columns, as Excel answers them. */
export const mapCells = <V>(
  range: LiveRange,
  read: (sheet: HostSheet, row: number, column: number) => V,
): V[][] | null => {
  const area = areaOf(range);
  if (isUnbounded(area)) return null;
  if (rowCount(area) * columnCount(area) > MOST_CELLS) {
    refuse('ResponsePayloadSizeLimitExceeded', 'more than 5,000,000 cells');
  }
  const rows: V[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: V[] = [];
    for (let column = area.left; column <= area.right; column++) {
      line.push(read(range.sheet, row, column));
    }
    rows.push(line);
  }
  return rows;
};

const shown = (value: CellValue): string | number | boolean => {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
};

/** What `values` gives: `""` for empty and for the covered cells of a merged area, errors as text. */
export const valueAt = (sheet: HostSheet, row: number, column: number) =>
  sheet.isCovered(row, column) ? '' : shown(sheet.cell(row, column)?.value ?? null);

/** What `formulas` gives: the formula, or the constant where there is none. */
export const formulaAt = (sheet: HostSheet, row: number, column: number) =>
  sheet.isCovered(row, column)
    ? ''
    : (sheet.cell(row, column)?.formula ?? shown(sheet.cell(row, column)?.value ?? null));

/** What `valueTypes` gives. */
export const valueTypeAt = (sheet: HostSheet, row: number, column: number): string => {
  const value = sheet.isCovered(row, column) ? null : (sheet.cell(row, column)?.value ?? null);
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
};

/** What `numberFormat` gives. */
export const formatAt =
  (session: ExcelSession) =>
  (sheet: HostSheet, row: number, column: number): string =>
    session.book.styles.numberFormatOf(sheet.styleAt(row, column));

/** What `text` gives. */
export const textAt =
  (session: ExcelSession) =>
  (sheet: HostSheet, row: number, column: number): string =>
    displayText(
      sheet.isCovered(row, column) ? null : (sheet.cell(row, column)?.value ?? null),
      formatAt(session)(sheet, row, column),
    );

const isEntry = (value: unknown): value is Entry =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean';

const entryOf = (value: unknown): Entry =>
  isEntry(value)
    ? value
    : refuse('InvalidArgument', 'a text, number, Boolean or null was expected');

/** A two-dimensional argument that fits the range; a single value goes to every cell. */
export const entriesFor = (range: LiveRange, value: unknown): readonly (readonly Entry[])[] => {
  const area = areaOf(range);
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (!Array.isArray(value)) {
    const entry = entryOf(value);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => entry));
  }
  const fits =
    value.length === rows &&
    value.every((line: unknown) => Array.isArray(line) && line.length === columns);
  if (!fits) refuse('InvalidArgument', `the range has ${rows} rows and ${columns} columns`);
  return (value as readonly (readonly unknown[])[]).map((line) => line.map(entryOf));
};

/** The one answer for all cells, `null` where they differ. */
export const uniform = <V>(area: Area, read: (row: number, column: number) => V): V | null => {
  const first = read(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (read(row, column) !== first) return null;
    }
  }
  return first;
};
