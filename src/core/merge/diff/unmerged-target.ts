import { oncePer } from '../../once-per';
import type { ItemNumber } from '../../value/item-number';
import { contentAt } from '../../grid/apply';
import { isCellFormula, type CellEdit } from '../../grid/edit';
import { typedInto } from '../../value/typed-value';
import { cellText } from '../../grid/cell-text';
import type { ColumnRole } from '../../profile/columns';
import { cellAt, cellName, parseCellName, type Area } from '../../grid/grid';
import { columnOf, lastColumnOf } from '../../form/read/place';
import type { ItemBlock, RecognisedSheet } from '../../form/read/recognised';
import type { MasterBlock } from '../index/match-items';

/** The master's cell that a cell which was not merged would go to, for a person to take over. */
export interface UnmergedTarget {
  readonly item: ItemNumber;
  readonly occurrence: number;
  readonly sheet: string | null;
  /** A1 address. */
  readonly cell: string;
  /** What stands there; `''` is blank. */
  readonly now: string;
}

/** Merged areas that touch a block's rows. */
const mergesOf = oncePer(({ sheet, block }: MasterBlock) =>
  sheet.grid.merges.filter(({ top, bottom }) => bottom >= block.top && top <= block.bottom),
);

const isCovered = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row > top || column > left),
  );

/** The master's column for a department's: of the same title, or as far beside the form. */
const columnIn = (
  target: ItemBlock,
  block: ItemBlock,
  column: number,
  role: ColumnRole | undefined,
): number | undefined => {
  if (role) return columnOf(target, role);
  const beside = column - lastColumnOf(block);
  return beside > 0 ? lastColumnOf(target) + beside : undefined;
};

/**
 * Where a cell of a department's block would go in the master: same row of the block, same column.
 * `null` where the master has no such cell, or a formula in it, or shows nothing there.
 */
export const unmergedTarget = (
  at: MasterBlock,
  block: ItemBlock,
  place: { readonly row: number; readonly column: number },
  role: ColumnRole | undefined,
): UnmergedTarget | null => {
  const { block: target, item, occurrence } = at;
  const { grid } = at.sheet;
  const row = target.top + place.row - block.top;
  const column = columnIn(target, block, place.column, role);
  if (row > target.bottom || column === undefined || isCovered(mergesOf(at), row, column))
    return null;
  if (isCellFormula(contentAt(grid, row, column))) return null;
  const now = cellText(cellAt(grid, row, column));
  return { item, occurrence, sheet: grid.sheet, cell: cellName(row, column), now };
};

/** The edit that takes a cell over into the master's sheets; formats stay. */
export const targetEdit = (
  sheets: readonly RecognisedSheet[],
  { sheet, cell }: UnmergedTarget,
  value: string,
): CellEdit => {
  const { row, column } = parseCellName(cell)!;
  const { grid } = sheets.find((known) => known.grid.sheet === sheet)!;
  return {
    sheet,
    row,
    column,
    from: contentAt(grid, row, column),
    to: typedInto(grid, row, column, value),
  };
};
