import type { ItemNumber } from '../../value/item-number';
import type { Catalog } from '../../catalog/catalog';
import { cellText } from '../../grid/cell-text';
import { cellAt } from '../../grid/grid';
import { lastColumnOf } from '../../form/read/place';
import type { ItemBlock, RecognisedSheet } from '../../form/read/recognised';
import { isCollective } from '../../split/departments';
import { comparable, sameWords, similarity } from '../../text/text';

/** A block and the sheet that it stands on. */
export interface PlacedBlock {
  readonly sheet: RecognisedSheet;
  readonly block: ItemBlock;
}

/** A block of the master, and which of its item's blocks it is. */
export interface MasterBlock extends PlacedBlock {
  readonly item: ItemNumber;
  readonly occurrence: number;
}

/** An item of the master with all its blocks, the original first. */
export interface MasterItem {
  readonly number: ItemNumber;
  /** Comparable spellings of its name. */
  readonly names: ReadonlySet<string>;
  readonly name: string;
  readonly departments: readonly string[];
  /** 主管課: the one that the plan says, else the first that is named; `undefined` where none is. */
  readonly lead: string | undefined;
  readonly blocks: readonly MasterBlock[];
}

/** The master's items by number and by name. */
export interface MasterItems {
  readonly byNumber: ReadonlyMap<ItemNumber, MasterItem>;
  /** `null` where several items share the name. */
  readonly byName: ReadonlyMap<string, MasterItem | null>;
}

/** Lists the master's items; blocks without a number cannot be merged into. */
export const masterItems = (
  sheets: readonly RecognisedSheet[],
  catalog: Catalog | null,
): MasterItems => {
  const placed = new Map<ItemNumber, PlacedBlock[]>();
  for (const sheet of sheets) {
    for (const block of sheet.blocks) {
      if (block.number === null) continue;
      const known = placed.get(block.number);
      if (known) known.push({ sheet, block });
      else placed.set(block.number, [{ sheet, block }]);
    }
  }
  const byNumber = new Map<ItemNumber, MasterItem>();
  const byName = new Map<string, MasterItem | null>();
  for (const [number, found] of placed) {
    const { name, departments } = found[0]!.block;
    const planned = catalog?.items.find((item) => item.number === number);
    const isSame = planned && [planned.name, ...planned.aliases].some((it) => sameWords(it, name));
    const spellings = [name, ...(isSame ? [planned.name, ...planned.aliases] : [])];
    const item: MasterItem = {
      number,
      name,
      names: new Set(spellings.map(comparable).filter((spelling) => spelling !== '')),
      departments,
      lead: planned?.lead ?? departments.find((one) => !isCollective(one)),
      blocks: found.map((one, index) => ({ ...one, item: number, occurrence: index + 1 })),
    };
    byNumber.set(number, item);
    for (const spelling of item.names) byName.set(spelling, byName.has(spelling) ? null : item);
  }
  return { byNumber, byName };
};

/** Names that are this alike may be one name mended or mistyped. */
const LIKE = 0.6;

/** The number in the hidden key beside a block; of use only where neither No. nor name tell. */
const keyedNumber = ({ sheet, block }: PlacedBlock): number | null => {
  const last = lastColumnOf(block);
  const width = sheet.grid.values[block.top]?.length ?? 0;
  for (let column = last + 1; column < width; column += 1) {
    const match = /^(\d{1,5})-\d{1,3}$/u.exec(cellText(cellAt(sheet.grid, block.top, column)));
    if (match) return Number(match[1]);
  }
  return null;
};

/** The master's item that a block is of; `unclear` where its number says one thing and its name another. */
export const findItem = (
  placed: PlacedBlock,
  { byNumber, byName }: MasterItems,
): MasterItem | 'unknown' | 'unclear' => {
  const { number, name } = placed.block;
  const key = comparable(name);
  const numbered = number === null ? undefined : byNumber.get(number);
  if (numbered && (key === '' || numbered.names.has(key))) return numbered;
  const named = byName.get(key);
  if (named) return named;
  if (numbered) return similarity(name, numbered.name) >= LIKE ? numbered : 'unclear';
  const keyed = number === null && named !== null ? keyedNumber(placed) : null;
  const byKey = keyed === null ? undefined : byNumber.get(keyed);
  return byKey && similarity(name, byKey.name) >= LIKE ? byKey : 'unknown';
};

const sameProject = (one: ItemBlock, other: ItemBlock): boolean => {
  const [left, right] = [one.heading.project?.name ?? '', other.heading.project?.name ?? ''];
  return left !== '' && sameWords(left, right);
};

/**
 * Which of an item's blocks each of a department's is: an original the original, a repeat the one
 * under the same project, else the next one; `null` for one too many.
 */
export const assignBlocks = (
  blocks: readonly PlacedBlock[],
  item: MasterItem,
): ReadonlyMap<PlacedBlock, MasterBlock | null> => {
  const free = new Set(item.blocks);
  const assigned = new Map<PlacedBlock, MasterBlock | null>();
  const take = (placed: PlacedBlock, fits: (slot: MasterBlock) => boolean): void => {
    if (assigned.has(placed)) return;
    const slot = [...free].find(fits);
    if (!slot) return;
    free.delete(slot);
    assigned.set(placed, slot);
  };
  for (const placed of blocks) {
    take(
      placed,
      (slot) =>
        slot.block.repeat === placed.block.repeat &&
        (!placed.block.repeat || sameProject(slot.block, placed.block)),
    );
  }
  for (const placed of blocks) take(placed, (slot) => slot.block.repeat === placed.block.repeat);
  for (const placed of blocks) take(placed, (slot) => sameProject(slot.block, placed.block));
  for (const placed of blocks) if (!assigned.has(placed)) assigned.set(placed, null);
  return assigned;
};
