import type { ItemNumber } from '../../value/item-number';
import type { Catalog } from '../../catalog/catalog';
import { comparable } from '../../text/text';

/** The plan as it was handed out, for finding the master's items in it. */
export interface HandedItems {
  readonly items: number;
  readonly names: ReadonlySet<string>;
  /** Of several items of one name that of the first. */
  readonly numbers: ReadonlyMap<string, ItemNumber>;
}

/** The items of a plan as it was handed out; none where it is not known. */
export const handedItems = (catalog: Catalog | null): HandedItems => {
  const items = catalog?.items ?? [];
  const numbers = new Map<string, ItemNumber>();
  for (const { name, number } of items) {
    const key = comparable(name);
    if (!numbers.has(key)) numbers.set(key, number);
  }
  return { items: items.length, names: new Set(items.map(({ name }) => name)), numbers };
};
