import type { CatalogDiff, ItemDiff } from '../../core/catalog/diff-catalogs';
import type { PlacedLevel } from '../../core/catalog/diff-levels';
import type { CatalogItem } from '../../core/catalog/catalog';

const itemJson = (item: CatalogItem | null): object | null =>
  item && { number: item.number, name: item.name };

const levelJson = (level: PlacedLevel | null): object | null =>
  level && { place: level.place, name: level.name };

const diffJsonOf = ({ kind, from, to, certainty, changes, spellings }: ItemDiff): object => ({
  kind,
  from: itemJson(from),
  to: itemJson(to),
  certainty,
  changes,
  spellings,
});

/** The differences of two catalogs as a JSON value: docs/schemas/diff.schema.json. */
export const diffJson = ({ items, levels, notCompared }: CatalogDiff): object => ({
  items: items.map(diffJsonOf),
  levels: levels.map(({ kind, level, from, to }) => ({
    kind,
    level,
    from: levelJson(from),
    to: levelJson(to),
  })),
  notCompared,
});
