import { parseFiscalYear, yearLabel, type FiscalYear } from '../era/fiscal-year';
import { isShiroi, profileToJson, readProfile } from '../profile/profile-json';
import type { Profile } from '../profile/profile';
import type { Result } from '../result';
import {
  parseRuleSettings,
  toSettingsJson,
  type RuleSettings,
  type Threshold,
} from '../profile/rule-settings';
import {
  readJson,
  readList,
  readObject,
  readText,
  readTextsOrNone,
  wrong,
  type JsonFault,
  type Reader,
} from '../text/json-reader';
import type { TierSpan } from '../value/indicator';
import type {
  Catalog,
  CatalogCandidates,
  CatalogDirection,
  CatalogItem,
  CatalogPolicy,
  CatalogProject,
  PlannedWork,
  Target,
} from './catalog';

/** Names the format in a file, so that a catalog is told from any other JSON. */
export const CATALOG_FORMAT = 'shinko-catalog/1';

/** Why a JSON value is no catalog. */
export type CatalogFault = JsonFault;

const readCount: Reader<number> = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1
    ? value
    : wrong(path, 'whole number from 1');

const readYear: Reader<FiscalYear> = (value, path) =>
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

const readTarget: Reader<Target> = (value, path) => {
  const target = readObject(value, path);
  return {
    year: readYear(target['year'], `${path}.year`),
    label: readTextOrNull(target['label'], `${path}.label`),
    value: readFigure(target['value'], `${path}.value`),
    unit: readText(target['unit'] ?? '', `${path}.unit`),
    text: readText(target['text'] ?? '', `${path}.text`),
  };
};

const readItem: Reader<CatalogItem> = (value, path) => {
  const item = readObject(value, path);
  const tiers = readList((tier, at) => ({
    spans: readList(readSpan)(readObject(tier, at)['spans'], `${at}.spans`),
  }));
  const read: CatalogItem = {
    number: readCount(item['number'], `${path}.number`),
    name: readText(item['name'], `${path}.name`),
    aliases: readTextsOrNone(item['aliases'], `${path}.aliases`),
    departments: readTexts(item['departments'], `${path}.departments`),
    description: readText(item['description'] ?? '', `${path}.description`),
    indicator: { tiers: tiers(item['tiers'], `${path}.tiers`) },
    units: readTextsOrNone(item['units'], `${path}.units`),
    reviewFrom: readYearOrNull(item['reviewFrom'], `${path}.reviewFrom`),
    newFrom: readYearOrNull(item['newFrom'], `${path}.newFrom`),
  };
  const { lead, plans, targets } = item;
  return {
    ...read,
    ...(lead === undefined ? {} : { lead: readLead(lead, `${path}.lead`, read.departments) }),
    ...(plans === undefined ? {} : { plans: readList(readPlan)(plans, `${path}.plans`) }),
    ...(targets === undefined ? {} : { targets: readList(readTarget)(targets, `${path}.targets`) }),
  };
};

const readProject: Reader<CatalogProject> = (value, path) => {
  const project = readObject(value, path);
  return {
    name: readText(project['name'], `${path}.name`),
    aliases: readTextsOrNone(project['aliases'], `${path}.aliases`),
    goal: readText(project['goal'] ?? '', `${path}.goal`),
    measures: readText(project['measures'] ?? '', `${path}.measures`),
    entries: readList((entry, at) => {
      const { item, repeat } = readObject(entry, at);
      return { item: readCount(item, `${at}.item`), repeat: repeat === true };
    })(project['entries'], `${path}.entries`),
  };
};

const readLevel = (value: unknown, path: string) => {
  const level = readObject(value, path);
  return {
    number: readCount(level['number'], `${path}.number`),
    name: readText(level['name'], `${path}.name`),
    aliases: readTextsOrNone(level['aliases'], `${path}.aliases`),
  };
};

const readDirection: Reader<CatalogDirection> = (value, path) => ({
  ...readLevel(value, path),
  projects: readList(readProject)(readObject(value, path)['projects'], `${path}.projects`),
});

const readPolicy: Reader<CatalogPolicy> = (value, path) => ({
  ...readLevel(value, path),
  directions: readList(readDirection)(readObject(value, path)['directions'], `${path}.directions`),
});

const readCandidates: Reader<CatalogCandidates> = (value, path) => {
  const group = readObject(value, path);
  return {
    items: readList(readCount)(group['items'], `${path}.items`),
    count: readCount(group['count'], `${path}.count`),
    from: readYear(group['from'], `${path}.from`),
  };
};

const readSettings = (
  value: unknown,
  path: string,
  thresholds: readonly Threshold[],
): RuleSettings => {
  const settings = parseRuleSettings(value, thresholds);
  if (settings.ok) return settings.value;
  const { path: inner, expected } = settings.failure;
  return wrong(inner === '$' ? path : `${path}.${inner}`, expected);
};

/** A catalog without a profile is of Shiroi's form. */
const ownProfile = (profile: Profile | undefined): Pick<Catalog, 'profile'> =>
  profile && !isShiroi(profile) ? { profile } : {};

const profileEntry = (catalog: Catalog): Readonly<Record<string, unknown>> => {
  const { profile } = ownProfile(catalog.profile);
  return profile ? { profile: profileToJson(profile) } : {};
};

/** Every entry must name an item of the list, and no number may stand twice. */
const checkNumbers = (catalog: Catalog): void => {
  const numbers = new Set<number>();
  catalog.items.forEach((item, index) => {
    if (numbers.has(item.number)) wrong(`items[${index}].number`, 'number used once only');
    numbers.add(item.number);
  });
  catalog.policies.forEach((policy, p) =>
    policy.directions.forEach((direction, d) =>
      direction.projects.forEach((project, j) =>
        project.entries.forEach((entry, e) => {
          const path = `policies[${p}].directions[${d}].projects[${j}].entries[${e}].item`;
          if (!numbers.has(entry.item)) wrong(path, 'number of an item in items');
        }),
      ),
    ),
  );
};

/**
 * Reads a catalog from parsed JSON; the fault names the first place that is wrong.
 *
 * @param thresholds figures that its settings may set, as the rules say (`THRESHOLDS` of the registry)
 */
export const parseCatalog = (
  json: unknown,
  thresholds: readonly Threshold[],
): Result<Catalog, CatalogFault> =>
  readJson(() => {
    const root = readObject(json, '$');
    if (root['format'] !== CATALOG_FORMAT) wrong('format', `"${CATALOG_FORMAT}"`);
    const catalog: Catalog = {
      plan: readText(root['plan'], 'plan'),
      ...(root['vision'] === undefined ? {} : { vision: readText(root['vision'], 'vision') }),
      fiscalYear: readYear(root['fiscalYear'], 'fiscalYear'),
      policies: readList(readPolicy)(root['policies'], 'policies'),
      items: readList(readItem)(root['items'], 'items'),
      candidates:
        root['candidates'] === undefined
          ? []
          : readList(readCandidates)(root['candidates'], 'candidates'),
      sampleTexts: root['sampleTexts'] === true,
      ...(root['settings'] === undefined
        ? {}
        : { settings: readSettings(root['settings'], 'settings', thresholds) }),
      ...(root['approvals'] === undefined
        ? {}
        : approvalsEntry(readList(readText)(root['approvals'], 'approvals'))),
      ...(root['profile'] === undefined ? {} : ownProfile(readProfile(root['profile'], 'profile'))),
    };
    checkNumbers(catalog);
    return catalog;
  });

const approvalsEntry = (approvals: readonly string[]): Pick<Catalog, 'approvals'> =>
  approvals.length > 0 ? { approvals } : {};

const withLabel = <T extends { readonly year: FiscalYear }>(of: T) => ({
  ...of,
  year: yearLabel(of.year),
});

const label = (year: FiscalYear | null): string | null => (year === null ? null : yearLabel(year));

const settingsEntry = (settings: RuleSettings | undefined): Readonly<Record<string, unknown>> => {
  const json = settings && toSettingsJson(settings);
  return json ? { settings: json } : {};
};

/** The catalog as a JSON value; `parseCatalog` gives it back. Years are labels such as R4. */
export const catalogToJson = (catalog: Catalog): Readonly<Record<string, unknown>> => ({
  format: CATALOG_FORMAT,
  plan: catalog.plan,
  ...(catalog.vision === undefined ? {} : { vision: catalog.vision }),
  fiscalYear: yearLabel(catalog.fiscalYear),
  sampleTexts: catalog.sampleTexts,
  policies: catalog.policies,
  items: catalog.items.map(({ indicator, reviewFrom, newFrom, plans, targets, ...item }) => ({
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
  })),
  candidates: catalog.candidates.map((group) => ({ ...group, from: yearLabel(group.from) })),
  ...settingsEntry(catalog.settings),
  ...approvalsEntry(catalog.approvals ?? []),
  ...profileEntry(catalog),
});
