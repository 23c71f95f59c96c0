import type { FiscalYear } from '../../../era/fiscal-year';
import type { FieldCell } from '../recognised';
import type { PlacedCells } from './placed-cells';
import type { TableColumns, YearColumn } from './table-columns';

/** What an item's rows are read by. */
export interface ItemSetting {
  readonly cells: PlacedCells;
  readonly columns: TableColumns;
  readonly top: number;
  readonly bottom: number;
  readonly nameCell: FieldCell;
  readonly sheetYear: FiscalYear | null;
}

/** A column as a row is read by it: where a heading's lines are those of an item's rows, by the line that speaks of the row. */
export const stackedColumn = (
  { cells, top, bottom }: ItemSetting,
  column: YearColumn,
  row: number,
): YearColumn => {
  const { meanings, lines } = column.heading;
  if (lines.length < 2 || bottom - top + 1 !== lines.length) return column;
  const own = meanings[row - top];
  const areAll = meanings.every((meaning) => meaning?.role === column.role);
  const isFilledBelow = cells.own(bottom, column.column).text.trim() !== '';
  return own && areAll && isFilledBelow ? { ...column, year: own.year } : column;
};

/** Whether a row of an item tells the figures of a row above it once more: they are of somebody else. */
export const isOfAnother = (item: ItemSetting, row: number, above: number): boolean => {
  const { cells, columns, bottom } = item;
  if (columns.year !== null) return false;
  if (columns.figures.some((column) => stackedColumn(item, column, bottom) !== column))
    return false;
  const isFilled = (at: number, column: number): boolean =>
    cells.own(at, column).text.trim() !== '';
  return columns.figures.some(
    ({ column, role }) =>
      (role === 'value' || role === 'figures') && isFilled(row, column) && isFilled(above, column),
  );
};

/** What is counted, with whom it is counted of: 朝食を食べる人の割合 20歳代. */
export const withSegment = (
  { cells, columns: { segment } }: ItemSetting,
  indicator: FieldCell,
  row: number,
): FieldCell => {
  const words = segment === null ? '' : cells.text(row, segment);
  return words === ''
    ? indicator
    : { ...indicator, text: `${indicator.text.trim()}　${words}`, isPart: true };
};
