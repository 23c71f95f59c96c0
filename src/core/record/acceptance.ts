import type { ItemNumber } from '../value/item-number';
import { isItemNumber } from './json-text';
import type { FiscalYear } from '../era/fiscal-year';
import type { Facts, FindingField, Severity } from './finding';

/** A finding that a person let stand, and why. */
export interface Acceptance {
  readonly rule: string;
  readonly item: ItemNumber | null;
  readonly occurrence: number | null;
  readonly year: FiscalYear | null;
  readonly tier: number | null;
  readonly field: FindingField | null;
  /** Digest of the facts it was given for; other facts are another matter. */
  readonly facts: string;
  readonly reason: string;
  /** Who gave it, where that was told. */
  readonly by: string | null;
  /** The day, `2026-04-01`. */
  readonly on: string;
}

/** What an acceptance looks at in a finding. */
export interface AcceptableFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly block: { readonly number: ItemNumber | null; readonly occurrence: number } | null;
  readonly year: FiscalYear | null;
  readonly tier: number | null;
  readonly field: FindingField | null;
  readonly facts: Facts;
}

/** Longest reason, in characters. */
export const LONGEST_REASON = 200;

/** Whether a reason may stand in for mending: errors are mended. */
export const isAcceptable = ({ severity }: Pick<AcceptableFinding, 'severity'>): boolean =>
  severity !== 'error';

/** Facts that say where something stands: they change when rows move, and the matter stays the same. */
const PLACES: ReadonlySet<string> = new Set(['first', 'originalCell', 'box', 'row']);

/** 53 bits that tell texts apart (cyrb53, public domain). */
const digest = (text: string): string => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
};

const factsDigest = (facts: Facts): string =>
  digest(
    JSON.stringify(
      Object.entries(facts)
        .filter(([name]) => !PLACES.has(name))
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    ),
  );

type Matter = Omit<Acceptance, 'reason' | 'by' | 'on'>;

const matterOf = ({ rule, block, year, tier, field, facts }: AcceptableFinding): Matter => ({
  rule,
  item: block?.number ?? (isItemNumber(facts['item']) ? facts['item'] : null),
  occurrence: block?.occurrence ?? null,
  year,
  tier,
  field,
  facts: factsDigest(facts),
});

/** The same for acceptances of the same matter: rule, place and facts. */
export const acceptanceKey = (acceptance: Acceptance): string => keyOf(acceptance);

const keyOf = ({ rule, item, occurrence, year, tier, field, facts }: Matter): string =>
  [rule, item, occurrence, year, tier, field, facts].join('|');

/** Lets a finding stand; an earlier reason for the same gives way. */
export const withAcceptance = (
  known: readonly Acceptance[],
  finding: AcceptableFinding,
  how: Pick<Acceptance, 'reason' | 'by' | 'on'>,
): readonly Acceptance[] =>
  isAcceptable(finding)
    ? [...withoutAcceptance(known, finding), { ...matterOf(finding), ...how }]
    : known;

/** Takes the reason for a finding back. */
export const withoutAcceptance = (
  known: readonly Acceptance[],
  finding: AcceptableFinding,
): readonly Acceptance[] => {
  const key = keyOf(matterOf(finding));
  return known.filter((acceptance) => keyOf(acceptance) !== key);
};

/** Tells which acceptance holds for a finding: same rule, place and facts; `null` where none does. */
export const acceptanceFinder = (
  acceptances: readonly Acceptance[],
): ((finding: AcceptableFinding) => Acceptance | null) => {
  const known = new Map(acceptances.map((acceptance) => [keyOf(acceptance), acceptance]));
  return (finding) =>
    known.size > 0 && isAcceptable(finding) ? (known.get(keyOf(matterOf(finding))) ?? null) : null;
};

/** Findings, each with the acceptance that holds for it. */
export const decorateFindings = <F extends AcceptableFinding>(
  findings: readonly F[],
  acceptances: readonly Acceptance[],
): readonly (F & { readonly accepted: Acceptance | null })[] => {
  const acceptanceOf = acceptanceFinder(acceptances);
  return findings.map((finding) => ({ ...finding, accepted: acceptanceOf(finding) }));
};

/** The acceptances as text, for the workbook to carry. */
export const acceptancesToText = (acceptances: readonly Acceptance[]): string =>
  acceptances.length === 0 ? '' : JSON.stringify(acceptances);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumberOrNull = (value: unknown): boolean => value === null || Number.isInteger(value);

const isItemOrNull = (value: unknown): boolean => value === null || isItemNumber(value);
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isAcceptance = (value: unknown): value is Acceptance => {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Readonly<Record<keyof Acceptance, unknown>>;
  return (
    [entry.rule, entry.facts, entry.reason].every(isText) &&
    isItemOrNull(entry.item) &&
    [entry.occurrence, entry.year, entry.tier].every(isNumberOrNull) &&
    [entry.field, entry.by, entry.on].every(isTextOrNull)
  );
};

/** Reads acceptances back; what is damaged is left out. */
export const acceptancesOfText = (text: string): readonly Acceptance[] => {
  if (text === '') return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isAcceptance) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
};
