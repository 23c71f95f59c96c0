import { foldWidth } from '../text/text';

/**
 * A Japanese fiscal year (年度) as the calendar year in which it begins: 2022 is 令和4年度, April 2022
 * to March 2023.
 */
export type FiscalYear = number;

/** Era letters used for fiscal years: 令和, 平成, 昭和. */
export type EraLetter = 'R' | 'H' | 'S';

interface Era {
  readonly letter: EraLetter;
  readonly name: string;
  /** Calendar year of the era's year 0. */
  readonly zero: number;
  /** Last year of the era that names a fiscal year; 平成31年度 is written alongside 令和元年度. */
  readonly last: number;
}

const REIWA: Era = { letter: 'R', name: '令和', zero: 2018, last: Infinity };
const ERAS: readonly Era[] = [
  REIWA,
  { letter: 'H', name: '平成', zero: 1988, last: 31 },
  { letter: 'S', name: '昭和', zero: 1925, last: 64 },
];

/** A fiscal year as read from a text. */
export interface WrittenYear {
  readonly year: FiscalYear;
  /** The era that was written; `null` for a calendar year or bare digits. */
  readonly era: EraLetter | null;
  /** Whether the era had ended by that year (平成32年度 is really 令和2年度). */
  readonly eraEnded: boolean;
  /** Whether only digits stood there (2, 31), so that the era was worked out. */
  readonly bare: boolean;
}

const YEAR_WORD = '(?:会計)?(?:年度?|FY)?';
const ERA_YEAR = new RegExp(`^(令和|平成|昭和|[RHS])[.·・]?(元|\\d{1,2})${YEAR_WORD}$`, 'u');
const CALENDAR_YEAR = new RegExp(`^(?:FY|西暦)?((?:19|20)\\d{2})${YEAR_WORD}$`, 'u');
const BARE_YEAR = new RegExp(`^(元|\\d{1,2})${YEAR_WORD}$`, 'u');

const eraOf = (word: string): Era =>
  ERAS.find((era) => era.letter === word || era.name === word) ?? REIWA;

/**
 * Calendar year that bare era digits stand for: the era that puts them nearest to, and not after,
 * `sheetYear` (beside a sheet of R4, 31 is 平成31 = 2019 and 4 is 令和4 = 2022).
 * Digits that no era puts at or before it are taken in the latest era.
 */
const yearOfBareDigits = (digits: number, sheetYear: FiscalYear): FiscalYear => {
  const candidates = ERAS.filter((era) => digits >= 1 && digits <= era.last)
    .map((era) => era.zero + digits)
    .filter((year) => year <= sheetYear);
  return candidates.length > 0 ? Math.max(...candidates) : REIWA.zero + digits;
};

const DEFAULT_SHEET_YEAR: FiscalYear = 2040;

/** Texts by the sheet's year. */
const memory = new Map<FiscalYear, Map<string, WrittenYear | undefined>>();

/** One year in two eras: H31/R1. */
const parseTwice = (text: string, sheetYear: FiscalYear): WrittenYear | undefined => {
  const [one, other, more] = text.split(/[/／]/u);
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  const [left, right] = [parse(one, sheetYear), parse(other, sheetYear)];
  return left && right && left.year === right.year && !left.bare ? right : undefined;
};

const parse = (text: string, sheetYear: FiscalYear): WrittenYear | undefined => {
  if (/[/／]/u.test(text)) return parseTwice(text, sheetYear);
  const compact = foldWidth(text).replace(/\s+/gu, '').toUpperCase();
  const outer = compact.replace(/\((?:19|20)\d{2}(?:年度?)?\)$/u, '');
  const written = outer.replace(/^\((.*)\)$/u, '$1');
  const inEra = ERA_YEAR.exec(written);
  if (inEra) {
    const era = eraOf(inEra[1]!);
    const number = inEra[2] === '元' ? 1 : Number(inEra[2]);
    if (number === 0) return undefined;
    const eraEnded = number > era.last;
    return { year: era.zero + number, era: era.letter, eraEnded, bare: false };
  }
  const calendar = CALENDAR_YEAR.exec(written);
  if (calendar) return { year: Number(calendar[1]), era: null, eraEnded: false, bare: false };
  const bare = BARE_YEAR.exec(written);
  if (!bare) return undefined;
  const digits = bare[1] === '元' ? 1 : Number(bare[1]);
  if (digits === 0) return undefined;
  return { year: yearOfBareDigits(digits, sheetYear), era: null, eraEnded: false, bare: true };
};

/**
 * Reads a fiscal year in any spelling met on sheets: 令和4年度, R4, Ｒ４, 4, 2022年度, 平成32年度 (= R2),
 * 31, 元, R1, 平成31年度 (2019).
 *
 * @param sheetYear the sheet's own fiscal year, which bare digits are nearest to and not after;
 *   without it they are taken in the latest era that has them
 * @returns `undefined` where the text is no fiscal year
 */
export const parseFiscalYear = (
  text: string,
  sheetYear: FiscalYear = DEFAULT_SHEET_YEAR,
): WrittenYear | undefined => {
  if (text.length > 24) return undefined;
  let known = memory.get(sheetYear);
  if (!known || known.size > 5_000) {
    if (memory.size > 10) memory.clear();
    known = new Map();
    memory.set(sheetYear, known);
  }
  const kept = known.get(text);
  if (kept !== undefined || known.has(text)) return kept;
  const written = parse(text, sheetYear);
  known.set(text, written);
  return written;
};

const eraIn = (year: FiscalYear): Era => ERAS.find((era) => year > era.zero) ?? REIWA;

/** Short label as used in ids, JSON and spans: 2022 → `R4`, 2019 → `R1`, 2018 → `H30`. */
export const yearLabel = (year: FiscalYear): string => {
  const era = eraIn(year);
  return `${era.letter}${year - era.zero}`;
};

/** Full name as printed: 2022 → 令和4年度, 2019 → 令和元年度. */
export const yearName = (year: FiscalYear): string => {
  const era = eraIn(year);
  const number = year - era.zero;
  return `${era.name}${number === 1 ? '元' : number}年度`;
};

/** Every fiscal year that a text names with its era or as a calendar year, in reading order; used on titles. */
export const findFiscalYears = (text: string): readonly FiscalYear[] => {
  const found = foldWidth(text).matchAll(
    /(令和|平成|昭和|(?<![A-Za-z])[RHS])\s?(元|\d{1,2})\s?年度?|((?:19|20)\d{2})\s?年度|(?<![A-Za-z])R\d{1,2}(?!\d)/gu,
  );
  const years: FiscalYear[] = [];
  for (const match of found) {
    const written = parseFiscalYear(match[0]);
    if (written) years.push(written.year);
  }
  return years;
};
