import type { ItemNumber } from '../value/item-number';
import { parseFiscalYear, yearLabel, type FiscalYear } from '../era/fiscal-year';
import {
  readList,
  readObject,
  readText,
  readTextsOrNone,
  wrong,
  type Reader,
} from '../text/json-reader';
import type { Tier, TierSpan } from '../value/indicator';
import {
  REVISION_KINDS,
  type CatalogItem,
  type PlannedWork,
  type Revision,
  type RevisionKind,
  type Target,
} from './catalog';

/** An item's number: a whole number, or a text. */
export const readNumber: Reader<ItemNumber> = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? value : readCount(value, path);

export const readCount: Reader<number> = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1
    ? value
    : wrong(path, 'whole number from 1');

export const readYear: Reader<FiscalYear> = (value, path) =>
  parseFiscalYear(readText(value, path))?.year ?? wrong(path, 'fiscal year such as R4');

const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null || value === undefined ? null : read(value, path);

const readYearOrNull = orNull(readYear);

const readTexts = readList(readText);

const readSpan: Reader<TierSpan> = (value, path) => {
  const span = readObject(value, path);
  return {
    name: readText(span['name'], `${path}.name`),
    from: readYearOrNull(span['from'], `${path}.from`),
    to: readYearOrNull(span['to'], `${path}.to`),
  };
};

const readLead = (value: unknown, path: string, departments: readonly string[]): string => {
  const lead = readText(value, path);
  return departments.includes(lead) ? lead : wrong(path, 'one of departments');
};

export const readRevisionKind: Reader<RevisionKind> = (value, path) =>
  REVISION_KINDS.find((kind) => kind === value) ?? wrong(path, REVISION_KINDS.join('|'));

const readPlan: Reader<PlannedWork> = (value, path) => {
  const plan = readObject(value, path);
  return {
    year: readYear(plan['year'], `${path}.year`),
    text: readText(plan['text'], `${path}.text`),
  };
};

const readTextOrNull = orNull(readText);

const readFigure: Reader<number | null> = (value, path) =>
  value === null || value === undefined || (typeof value === 'number' && Number.isFinite(value))
    ? (value ?? null)
    : wrong(path, 'number or null');

export const readTarget: Reader<Target> = (value, path) => {
  const target = readObject(value, path);
  return {
    year: readYear(target['year'], `${path}.year`),
    label: readTextOrNull(target['label'], `${path}.label`),
    value: readFigure(target['value'], `${path}.value`),
    unit: readText(target['unit'] ?? '', `${path}.unit`),
    text: readText(target['text'] ?? '', `${path}.text`),
  };
};

const readRevision: Reader<Revision> = (value, path) => {
  const revision = readObject(value, path);
  return {
    year: readYear(revision['year'], `${path}.year`),
    kind: readRevisionKind(revision['kind'], `${path}.kind`),
    from: readTextOrNull(revision['from'], `${path}.from`),
    to: readTextOrNull(revision['to'], `${path}.to`),
  };
};

/** Tiers of an indicator: a list of `{ spans: [{ name, from, to }] }`. */
export const readTiers: Reader<readonly Tier[]> = readList((tier, at) => ({
  spans: readList(readSpan)(readObject(tier, at)['spans'], `${at}.spans`),
}));

/** Reads one item of a catalog. */
export const readItem: Reader<CatalogItem> = (value, path) => {
  const item = readObject(value, path);
  const read: CatalogItem = {
    number: readNumber(item['number'], `${path}.number`),
    name: readText(item['name'], `${path}.name`),
    aliases: readTextsOrNone(item['aliases'], `${path}.aliases`),
    departments: readTexts(item['departments'], `${path}.departments`),
    description: readText(item['description'] ?? '', `${path}.description`),
    indicator: { tiers: readTiers(item['tiers'], `${path}.tiers`) },
    units: readTextsOrNone(item['units'], `${path}.units`),
    reviewFrom: readYearOrNull(item['reviewFrom'], `${path}.reviewFrom`),
    newFrom: readYearOrNull(item['newFrom'], `${path}.newFrom`),
  };
  const { lead, plans, targets, revisions } = item;
  return {
    ...read,
    ...(lead === undefined ? {} : { lead: readLead(lead, `${path}.lead`, read.departments) }),
    ...(plans === undefined ? {} : { plans: readList(readPlan)(plans, `${path}.plans`) }),
    ...(targets === undefined ? {} : { targets: readList(readTarget)(targets, `${path}.targets`) }),
    ...(revisions === undefined
      ? {}
      : { revisions: readList(readRevision)(revisions, `${path}.revisions`) }),
  };
};

const withLabel = <T extends { readonly year: FiscalYear }>(of: T) => ({
  ...of,
  year: yearLabel(of.year),
});

const label = (year: FiscalYear | null): string | null => (year === null ? null : yearLabel(year));

/** One item as a JSON value; `readItem` gives it back. Years are labels such as R4. */
export const itemToJson = ({
  indicator,
  reviewFrom,
  newFrom,
  plans,
  targets,
  revisions,
  ...item
}: CatalogItem): Readonly<Record<string, unknown>> => ({
  ...item,
  tiers: indicator.tiers.map((tier) => ({
    spans: tier.spans.map((span) => ({
      name: span.name,
      from: label(span.from),
      to: label(span.to),
    })),
  })),
  reviewFrom: label(reviewFrom),
  newFrom: label(newFrom),
  ...(plans && { plans: plans.map(withLabel) }),
  ...(targets && { targets: targets.map(withLabel) }),
  ...(revisions && { revisions: revisions.map(withLabel) }),
});
