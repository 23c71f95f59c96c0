import type { ItemNumber } from '../../value/item-number';
import type { Catalog, CatalogItem } from '../../catalog/catalog';
import { matchItems } from '../../catalog/match-items';
import { blockKey, type BlockEntries, type SheetEntries } from '../../record/entries';
import { catalogOfSheet } from './catalog-of-sheet';
import { entriesOfBlock } from './entries-of-sheet';
import type { ItemBlock, RecognisedSheet } from './recognised';

/** An item whose entries found no place in a plan. */
export interface LeftItem {
  readonly number: ItemNumber | null;
  readonly name: string;
  readonly sheet: string | null;
  /** The plan's item that it may be, under another name and number; a person must tell. */
  readonly perhaps: Pick<CatalogItem, 'number' | 'name'> | null;
}

/** A sheet's entries by a plan's numbers, and what found no place there. */
export interface CarriedEntries {
  readonly entries: SheetEntries;
  readonly left: readonly LeftItem[];
}

const holdsEntries = ({ years, ticked, narrative }: BlockEntries): boolean =>
  narrative.trim() !== '' ||
  ticked.length > 0 ||
  [...years.values()].some(({ value, grade }) => value.trim() !== '' || grade.trim() !== '');

/** The items of a sheet and their places, whether or not it tells its plan and year. */
const itemsOfSheet = (sheet: RecognisedSheet): ReturnType<typeof catalogOfSheet> =>
  catalogOfSheet({ ...sheet, plan: sheet.plan ?? '', fiscalYear: sheet.fiscalYear ?? 0 });

/** What a sheet's numbers are in a plan: by the items' names, since numbers move on from year to year. */
const numbersIn = (
  sheet: RecognisedSheet,
  catalog: Catalog,
): ReadonlyMap<ItemNumber, CatalogItem | { readonly perhaps: CatalogItem }> => {
  const own = itemsOfSheet(sheet);
  if (!own.ok) return new Map();
  return new Map(
    matchItems(own.value, catalog).flatMap(({ from, to, certainty }) => {
      if (!from || !to) return [];
      const isSure = certainty === 'sure' || from.number === to.number;
      return [[from.number, isSure ? to : { perhaps: to }] as const];
    }),
  );
};

/** Where either has no name, the number alone says what it is of. */
const isByNumber = ({ name }: ItemBlock, item: CatalogItem | undefined): boolean =>
  item !== undefined && (name.trim() === '' || item.name.trim() === '');

/**
 * Takes the entries off a sheet to lay them out by a plan: each with the item of its name, whatever
 * number that has there. An item that the plan has not, or perhaps has under another name and number, is
 * left and told; nothing is put beside another item because the numbers are alike.
 */
export const carryEntries = (sheet: RecognisedSheet, catalog: Catalog): CarriedEntries => {
  const numbers = numbersIn(sheet, catalog);
  const known = new Map(catalog.items.map((item) => [item.number, item]));
  const blocks = new Map<string, BlockEntries>();
  const left: LeftItem[] = [];
  for (const block of sheet.blocks) {
    const entries = entriesOfBlock(block);
    const { number, name, occurrence } = block;
    const found = number === null ? undefined : numbers.get(number);
    const isOwn = number !== null && isByNumber(block, known.get(number));
    const target = found && 'number' in found ? found.number : isOwn ? number : null;
    if (target !== null) blocks.set(blockKey(target, occurrence), entries);
    else if (
      holdsEntries(entries) &&
      !left.some((one) => one.number === number && number !== null)
    ) {
      const perhaps = found && 'perhaps' in found ? found.perhaps : null;
      left.push({ number, name, sheet: sheet.grid.sheet, perhaps });
    }
  }
  return { entries: { fiscalYear: sheet.fiscalYear, blocks }, left };
};

/** A sheet's entries by the numbers of another sheet's items; what has no place there is left out. */
export const entriesForSheet = (sheet: RecognisedSheet, other: RecognisedSheet): SheetEntries => {
  const items = itemsOfSheet(other);
  return items.ok
    ? carryEntries(sheet, items.value).entries
    : { fiscalYear: sheet.fiscalYear, blocks: new Map() };
};
