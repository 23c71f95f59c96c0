import { cellAt, cellKey, type CellValue, type Grid } from './grid';
import { failure, success, type Result } from '../result';
import { isCellFormula, sameContent, type CellContent, type CellEdit } from './edit';

/** What a cell holds as typed: its formula where it has one, else its value. */
export const contentAt = (grid: Grid, row: number, column: number): CellContent => {
  const formula = grid.formulas.get(cellKey(row, column));
  return formula === undefined ? cellAt(grid, row, column) : { formula };
};

/** The edits that take these back, in reverse order. */
export const invertEdits = (edits: readonly CellEdit[]): readonly CellEdit[] =>
  [...edits].reverse().map((edit) => ({ ...edit, from: edit.to, to: edit.from }));

const placeOf = (edit: CellEdit): string => `${edit.sheet}!${edit.row},${edit.column}`;

/**
 * Edits of which none touches a cell that an earlier one changes; the others are left for a next
 * round. Edits that say the same are kept once. Groups stay whole: one refused edit leaves its group.
 */
export const withoutOverlaps = (
  groups: readonly (readonly CellEdit[])[],
): { readonly kept: readonly CellEdit[]; readonly left: readonly (readonly CellEdit[])[] } => {
  const taken = new Map<string, CellEdit>();
  const left: (readonly CellEdit[])[] = [];
  for (const group of groups) {
    const clashes = group.some((edit) => {
      const other = taken.get(placeOf(edit));
      return other !== undefined && !sameContent(other.to, edit.to);
    });
    if (clashes) left.push(group);
    else for (const edit of group) if (!taken.has(placeOf(edit))) taken.set(placeOf(edit), edit);
  }
  return { kept: [...taken.values()], left };
};

/** Edits whose cell no longer holds what was seen. */
export const staleEdits = (grid: Grid, edits: readonly CellEdit[]): readonly CellEdit[] =>
  edits.filter((edit) => !sameContent(contentAt(grid, edit.row, edit.column), edit.from));

/**
 * Applies edits to one grid, all or none. A formula's cached result is unknown until it is
 * calculated, so its cell reads as empty.
 */
export const applyEdits = (
  grid: Grid,
  edits: readonly CellEdit[],
): Result<Grid, readonly CellEdit[]> => {
  const stale = staleEdits(grid, edits);
  if (stale.length > 0) return failure(stale);
  const values = [...grid.values] as (CellValue[] | undefined)[];
  const formulas = new Map(grid.formulas);
  const copied = new Set<number>();
  for (const { row, column, to } of edits) {
    if (!copied.has(row)) {
      values[row] = [...(values[row] ?? [])];
      copied.add(row);
    }
    const key = cellKey(row, column);
    if (isCellFormula(to)) formulas.set(key, to.formula);
    else formulas.delete(key);
    values[row]![column] = isCellFormula(to) || to === '' ? null : to;
  }
  return success({ ...grid, values, formulas });
};
