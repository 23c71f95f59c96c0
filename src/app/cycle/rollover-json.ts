import { catalogToJson } from '../../core/catalog/catalog-json';
import { yearLabel } from '../../core/era/fiscal-year';
import type { Rollover } from './rollover';

/** What moving on to a new year changes, as a JSON value (docs/schemas/rollover.schema.json). */
export const rolloverJson = (rollover: Rollover): Readonly<Record<string, unknown>> => ({
  plan: rollover.catalog.plan,
  from: yearLabel(rollover.from),
  to: yearLabel(rollover.to),
  items: rollover.items,
  revisions: rollover.made.map((one) => ({ ...one, year: yearLabel(one.year) })),
  shown: rollover.shown.map(yearLabel),
  dropped: rollover.dropped.map(yearLabel),
  cleared: rollover.cleared,
  reasons: rollover.reasons,
  kept: rollover.kept.filter((sheet) => sheet !== ''),
  links: rollover.links,
  left: rollover.left.map(({ number, name, sheet }) => ({ number, name, sheet })),
  unread: rollover.unread,
  catalog: catalogToJson(rollover.catalog),
});
