import type { ItemNumber } from '../../../src/core/value/item-number';
import type { Catalog, CatalogEntry } from '../../../src/core/catalog/catalog';

/** A plan with every project's entries changed. */
const withEntries = (
  plan: Catalog,
  change: (entry: CatalogEntry) => readonly CatalogEntry[],
): Catalog => ({
  ...plan,
  policies: plan.policies.map((policy) => ({
    ...policy,
    directions: policy.directions.map((direction) => ({
      ...direction,
      projects: direction.projects.map((project) => ({
        ...project,
        entries: project.entries.flatMap(change),
      })),
    })),
  })),
});

/** The plan with other numbers; items that get none are left out. */
export const renumberedPlan = (
  plan: Catalog,
  numberOf: (number: ItemNumber) => ItemNumber | undefined,
): Catalog => ({
  ...withEntries(plan, (entry) => {
    const item = numberOf(entry.item);
    return item === undefined ? [] : [{ ...entry, item }];
  }),
  items: plan.items.flatMap((item) => {
    const number = numberOf(item.number);
    return number === undefined ? [] : [{ ...item, number }];
  }),
});
