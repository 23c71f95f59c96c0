import { oncePer } from '../once-per';
import type { Catalog, CatalogItem } from '../catalog/catalog';
import type { ItemBlock } from '../form/read/recognised';
import { comparable, similarity } from '../text/text';
import type { BlockView, RuleContext } from './rule';
import { itemUnknown } from './structure/item-unknown';

/** Names no more alike than this are taken for two items'. */
const UNLIKE = 0.6;

const namesOf = (item: CatalogItem): readonly string[] => [item.name, ...item.aliases];

const itemsByName = oncePer((catalog: Catalog): ReadonlyMap<string, CatalogItem> => {
  const items = new Map<string, CatalogItem>();
  for (const item of [...catalog.items].reverse())
    for (const name of namesOf(item)) items.set(comparable(name), item);
  return items;
});

const likeness = (block: ItemBlock, item: CatalogItem): number =>
  Math.max(...namesOf(item).map((name) => similarity(name, block.name)));

const mostAlike = (block: ItemBlock, catalog: Catalog, least: number): CatalogItem | undefined => {
  const exact = itemsByName(catalog).get(comparable(block.name));
  if (exact) return exact;
  const scored = catalog.items.map((item) => ({ item, score: likeness(block, item) }));
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top), {
    item: undefined as CatalogItem | undefined,
    score: least,
  });
  return best.item;
};

/**
 * The other item of the plan whose name a block bears, where the name is plainly not that of its
 * number: the number has shifted, or a row was pasted over. `undefined` where number and name agree.
 */
export const namesakeOf = (
  { block, item }: BlockView,
  { catalog, settings }: RuleContext,
): CatalogItem | undefined => {
  if (!catalog || !item || block.name === '') return undefined;
  const key = comparable(block.name);
  if (namesOf(item).some((name) => comparable(name) === key)) return undefined;
  if (likeness(block, item) > UNLIKE) return undefined;
  const { likeness: least } = itemUnknown.limits(settings);
  const other = mostAlike(block, catalog, least / 100);
  return other && other.number !== item.number ? other : undefined;
};
