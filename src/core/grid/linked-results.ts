import type { CellEdit } from './edit';
import { isCellFormula } from './edit';
import { cellAt, cellKey, MAX_COLUMNS, parseCellName, type CellValue, type Grid } from './grid';

/** How the form makes a ※再掲 cell follow its original: `=IF(H12="","",H12)`; a plain `=H12` follows too. */
const LINK = /^=(?:IF\((\$?[A-Z]{1,3}\$?\d+)="","",\1\)|(\$?[A-Z]{1,3}\$?\d+))$/u;

/** The cell of the same sheet that a formula follows; `undefined` where it is no plain link. */
export const linkSource = (
  formula: string,
): { readonly row: number; readonly column: number } | undefined => {
  const match = LINK.exec(formula);
  return parseCellName(match?.[1] ?? match?.[2] ?? '');
};

/**
 * What linked cells come to once edits are made, as edits that leave each formula and tell its new
 * result. Only links within the sheet are followed; other formulas wait for Excel to calculate.
 */
export const linkedResults = (grid: Grid, edits: readonly CellEdit[]): readonly CellEdit[] => {
  const changed = new Map<number, CellValue>();
  for (const { sheet, row, column, to } of edits) {
    if (sheet === grid.sheet && !isCellFormula(to)) changed.set(cellKey(row, column), to);
  }
  if (changed.size === 0) return [];
  const results: CellEdit[] = [];
  for (const [key, formula] of grid.formulas) {
    const source = linkSource(formula);
    if (!source || changed.has(key)) continue;
    const result = changed.get(cellKey(source.row, source.column));
    if (result === undefined) continue;
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    if (cellAt(grid, row, column) === result) continue;
    const to = { formula, result: result ?? '' };
    results.push({ sheet: grid.sheet, row, column, from: { formula }, to });
  }
  return results;
};
