import * as SheetJS from '@e965/xlsx';
import { cellAt, cellKey, isCellError, type Grid } from '../../../src/core/grid/grid';

const ERROR_NAMES: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A sheet's cells as text lines, one per cell that holds something. */
export const linesOfGrid = (grid: Grid): string[] => {
  const lines: string[] = [];
  grid.values.forEach((cells, row) =>
    cells?.forEach((_, column) => {
      const value = cellAt(grid, row, column);
      if (value === null || value === '') return;
      const shown = isCellError(value) ? value.error : JSON.stringify(value);
      lines.push(`${row},${column} ${shown} ${grid.formulas.get(cellKey(row, column)) ?? ''}`);
    }),
  );
  return lines;
};

const showValue = (cell: SheetJS.CellObject): string => {
  if (cell.t === 'e') return ERROR_NAMES[cell.v as number] ?? String(cell.w);
  return JSON.stringify(cell.v);
};

/** The formula of the array that a cell is part of, which SheetJS keeps at its first cell alone. */
const arrayFormula = (sheet: SheetJS.WorkSheet, cell: SheetJS.CellObject): string | undefined => {
  if (cell.F === undefined) return undefined;
  const first = SheetJS.utils.encode_cell(SheetJS.utils.decode_range(cell.F).s);
  return (sheet[first] as SheetJS.CellObject | undefined)?.f;
};

/** The same lines as SheetJS reads them. */
export const linesOfSheetJs = (sheet: SheetJS.WorkSheet): string[] => {
  const lines: string[] = [];
  const area = SheetJS.utils.decode_range(sheet['!ref'] ?? 'A1');
  for (let row = area.s.r; row <= area.e.r; row++) {
    for (let column = area.s.c; column <= area.e.c; column++) {
      const cell = sheet[SheetJS.utils.encode_cell({ r: row, c: column })] as
        SheetJS.CellObject | undefined;
      if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === '') continue;
      const formula = cell.f ?? arrayFormula(sheet, cell);
      lines.push(
        `${row},${column} ${showValue(cell)} ${formula === undefined ? '' : `=${formula}`}`,
      );
    }
  }
  return lines;
};

/** Opens a file with SheetJS, dates as numbers. */
export const openWithSheetJs = (bytes: Uint8Array): SheetJS.WorkBook =>
  SheetJS.read(bytes, { type: 'array', cellDates: false, cellNF: true, xlfn: true });
