import fc from 'fast-check';
import { cellKey, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { checkSheet } from '../../../src/core/rules/engine';
import { LiveCheck } from '../../../src/core/rules/live-check';
import { createContext, type CheckReference } from '../../../src/core/rules/view';
import { runToEnd } from '../../../src/core/steps';

/** Checks a sheet as a whole, ready to be followed. */
export const startLive = (grid: Grid, reference: CheckReference): LiveCheck => {
  const context = createContext(recognise(grid), reference);
  // A sheet that tells no year is not checked at all, whole or followed.
  fc.pre(context !== undefined);
  return runToEnd(LiveCheck.start(context!));
};

/** What is typed into a cell; 0-based. */
export interface Typing {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A grid after that. */
export const typed = (grid: Grid, { row, column, value }: Typing): Grid => {
  const values = [...grid.values];
  const cells = [...(values[row] ?? [])];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  values[row] = cells;
  const formulas = new Map(grid.formulas);
  formulas.delete(cellKey(row, column));
  return { ...grid, values, formulas };
};

/** Follows edits one by one; where that is refused, starts anew as the pane does. Answers how many were followed. */
export const follow = (
  first: Grid,
  reference: CheckReference,
  typings: readonly Typing[],
): { readonly followed: number; readonly live: LiveCheck; readonly grid: Grid } => {
  let grid = first;
  let live = startLive(first, reference);
  let followed = 0;
  for (const typing of typings) {
    grid = typed(grid, typing);
    const spans = live.rowsToRead({ top: typing.row, bottom: typing.row });
    const isTaken = spans !== undefined && live.take(spans, grid);
    if (isTaken) followed += 1;
    else live = startLive(grid, reference);
  }
  return { followed, live, grid };
};

/** What was followed is what a check of the whole gives. */
export const expectSameAsWhole = (
  { live, grid }: { readonly live: LiveCheck; readonly grid: Grid },
  reference: CheckReference,
): void => {
  const whole = recognise(grid);
  expect(live.sheet).toEqual(whole);
  expect(live.findings()).toEqual(checkSheet(whole, reference)!.findings);
};
