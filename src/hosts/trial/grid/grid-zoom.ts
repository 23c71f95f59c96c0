import type { HostSheet } from '../../../excel-host';
import { toPixels, USUAL_WIDTH } from './grid-styles';

/** Pixels of the row numbers, which shrink with the cells, and of the scrollbar. */
const ROW_NUMBERS = 46;
const SCROLLBAR = 14;

/** The smallest that is shown: below it nothing can be read. */
const SMALLEST = 0.5;

/** Pixels of the columns that are used, as wide as they are at 100 %. */
const usedWidth = ({ rows, columnWidths, hiddenColumns }: HostSheet): number => {
  const columns = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  let width = 0;
  for (let column = 0; column < columns; column += 1) {
    if (!hiddenColumns.has(column)) width += toPixels(columnWidths.get(column) ?? USUAL_WIDTH);
  }
  return width;
};

/**
 * The ratio at which a sheet's used columns stand side by side in the grid: the workbook's own where
 * they do, and never so small that they cannot be read. The workbook keeps its own.
 */
export const fittingZoom = (sheet: HostSheet, gridWidth: number): number => {
  const own = sheet.zoom / 100;
  const fitting = (gridWidth - SCROLLBAR) / (ROW_NUMBERS + usedWidth(sheet));
  // Whole per cents, as the grid's own slider has them.
  return Math.min(own, Math.max(SMALLEST, Math.floor(fitting * 100) / 100));
};
