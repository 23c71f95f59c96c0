import type { ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import type { Result } from '../result';
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
import { parseIndicator, type Indicator } from '../value/indicator';
import type { RevisionKind, Target } from './catalog';
import {
  readCount,
  readNumber,
  readRevisionKind,
  readTarget,
  readTiers,
  readYear,
} from './item-json';

/** What a revision gives beside its words. */
export interface RevisionData {
  /** Where an item is put: its project, and the direction that has it where several have one of that name. */
  readonly project?: string;
  readonly policy?: number;
  readonly direction?: number;
  readonly departments?: readonly string[];
  readonly description?: string;
  readonly indicator?: Indicator;
  readonly units?: readonly string[];
  readonly targets?: readonly Target[];
  /** `false` where the item carries no 見直しあり for it. */
  readonly mark?: boolean;
}

/** A change of the plan that a person asks for, from a fiscal year on. */
export interface AskedRevision {
  /** The item's number; `null` for a new one, which takes the next. */
  readonly item: ItemNumber | null;
  readonly year: FiscalYear;
  readonly kind: RevisionKind;
  /** What stands so far, to be sure that it is this one; `undefined` where nobody says. */
  readonly from: string | undefined;
  readonly to: string | null;
  readonly data: RevisionData;
}

/** A text, a figure or a list of names, as one text. */
const readWords: Reader<string> = (value, path) => {
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? readList(readText)(value, path).join('、') : readText(value, path);
};

const readIndicator: Reader<Indicator> = (value, path) =>
  parseIndicator(readText(value, path)) ?? wrong(path, 'text of an indicator');

const given = <K extends string, T>(
  from: Readonly<Record<string, unknown>>,
  key: K,
  read: Reader<T>,
  path: string,
): { readonly [P in K]?: T } =>
  (from[key] === undefined ? {} : { [key]: read(from[key], `${path}.${key}`) }) as {
    readonly [P in K]?: T;
  };

const readMark: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : wrong(path, 'true or false');

const readData = (value: unknown, path: string): RevisionData => {
  if (value === undefined || value === null) return {};
  const data = readObject(value, path);
  const { tiers } = data;
  return {
    ...given(data, 'project', readText, path),
    ...given(data, 'policy', readCount, path),
    ...given(data, 'direction', readCount, path),
    ...given(data, 'departments', readTextsOrNone, path),
    ...given(data, 'description', readText, path),
    ...given(data, 'indicator', readIndicator, path),
    ...(tiers === undefined ? {} : { indicator: { tiers: readTiers(tiers, `${path}.tiers`) } }),
    ...given(data, 'units', readTextsOrNone, path),
    ...given(data, 'targets', readList(readTarget), path),
    ...given(data, 'mark', readMark, path),
  };
};

const readAsked: Reader<AskedRevision> = (value, path) => {
  const asked = readObject(value, path);
  const kind = readRevisionKind(asked['kind'], `${path}.kind`);
  const { item, from, to, data } = asked;
  const isNew = kind === 'added' && (item === undefined || item === null);
  const name = data === undefined ? undefined : readObject(data, `${path}.data`)['name'];
  const said = to ?? name;
  return {
    item: isNew ? null : readNumber(item, `${path}.item`),
    year: readYear(asked['year'], `${path}.year`),
    kind,
    from: from === undefined || from === null ? undefined : readWords(from, `${path}.from`),
    to: said === undefined || said === null ? null : readWords(said, `${path}.to`),
    data: readData(data, `${path}.data`),
  };
};

/** Reads what a person asks to be changed: a list of `{ item, year, kind, from, to, data }`. */
export const parseAskedRevisions = (json: unknown): Result<readonly AskedRevision[], JsonFault> =>
  readJson(() => readList(readAsked)(json, '$'));
