import type { CellContent, CellEdit } from '../grid/edit';
import { contentAt } from '../grid/apply';
import { cellKey, type Grid } from '../grid/grid';
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

/** A fix that sets one cell; formulas are never overwritten in bulk, so there it is only suggested. */
export const replaceCell = (grid: Grid, cell: FieldCell, to: CellContent, safe: boolean): Fix => {
  const isFormula = grid.formulas.has(cellKey(cell.row, cell.column));
  const shown = typeof to === 'object' ? '' : String(to);
  return {
    kind: safe && !isFormula ? 'safe' : 'suggested',
    choices: [
      {
        label: {
          ja: `「${cell.text}」を「${shown}」にする`,
          en: `Change “${cell.text}” to “${shown}”`,
        },
        edits: [editOf(grid, cell, to)],
      },
    ],
  };
};
