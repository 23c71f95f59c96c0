import { cellKey, type CellValue, type Grid } from './grid';
import type { CellStyle, SheetBlueprint } from './blueprint';

/** The grid that reading a planned sheet would give, without writing it first. */
export const gridOfBlueprint = (sheet: SheetBlueprint, styles: readonly CellStyle[]): Grid => {
  const values: (CellValue[] | undefined)[] = [];
  const formulas = new Map<number, string>();
  const formats = new Map<number, string>();
  for (const cell of sheet.cells) {
    const key = cellKey(cell.row, cell.column);
    if (cell.formula !== undefined) formulas.set(key, cell.formula);
    const format = styles[cell.style]?.numberFormat;
    if (format !== undefined && format !== '@') formats.set(key, format);
    if (cell.value === null) continue;
    const row = (values[cell.row] ??= []);
    row[cell.column] = cell.value;
  }
  return {
    sheet: sheet.name,
    visibility: sheet.visibility,
    values,
    formulas,
    formats,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    rowHeights: sheet.rowHeights,
  };
};
