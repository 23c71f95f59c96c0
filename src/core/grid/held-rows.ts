import { oncePer } from '../once-per';
import type { Grid } from './grid';

/** In an array that is longer, most places may be empty, and those are not looked at one by one. */
const MANY_ROWS = 100_000;

const findHeldRows = oncePer((values: Grid['values']): readonly number[] => {
  const rows: number[] = [];
  const see = (row: number): void => {
    if ((values[row]?.length ?? 0) > 0) rows.push(row);
  };
  // The names of an array's places come in their order, and those that are not there do not come.
  if (values.length > MANY_ROWS) for (const name of Object.keys(values)) see(Number(name));
  else for (let row = 0; row < values.length; row += 1) see(row);
  return rows;
});

/**
 * The rows of a grid that hold any cell, from the top: a sheet may hold a text in its last row, a million below
 * the others.
 */
export const heldRows = ({ values }: Pick<Grid, 'values'>): readonly number[] =>
  findHeldRows(values);

/** Those of some rows, in ascending order, that lie between two, inclusive. */
export const rowsWithin = (
  rows: readonly number[],
  top: number,
  bottom: number,
): readonly number[] => {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]! < top) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < rows.length && rows[end]! <= bottom) end += 1;
  return rows.slice(from, end);
};
