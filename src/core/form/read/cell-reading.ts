import { cellText } from '../../grid/cell-text';
import { cellAt, cellKey, isCellError, type CellValue, type Grid } from '../../grid/grid';
import { cleanText } from '../../text/text';
import { shownNumber } from '../../value/shown-number';
import type { FieldCell } from './recognised';

/** Formulas whose result is a picture: Excel's own, and the one of WPS. */
const PICTURE = /^=\s*(?:_xlfn\.)?(?:DISPIMG|IMAGE)\s*\(/iu;

/** Words in a format beside a figure that change what it says. */
const BOUND = /約|およそ|以上|以下|未満|超|程度|前後|余/u;

const withEarlier = (cell: FieldCell, earlier: string): FieldCell =>
  cell.text === earlier ? cell : { ...cell, earlier };

const numberCell = (
  row: number,
  column: number,
  value: number,
  code: string | undefined,
): FieldCell => {
  const { kind, figure, text } = shownNumber(value, code);
  if (kind !== 'figure') return withEarlier({ row, column, text, fault: kind }, String(value));
  return withEarlier(
    { row, column, text: BOUND.test(text) ? text : String(figure) },
    String(value),
  );
};

/** What a person sees in a cell that is not blank. */
export const readCell = (grid: Grid, row: number, column: number, value: CellValue): FieldCell => {
  const rich = grid.richTexts?.get(cellKey(row, column));
  if (rich && !isCellError(value)) {
    return withEarlier({ row, column, text: cleanText(rich.text) }, cleanText(cellText(value)));
  }
  if (typeof value === 'number') {
    // Most numbers stand under no format, or under a plain one.
    const code = grid.formats.size === 0 ? undefined : grid.formats.get(cellKey(row, column));
    return numberCell(row, column, value, code);
  }
  const text = cleanText(cellText(value));
  if (isCellError(value)) return { row, column, text, fault: 'error' };
  const key = cellKey(row, column);
  const formula = grid.formulas.size === 0 ? undefined : grid.formulas.get(key);
  if (formula !== undefined && PICTURE.test(formula))
    return { row, column, text, fault: 'picture' };
  return { row, column, text };
};

/** The same for any cell of a grid. */
export const readCellAt = (grid: Grid, row: number, column: number): FieldCell => {
  const value = cellAt(grid, row, column);
  return value === null ? { row, column, text: '' } : readCell(grid, row, column, value);
};
