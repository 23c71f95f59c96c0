import type { ItemNumber } from '../value/item-number';
import { yearLabel } from '../era/fiscal-year';
import { isFormProfileJson, readFormProfile } from '../profile/form-profile';
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
import type {
  Catalog,
  CatalogCandidates,
  CatalogDirection,
  CatalogPolicy,
  CatalogProject,
  EndedItem,
} from './catalog';
import { exampleToJson, readExample } from './example-json';
import { itemToJson, readCount, readNumber, readItem, readYear } from './item-json';

/** Names the format in a file, so that a catalog is told from any other JSON. */
export const CATALOG_FORMAT = 'shinko-catalog/1';

/** Why a JSON value is no catalog. */
export type CatalogFault = JsonFault;

const readProject: Reader<CatalogProject> = (value, path) => {
  const project = readObject(value, path);
  return {
    name: readText(project['name'], `${path}.name`),
    aliases: readTextsOrNone(project['aliases'], `${path}.aliases`),
    goal: readText(project['goal'] ?? '', `${path}.goal`),
    measures: readText(project['measures'] ?? '', `${path}.measures`),
    entries: readList((entry, at) => {
      const { item, repeat } = readObject(entry, at);
      return { item: readNumber(item, `${at}.item`), repeat: repeat === true };
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
    items: readList(readNumber)(group['items'], `${path}.items`),
    count: readCount(group['count'], `${path}.count`),
    from: readYear(group['from'], `${path}.from`),
  };
};

const readEnded: Reader<EndedItem> = (value, path) => {
  const ended = readObject(value, path);
  return {
    item: readItem(ended['item'], `${path}.item`),
    from: readYear(ended['from'], `${path}.from`),
    policy: readCount(ended['policy'], `${path}.policy`),
    direction: readCount(ended['direction'], `${path}.direction`),
    project: readText(ended['project'], `${path}.project`),
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

const profilePart = (json: unknown): Pick<Catalog, 'profile' | 'form'> => {
  if (json === undefined) return {};
  return isFormProfileJson(json)
    ? { form: readFormProfile(json, 'profile') }
    : ownProfile(readProfile(json, 'profile'));
};

const profileEntry = (catalog: Catalog): Readonly<Record<string, unknown>> => {
  if (catalog.form) return { profile: catalog.form };
  const { profile } = ownProfile(catalog.profile);
  return profile ? { profile: profileToJson(profile) } : {};
};

/** Every entry must name an item of the list, and no number may stand twice. */
const checkNumbers = (catalog: Catalog): void => {
  const numbers = new Set<ItemNumber>();
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
      ...(root['ended'] === undefined
        ? {}
        : { ended: readList(readEnded)(root['ended'], 'ended') }),
      sampleTexts: root['sampleTexts'] === true,
      ...(root['example'] === undefined
        ? {}
        : { example: readExample(root['example'], 'example') }),
      ...(root['targetColumn'] === true ? { targetColumn: true } : {}),
      ...(root['settings'] === undefined
        ? {}
        : { settings: readSettings(root['settings'], 'settings', thresholds) }),
      ...(root['approvals'] === undefined
        ? {}
        : approvalsEntry(readList(readText)(root['approvals'], 'approvals'))),
      ...profilePart(root['profile']),
    };
    checkNumbers(catalog);
    return catalog;
  });

const approvalsEntry = (approvals: readonly string[]): Pick<Catalog, 'approvals'> =>
  approvals.length > 0 ? { approvals } : {};

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
  items: catalog.items.map(itemToJson),
  candidates: catalog.candidates.map((group) => ({ ...group, from: yearLabel(group.from) })),
  ...(catalog.ended && {
    ended: catalog.ended.map((ended) => ({
      ...ended,
      item: itemToJson(ended.item),
      from: yearLabel(ended.from),
    })),
  }),
  ...(catalog.example && { example: exampleToJson(catalog.example) }),
  ...(catalog.targetColumn ? { targetColumn: true } : {}),
  ...settingsEntry(catalog.settings),
  ...approvalsEntry(catalog.approvals ?? []),
  ...profileEntry(catalog),
});
