import { foldWidth } from '../text/text';
import { parseFiscalYear, yearLabel, type FiscalYear } from './fiscal-year';
import { ownMember } from '../text/own-member';

const ERA = /(令和|平成|昭和|(?<![A-Za-z])[RHS])([\s.]?)(元|\d{1,2})(?!\d)/gu;
const CALENDAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;
const BARE = /^\s*(元|\d{1,2})(?=年度)/gu;

/** 令和4年度～令和8年度 is the plan's own span, and 令和7年5月10日 a day. */
const SPAN = '[~〜～―−-]';
const IS_SPAN_BEFORE = new RegExp(`${SPAN}\\s*$`, 'u');
const IS_SPAN_AFTER = new RegExp(`^\\s*(?:年度?\\s*)?${SPAN}`, 'u');
const IS_DAY_AFTER = /^\s*(?:年\s*)?(?:[./年]\s*)?\d{1,2}\s*(?:月|[./]\s*\d)/u;

/** A year as it stands in a text. */
interface YearInText {
  readonly from: number;
  readonly to: number;
  readonly year: FiscalYear;
  readonly write: (year: FiscalYear) => string;
}

const fullWidth = (digits: string): string =>
  digits.replace(/\d/gu, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));

/** Digits in the width of those that stood there; 元 becomes plain digits. */
const likeDigits = (digits: string, before: string): string =>
  /[０-９]/u.test(before) ? fullWidth(digits) : digits;

const ERA_NAMES: Readonly<Record<string, string>> = { R: '令和', H: '平成', S: '昭和' };
const IS_LETTER = /^[RHSＲＨＳ]$/u;

const writeEra =
  (era: string, gap: string, number: string) =>
  (year: FiscalYear): string => {
    const label = yearLabel(year);
    const letter = label[0]!;
    const isSame = foldWidth(era) === letter || era === ownMember(ERA_NAMES, letter);
    const name = isSame ? era : IS_LETTER.test(era) ? letter : ownMember(ERA_NAMES, letter)!;
    return `${name}${gap}${likeDigits(label.slice(1), number)}`;
  };

/** The years that a text names one by one; spans and days are none. */
const yearsIn = (text: string): readonly YearInText[] => {
  const folded = foldWidth(text);
  // Where folding moved signs, their places are not the text's own.
  if (folded.length !== text.length) return [];
  const found: YearInText[] = [];
  const take = (match: RegExpExecArray, written: string, write: YearInText['write']): void => {
    const [from, to] = [match.index, match.index + match[0].length];
    const [before, after] = [folded.slice(0, from), folded.slice(to)];
    if (IS_SPAN_BEFORE.test(before) || IS_SPAN_AFTER.test(after) || IS_DAY_AFTER.test(after))
      return;
    const year = parseFiscalYear(written)?.year;
    if (year !== undefined) found.push({ from, to, year, write });
  };
  for (const match of folded.matchAll(ERA)) {
    const own = text.slice(match.index, match.index + match[0].length);
    const [era, gap] = [
      own.slice(0, match[1]!.length),
      own.slice(match[1]!.length).slice(0, match[2]!.length),
    ];
    take(match, `${match[1]!}${match[3]!}`, writeEra(era, gap, own.slice(era.length + gap.length)));
  }
  for (const match of folded.matchAll(CALENDAR)) {
    const own = text.slice(match.index, match.index + match[0].length);
    take(match, match[1]!, (year) => likeDigits(String(year), own));
  }
  for (const match of folded.matchAll(BARE)) {
    const own = text.slice(match.index, match.index + match[0].length);
    take(match, `${match[1]!}年度`, (year) =>
      own.replace(/元|[\d０-９]+/u, likeDigits(yearLabel(year).slice(1), own)),
    );
  }
  return found;
};

/** The years that a text names one by one, in no order; spans and days left out. */
export const namedYears = (text: string): readonly FiscalYear[] =>
  yearsIn(text).map(({ year }) => year);

/**
 * A text in which some years have become the next one, each in its own spelling: 令和６年度 → 令和７年度,
 * R6(2024) → R7(2025), 平成31年度 → 令和2年度. A span (令和4年度～令和8年度) and a day stay.
 */
export const advanceYears = (text: string, years: ReadonlySet<FiscalYear>): string =>
  yearsIn(text)
    .filter(({ year }) => years.has(year))
    .sort((one, other) => other.from - one.from)
    .reduce(
      (rest, { from, to, year, write }) => rest.slice(0, from) + write(year + 1) + rest.slice(to),
      text,
    );
