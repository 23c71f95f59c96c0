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
    if (cell.value === null) continue;
    const row = (values[cell.row] ??= []);
    row[cell.column] = cell.value;
    const format = styles[cell.style]?.numberFormat;
    if (typeof cell.value === 'number' && format !== undefined) formats.set(key, format);
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
  };
};
