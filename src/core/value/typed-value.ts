import type { CellContent } from '../grid/edit';
import { cellKey, type Grid } from '../grid/grid';
import { storedFor } from './shown-number';
import { parseNumber } from './value';

/** A figure's text as staff type it: a plain number as a number, so that Excel can count with it; everything else as text. */
export const typedValue = (text: string): CellContent => {
  if (text.trim() === '') return null;
  const number = /^-?\d{1,15}(?:\.\d+)?$/u.test(text) ? Number(text) : parseNumber(text);
  return number === undefined || /^-?0\d/u.test(text) ? text : number;
};

/**
 * The same for a cell of a grid, so that the cell shows that figure under its own format: 85 is 0.85
 * under percent. Where the format would show another one (95.5 under `#,##0`), the figure is text.
 */
export const typedInto = (grid: Grid, row: number, column: number, text: string): CellContent => {
  const typed = typedValue(text);
  if (typeof typed !== 'number') return typed;
  return storedFor(typed, grid.formats.get(cellKey(row, column))) ?? text.trim();
};
