import { yearLabel, type FiscalYear } from '../era/fiscal-year';
import { comparable } from '../text/text';
import { plainNumber } from '../value/value';
import {
  beginsWithRoot,
  EARLIER_YEAR,
  endsWithSubject,
  namesSubject,
  speaksOf,
  yearNamed,
} from './narrative-words';
import type { MeasureView, RawFinding, RowView } from './rule';
import { rowOfYear } from './view';

export interface FigureFacts {
  readonly kind: string;
  readonly quote: string;
  readonly written: number;
  readonly actual: number;
  readonly year: string;
  readonly [key: string]: string | number;
}

export type Found = Pick<RawFinding<FigureFacts>, 'facts' | 'year'>;

const PERCENT_CHANGE = new RegExp(
  `${EARLIER_YEAR}(?:比|と比べて?|に比べて?|と比較して|よりも?|から)(?:で|は)?[、,:]?([^。\\d]{0,16}?)(約|およそ)?\\s*(\\d+(?:\\.\\d+)?)\\s*(?:パーセント|%)\\s*(?:の)?(?:大幅)?(?:な)?(増|減|上昇|低下|伸び)`,
  'gu',
);

const TIMES = new RegExp(`${EARLIER_YEAR}の(約|およそ)?\\s*(\\d+(?:\\.\\d+)?)倍`, 'gu');

/** Rounding that 約 asks for, in points. */
const ABOUT = 5;

/** Whether the indicator's tiers go by the same names in both years, so that their figures can be compared. */
export const sameTiers = (left: RowView, right: RowView): boolean =>
  left.tiers.map((tier) => comparable(tier.name)).join() ===
  right.tiers.map((tier) => comparable(tier.name)).join();

export const NAMES_EARLIER_YEAR = new RegExp(EARLIER_YEAR, 'u');

interface Change {
  readonly quote: string;
  readonly base: FiscalYear;
  /** In percent; negative for a fall. */
  readonly written: number;
  readonly tolerance: number;
  /** Words before and after in the same sentence, and between year and figure. */
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly isTimes: boolean;
}

const changesIn = (
  sentence: string,
  fiscalYear: FiscalYear,
  tolerance: number,
): readonly Change[] => {
  if (!/倍|%|パーセント/u.test(sentence)) return [];
  const around = (match: RegExpExecArray) => ({
    quote: match[0],
    before: sentence.slice(0, match.index),
    after: sentence.slice(match.index + match[0].length),
  });
  const percents = [...sentence.matchAll(PERCENT_CHANGE)].flatMap((match): Change[] => {
    const base = yearNamed(match.slice(1, 4), fiscalYear);
    if (base === undefined) return [];
    const sign = /^(?:増|上昇|伸び)/u.test(match[7]!) ? 1 : -1;
    const about = match[5] ? ABOUT : 0;
    return [
      {
        ...around(match),
        base,
        written: Number(match[6]) * sign,
        tolerance: Math.max(tolerance, about),
        between: match[4] ?? '',
        isTimes: false,
      },
    ];
  });
  const times = [...sentence.matchAll(TIMES)].flatMap((match): Change[] => {
    const base = yearNamed(match.slice(1, 4), fiscalYear);
    if (base === undefined) return [];
    const written = Number(match[5]) * 100 - 100;
    // A number of times is told to the nearest half at best.
    const about = match[4] ? 30 : 10;
    return [{ ...around(match), base, written, tolerance: about, between: '', isTimes: true }];
  });
  return [...percents, ...times];
};

/** Whether a tier's name is part of another's: 参加者数 of 延べ参加者数, which is meant as often. */
const isPartOfOther = (name: string, tiers: RowView['tiers']): boolean =>
  tiers.some((other) => other.name !== name && comparable(other.name).includes(comparable(name)));

/**
 * The one tier whose name stands right before a change as its subject, by its place; `undefined` where none does,
 * where its name may mean another tier too, and where what follows is of another one (20%増の参加者).
 */
const tierOfChange = (
  { before, between, after }: Change,
  { tiers }: RowView,
): number | undefined => {
  const words = between === '' ? before : between;
  const named = tiers.flatMap(({ name }, index) => (endsWithSubject(words, name) ? [index] : []));
  // 参加者数 is that tier in full, though 参加回数 too may be called 参加.
  const whole = named.filter((index) => comparable(words).includes(comparable(tiers[index]!.name)));
  const [only, ...others] = (whole.length > 0 ? whole : named).filter(
    (index) => !isPartOfOther(tiers[index]!.name, tiers),
  );
  const isOfOther = tiers.some(
    ({ name }, index) => index !== only && beginsWithRoot(after.slice(0, 10), name),
  );
  return others.length > 0 || isOfOther ? undefined : only;
};

/** What the figures of one tier changed by since a year, in percent, or of all of them; none where they cannot be compared. */
const actualChanges = (
  current: RowView,
  before: RowView,
  only: number | undefined,
): readonly number[] =>
  current.value.tiers.flatMap((tier, index) => {
    if (only !== undefined && index !== only) return [];
    const [is, was] = [
      plainNumber(tier.figure),
      plainNumber(before.value.tiers[index]?.figure ?? { kind: 'unreadable' }),
    ];
    return is === null || was === null || was === 0 ? [] : [(is / was - 1) * 100];
  });

/** Whether a change is told of the item's own figures, as far as the sentence tells. */
const isOwnChange = (change: Change, { tiers }: RowView, changes: readonly number[]): boolean => {
  const { before, between, after, written, tolerance, isTimes } = change;
  const clause = before.split(/[、,]/u).slice(-3).join('、');
  if (tiers.some(({ name }) => speaksOf(`${clause} ${between}`, name))) return true;
  if (isTimes) return tiers.some(({ name }) => beginsWithRoot(after.slice(0, 10), name));
  if (!namesSubject(before) && !namesSubject(between)) return true;
  // 174パーセント増 for 174% of the year before, or 増 for 減: the same figure, misread.
  return changes.some(
    (actual) =>
      Math.abs(written - 100 - actual) <= tolerance || Math.abs(written + actual) <= tolerance,
  );
};

/** 「3年度比174パーセント増」 where the figures say 74% up: a change that no tier's figures give. */
export function* wrongChanges(
  measure: MeasureView,
  sentence: string,
  fiscalYear: FiscalYear,
  tolerance: number,
): Iterable<Found> {
  const current = rowOfYear(measure, fiscalYear);
  for (const change of changesIn(sentence, fiscalYear, tolerance)) {
    const before = rowOfYear(measure, change.base);
    if (!current || !before || !sameTiers(current, before)) continue;
    const { written, quote } = change;
    const changes = actualChanges(current, before, tierOfChange(change, current));
    const isRight = changes.some((actual) => Math.abs(actual - written) <= change.tolerance);
    if (changes.length === 0 || isRight || !isOwnChange(change, current, changes)) continue;
    // The percentage that comes nearest once it is read as a share of the base instead of a change.
    const actual = changes.reduce((best, next) =>
      Math.abs(next - (written - 100)) < Math.abs(best - (written - 100)) ? next : best,
    );
    const facts = {
      kind: 'percent',
      quote,
      written,
      actual: Math.round(actual),
      year: yearLabel(fiscalYear),
    };
    yield { year: fiscalYear, facts };
  }
}
