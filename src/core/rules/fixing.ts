import type { CellContent, CellEdit } from '../grid/edit';
import { contentAt } from '../grid/apply';
import { storedFor } from '../value/shown-number';
import { cellText } from '../grid/cell-text';
import { cellAt, cellKey, type Grid } from '../grid/grid';
import type { FieldCell } from '../form/read/recognised';
import type { Fix } from './rule';

/** An edit of a cell as the sheet holds it now. */
export const editOf = (grid: Grid, cell: FieldCell, to: CellContent): CellEdit => ({
  sheet: grid.sheet,
  row: cell.row,
  column: cell.column,
  from: contentAt(grid, cell.row, cell.column),
  to,
});

/** What else the cell says stays: 93.8 (R1) is written for ９３．８ (R1). */
const withinText = (grid: Grid, cell: FieldCell, to: CellContent): CellContent => {
  const whole = cellText(cellAt(grid, cell.row, cell.column));
  return typeof to === 'object' ? to : whole.replace(cell.text, () => String(to));
};

/** A fix that sets one cell; formulas are never overwritten in bulk, so there it is only suggested. */
export const replaceCell = (grid: Grid, cell: FieldCell, to: CellContent, safe: boolean): Fix => {
  const key = cellKey(cell.row, cell.column);
  const isFormula = grid.formulas.has(key);
  // A figure is written so that the cell's own format shows it.
  const own = typeof to === 'number' ? (storedFor(to, grid.formats.get(key)) ?? String(to)) : to;
  const content = cell.isPart ? withinText(grid, cell, own) : own;
  const shown = typeof to === 'object' ? '' : String(to);
  return {
    kind: safe && !isFormula ? 'safe' : 'suggested',
    choices: [
      {
        label: {
          ja: `「${cell.text}」を「${shown}」にする`,
          en: `Change “${cell.text}” to “${shown}”`,
        },
        edits: [editOf(grid, cell, content)],
      },
    ],
  };
};
