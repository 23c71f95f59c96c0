import type { ColumnRole } from '../../profile/columns';
import { wrappedLines } from '../../text/text';
import { COLUMN_WIDTHS, LINE_HEIGHT, MAX_ROW_HEIGHT } from './form-look';

/** Lines that a text takes in a column of the form. */
export const linesIn = (text: string, role: ColumnRole): number =>
  wrappedLines(text, COLUMN_WIDTHS[role] - 2);

/** What is left free around a cell's lines, in points. */
export const ROW_MARGIN = 5;

/**
 * Heights of an item's rows, in points, so that every text of it shows when printed: merged cells never
 * fit themselves.
 *
 * @param over lines of its longest text among those that run over all of its rows
 * @param rowLines lines of the longest text that stands in each row alone
 */
export const itemHeights = (over: number, rowLines: readonly number[]): readonly number[] => {
  const missing = over - rowLines.reduce((sum, count) => sum + count, 0);
  const extra = Math.max(0, Math.ceil(missing / rowLines.length));
  return rowLines.map((count) =>
    Math.min(MAX_ROW_HEIGHT, (count + extra) * LINE_HEIGHT + ROW_MARGIN),
  );
};
