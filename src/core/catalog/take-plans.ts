import type { Catalog, CatalogItem } from './catalog';
import { matchItems, type ItemMatch } from './match-items';

/** A catalog with what another document of its plan says is planned. */
export interface PlansTaken {
  readonly catalog: Catalog;
  /** Items that took planned work or figures. */
  readonly items: number;
  readonly targets: number;
  /** Pairs that are likely one item; taken or not as was asked. */
  readonly likely: readonly ItemMatch[];
  /** Items of the document that the catalog has not. */
  readonly unmatched: readonly CatalogItem[];
}

const withSpelling = (item: CatalogItem, name: string): readonly string[] =>
  item.name === name || item.aliases.includes(name) ? item.aliases : [...item.aliases, name];

/**
 * Takes planned work and figures by year, what the plan aims at and its 記載例, from the plan's own
 * document. An item whose name was changed in between takes them only with `takesLikely`; its other name then
 * becomes a known spelling.
 */
export const takePlans = (
  catalog: Catalog,
  document: Catalog,
  takesLikely: boolean,
): PlansTaken => {
  const matches = matchItems(document, catalog);
  const likely = matches.filter(({ certainty }) => certainty === 'likely');
  const taken = matches.filter(
    ({ certainty }) => certainty === 'sure' || (takesLikely && certainty === 'likely'),
  );
  const sources = new Map(taken.map(({ from, to }) => [to!.number, from!]));
  const items = catalog.items.map((item): CatalogItem => {
    const source = sources.get(item.number);
    if (!source) return item;
    const { plans = [], targets = [] } = source;
    return { ...item, aliases: withSpelling(item, source.name), plans, targets };
  });
  const vision = catalog.vision ?? document.vision;
  const example = document.example ?? catalog.example;
  return {
    catalog: {
      ...catalog,
      ...(vision === undefined ? {} : { vision }),
      ...(example ? { example } : {}),
      items,
    },
    items: [...sources.values()].filter(({ plans = [] }) => plans.length > 0).length,
    targets: [...sources.values()].reduce((sum, { targets = [] }) => sum + targets.length, 0),
    likely,
    unmatched: matches.flatMap(({ from, to }) => (from && !to ? [from] : [])),
  };
};
