import type { ItemNumber } from '../../core/value/item-number';
import { catalogPlaces, type Catalog, type CatalogPlace } from '../../core/catalog/catalog';
import { blockKey, type BlockEntries, type SheetEntries } from '../../core/record/entries';

const byItem = (catalog: Catalog): ReadonlyMap<ItemNumber, readonly CatalogPlace[]> => {
  const places = new Map<ItemNumber, CatalogPlace[]>();
  for (const place of catalogPlaces(catalog)) {
    const known = places.get(place.entry.item);
    if (known) known.push(place);
    else places.set(place.entry.item, [place]);
  }
  return places;
};

const isSamePlace = (one: CatalogPlace, other: CatalogPlace): boolean =>
  one.policy.number === other.policy.number &&
  one.direction.number === other.direction.number &&
  one.project.name === other.project.name;

/**
 * Entries of a plan by the places of the same plan once it is revised: each place keeps what stood in it,
 * and an item that was moved or is shown again has what stood at its original.
 */
export const entriesAfter = (
  { fiscalYear, blocks }: SheetEntries,
  before: Catalog,
  after: Catalog,
): SheetEntries => {
  const old = byItem(before);
  const moved = new Map<string, BlockEntries>();
  for (const [item, places] of byItem(after)) {
    const stood = old.get(item) ?? [];
    const original = stood.find(({ entry }) => !entry.repeat) ?? stood[0];
    for (const place of places) {
      const own = stood.find((one) => isSamePlace(one, place)) ?? original;
      const entries = own && blocks.get(blockKey(item, own.occurrence));
      if (entries) moved.set(blockKey(item, place.occurrence), entries);
    }
  }
  return { fiscalYear, blocks: moved };
};
