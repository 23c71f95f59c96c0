import { RULE_ID, toSettingsJson, type RuleSettings } from '../profile/rule-settings';
import type { Severity } from './finding';
import { isCount, isJsonRecord, isTextOrNull, isTime, jsonOfText } from './json-text';

/** What a workbook says of its submission. */
export interface Stamp {
  /** `null` where the workbook is the whole plan's or nobody told. */
  readonly department: string | null;
  /** Who submitted, where that was told. */
  readonly by: string | null;
  /** ISO 8601 with the offset of the place, `2026-04-10T09:30:00+09:00`. */
  readonly at: string;
  /** What the check found, those with a reason too. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many of these were let stand with a reason. */
  readonly accepted: number;
  /** SHA-256 of the entries as they were, in lower-case hex. */
  readonly digest: string;
  /** Rules that were off and figures that were set; absent in stamps that do not tell. */
  readonly checkedBy?: RuleSettings;
}

/** Whether what was submitted is what the workbook holds now. */
export type StampStatus = 'valid' | 'changed' | 'none';

/** Compares a stamp with the digests of the workbook's entries as they are now, one for each way of reading. */
export const stampStatus = (stamp: Stamp | null, digests: ReadonlySet<string>): StampStatus => {
  if (stamp === null) return 'none';
  return digests.has(stamp.digest) ? 'valid' : 'changed';
};

/** The stamp as JSON data. */
export const stampToJson = ({ checkedBy, ...rest }: Stamp): object =>
  checkedBy ? { ...rest, checkedBy: toSettingsJson(checkedBy) ?? {} } : rest;

/** The stamp as text, for the workbook to carry; `''` for none. */
export const stampToText = (stamp: Stamp | null): string =>
  stamp === null ? '' : JSON.stringify(stampToJson(stamp));

/** How a figure of a rule is named. */
const FIGURE_ID = /^[a-z]+(?:-[a-z]+)+\.[A-Za-z]+$/u;

/** What a stamp was checked by, rules and figures of a newer Shinko too; `undefined` where it does not tell. */
const checkedByFrom = (value: unknown): RuleSettings | undefined => {
  if (!isJsonRecord(value)) return undefined;
  const { off = [], thresholds = {} } = value;
  if (!Array.isArray(off) || !isJsonRecord(thresholds)) return undefined;
  const isId = (id: unknown): id is string => typeof id === 'string' && RULE_ID.test(id);
  const isFigure = (entry: [string, unknown]): entry is [string, number] =>
    Number.isFinite(entry[1]);
  const named = Object.entries(thresholds).filter(([name]) => FIGURE_ID.test(name));
  const figures = named.filter(isFigure);
  if (!off.every(isId) || figures.length < named.length) return undefined;
  return { off: new Set(off), thresholds: Object.fromEntries(figures) };
};

/** Names of rules and figures in which two settings differ, in alphabetical order. */
export const differingRules = (left: RuleSettings, right: RuleSettings): readonly string[] => {
  const rules = [...left.off, ...right.off].filter((id) => left.off.has(id) !== right.off.has(id));
  const figures = [...Object.keys(left.thresholds), ...Object.keys(right.thresholds)].filter(
    (id) => left.thresholds[id] !== right.thresholds[id],
  );
  return [...new Set([...rules, ...figures])].sort();
};

const isCounts = (value: unknown): value is Stamp['counts'] =>
  isJsonRecord(value) && [value['error'], value['warning'], value['info']].every(isCount);

/** Reads a stamp that is JSON already; a damaged one is as good as none. */
export const stampOfJson = (value: unknown): Stamp | null => {
  if (!isJsonRecord(value)) return null;
  const { department, by, at, counts, accepted, digest, checkedBy } = value as Readonly<
    Record<keyof Stamp, unknown>
  >;
  if (!isTextOrNull(department) || !isTextOrNull(by) || !isCounts(counts) || !isCount(accepted))
    return null;
  if (!isTime(at) || typeof digest !== 'string') return null;
  const { error, warning, info } = counts;
  const known = checkedByFrom(checkedBy);
  return {
    ...{ department, by, at, counts: { error, warning, info }, accepted, digest },
    ...(known ? { checkedBy: known } : {}),
  };
};

/** Reads a stamp back; a damaged one is as good as none. */
export const stampOfText = (text: string): Stamp | null => stampOfJson(jsonOfText(text));
