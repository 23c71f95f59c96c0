import type { RecognisedSheet } from '../form/read/recognised';
import type { HiddenParts } from '../grid/hidden-parts';
import type { ItemNumber } from '../value/item-number';

/** Rows of a sheet on which nothing but items of others stands, below its title. */
const rowsOfOthers = (
  { blocks, title }: RecognisedSheet,
  isOther: (item: ItemNumber | null) => boolean,
): ReadonlySet<number> => {
  const rows = new Set<number>();
  for (const isShown of [false, true]) {
    for (const { number, top, bottom } of blocks) {
      if (isOther(number) === isShown) continue;
      for (let row = top; row <= bottom; row += 1) {
        if (isShown) rows.delete(row);
        else if (row > (title?.row ?? -1)) rows.add(row);
      }
    }
  }
  return rows;
};

/**
 * What a department does not need to see of a plan's sheets: rows of items that are not its own, and
 * sheets on which none is. An item without a number stays, since nobody can tell whose it is.
 *
 * @param items numbers of the department's items
 */
export const partsOfOthers = (
  forms: readonly RecognisedSheet[],
  items: ReadonlySet<ItemNumber>,
): HiddenParts => {
  const isOther = (item: ItemNumber | null): boolean => item !== null && !items.has(item);
  const rows = new Map<string, ReadonlySet<number>>();
  const sheets = new Set<string>();
  for (const form of forms) {
    const { sheet } = form.grid;
    if (sheet === null) continue;
    if (form.blocks.every(({ number }) => isOther(number))) sheets.add(sheet);
    else rows.set(sheet, rowsOfOthers(form, isOther));
  }
  return { rows, sheets };
};
