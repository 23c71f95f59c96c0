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

/** The same lines as SheetJS reads them. */
export const linesOfSheetJs = (sheet: SheetJS.WorkSheet): string[] => {
  const lines: string[] = [];
  const area = SheetJS.utils.decode_range(sheet['!ref'] ?? 'A1');
  for (let row = area.s.r; row <= area.e.r; row++) {
    for (let column = area.s.c; column <= area.e.c; column++) {
      const cell = sheet[SheetJS.utils.encode_cell({ r: row, c: column })] as
        SheetJS.CellObject | undefined;
      if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === '') continue;
      lines.push(`${row},${column} ${showValue(cell)} ${cell.f === undefined ? '' : `=${cell.f}`}`);
    }
  }
  return lines;
};

/** Opens a file with SheetJS, dates as numbers. */
export const openWithSheetJs = (bytes: Uint8Array): SheetJS.WorkBook =>
  SheetJS.read(bytes, { type: 'array', cellDates: false, cellNF: true, xlfn: true });
