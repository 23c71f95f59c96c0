import type { FiscalYear } from '../era/fiscal-year';
import type { ItemNumber } from '../value/item-number';
import type { Grade } from '../profile/vocabulary';

/** What a department entered for one year of an item, as text; tiers stand on lines of their own. */
export interface YearEntry {
  readonly value: string;
  readonly unit: string;
  readonly grade: string;
}

/** What a department entered in one block. */
export interface BlockEntries {
  readonly years: ReadonlyMap<FiscalYear, YearEntry>;
  /** Ticked boxes of 進捗状況 by the grade each goes with. */
  readonly ticked: readonly Grade[];
  readonly narrative: string;
}

/** Entries of a sheet, by {@link blockKey}; progress and narrative belong to `fiscalYear`. */
export interface SheetEntries {
  readonly fiscalYear: FiscalYear | null;
  readonly blocks: ReadonlyMap<string, BlockEntries>;
}

/** Stands between a number that is a text and the occurrence: no number holds it. */
const APART = '\t';

/** Key of an item's block: its number, and 1 for the original, 2, 3 … for its repeats. */
export const blockKey = (number: ItemNumber, occurrence: number): string =>
  typeof number === 'number' ? `${number}-${occurrence}` : `${number}${APART}${occurrence}`;

/** The item and the occurrence that a block's key names. */
export const partsOfKey = (key: string): readonly [item: ItemNumber, occurrence: number] => {
  const apart = key.lastIndexOf(APART);
  if (apart >= 0) return [key.slice(0, apart), Number(key.slice(apart + 1))];
  const [item, occurrence] = key.split('-').map(Number);
  return [item!, occurrence!];
};

/** No entries at all. */
export const NO_ENTRIES: SheetEntries = { fiscalYear: null, blocks: new Map() };
