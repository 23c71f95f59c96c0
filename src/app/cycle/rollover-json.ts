import { catalogToJson } from '../../core/catalog/catalog-json';
import { yearLabel } from '../../core/era/fiscal-year';
import type { KeptForm } from './keep-form';
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

/** The same where the city's own form moves on as it is: nothing of last year stands beside it. */
export const keptJson = (
  rollover: Rollover,
  { sheets, counts, remains, catalog }: KeptForm,
): Readonly<Record<string, unknown>> => ({
  ...rolloverJson({ ...rollover, catalog, kept: [], links: [], left: [], unread: [], dropped: [] }),
  form: 'own',
  sheets,
  emptied: counts,
  remains,
});
