import { contentAt } from '../../grid/apply';
import { sameContent } from '../../grid/edit';
import { parseCellName } from '../../grid/grid';
import { blocksBetween } from '../../form/read/update-sheet';
import type { ItemBlock, RecognisedSheet } from '../../form/read/recognised';
import { comparable } from '../../text/text';
import type { Unmerged, UnmergedReason } from './unmerged';

/** Reasons that say something of a cell by where it stands. */
const OF_CELLS: ReadonlySet<UnmergedReason> = new Set([
  'item-unknown',
  'item-unclear',
  'item-twice',
  'year-unreadable',
  'year-twice',
  'no-place',
  'unreadable',
  'plan-cell',
  'outside',
]);

/** Whether the same item begins at the same row, or none is there in either sheet. */
const isSamePlace = (own: ItemBlock | undefined, master: ItemBlock | undefined): boolean =>
  own === undefined || master === undefined
    ? own === master
    : own.top === master.top &&
      own.number === master.number &&
      comparable(own.name) === comparable(master.name);

/**
 * What a file leaves, without cells that say what the master's cell of the same place says: a copy of the
 * master's sheet has all that nobody has changed. Sheets of our own layout are laid out anew for each
 * department, so that a place says nothing there.
 */
export const withoutUnchanged = (
  left: readonly Unmerged[],
  forms: readonly RecognisedSheet[],
  masters: readonly RecognisedSheet[],
): readonly Unmerged[] => {
  const sheetOf = (all: readonly RecognisedSheet[], name: string | null) =>
    all.find(({ grid, kind }) => kind !== 'years-below' && grid.sheet === name);
  return left.filter(({ sheet, cell, why }) => {
    const [own, master] = [sheetOf(forms, sheet), sheetOf(masters, sheet)];
    const place = cell === null ? undefined : parseCellName(cell);
    if (!own || !master || !place || !OF_CELLS.has(why)) return true;
    const { row, column } = place;
    const [block] = blocksBetween(own, row, row);
    const [other] = blocksBetween(master, row, row);
    if (!isSamePlace(block, other)) return true;
    return !sameContent(contentAt(own.grid, row, column), contentAt(master.grid, row, column));
  });
};
