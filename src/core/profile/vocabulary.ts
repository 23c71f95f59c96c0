import type { ItemNumber } from '../value/item-number';
import { parseFiscalYear, yearLabel, type FiscalYear } from '../era/fiscal-year';
import { comparable, foldWidth } from '../text/text';
import { SHIROI, type GradeStep } from './profile';

export type Grade = (typeof SHIROI.grades)[number]['value'];

/** Grades (評価), best first. */
export const GRADES: readonly Grade[] = SHIROI.grades.map(({ value }) => value);
/** The best grade, and the one that says that nothing was done. */
export const [BEST_GRADE, WORST_GRADE] = [SHIROI.grades[0].value, SHIROI.grades[3].value];

const byGrade = (word: (step: GradeStep) => string): Readonly<Record<Grade, string>> => {
  const [a, b, c, d] = SHIROI.grades;
  return { [a.value]: word(a), [b.value]: word(b), [c.value]: word(c), [d.value]: word(d) };
};

/** What each grade means, as the legend says. */
export const GRADE_MEANINGS = byGrade(({ meaning }) => meaning);

/** Boxes of 進捗状況, best first, each beside the grade it goes with. */
export const PROGRESS_WORDS = byGrade(({ box }) => box);

/** Signs that the form writes before a box's word. */
export const TICKED = '☑';
export const UNTICKED = '□';

const TICKS = /^[☑☒■✓✔✅レ○◯●◎☐□▢⬜◻]/u;
const TICKED_SIGNS = /^[☑☒■✓✔✅レ○◯●◎]/u;
const GRADE_OF_PROGRESS = new Map<string, Grade>(
  SHIROI.grades.flatMap(({ value, box, meaning, variants }) =>
    [box, meaning, ...variants].map((word) => [comparable(word), value] as const),
  ),
);

/** Whether a cell is exactly one of the grades. */
export const isGrade = (text: string): text is Grade =>
  (GRADES as readonly string[]).includes(text);

/** The grade that a spelling clearly means (Ａ, a, A評価, 「A」, or its words); `undefined` where a person must tell. */
export const clearGrade = (text: string): Grade | undefined => {
  if (isGrade(text)) return text;
  const folded = foldWidth(text)
    .replace(/[\s「」'"()[\]]/gu, '')
    .replace(/評価$/u, '')
    .toUpperCase();
  if (isGrade(folded)) return folded;
  return GRADE_OF_PROGRESS.get(comparable(text));
};

/** A box of 進捗状況 as read. */
export interface WrittenBox {
  readonly ticked: boolean;
  /** Whether a box or tick stands before the word; a word alone may be the choice itself. */
  readonly signed: boolean;
  /** The grade that the box's word goes with; `undefined` where the word is unknown. */
  readonly grade: Grade | undefined;
  readonly word: string;
  /** How version 0.1.0 took the cell, where that differs; `null`: as no box. */
  readonly earlier?: WrittenBox | null;
}

/** How version 0.1.0 read a box cell, which has stamped what it read. */
const parseBoxEarlier = (trimmed: string): WrittenBox | undefined => {
  const hasSign = TICKS.test(trimmed);
  const word = hasSign ? trimmed.slice(1).trim() : trimmed;
  const grade = GRADE_OF_PROGRESS.get(comparable(word));
  if (!hasSign && grade === undefined) return undefined;
  return { ticked: TICKED_SIGNS.test(trimmed), signed: hasSign, grade, word };
};

const BEHIND = /\s*[(（]?\s*([☑☒■✓✔✅レ○◯●◎☐□▢⬜◻])\s*[)）]?$/u;

/** The grade of a word cut short (順調, 一部遅れ), where only one box begins so. */
const gradeOfBeginning = (word: string): Grade | undefined => {
  const key = comparable(word);
  if (key.length < 2) return undefined;
  const found = new Set(
    [...GRADE_OF_PROGRESS].flatMap(([known, grade]) => (known.startsWith(key) ? [grade] : [])),
  );
  return found.size === 1 ? [...found][0] : undefined;
};

/** A box cell written in another way, whose meaning is clear all the same; `undefined` where it is not. */
const parseLooseBox = (trimmed: string): WrittenBox | undefined => {
  const chosen = (grade: Grade | undefined, isSigned: boolean): WrittenBox | undefined =>
    grade && { ticked: isSigned, signed: isSigned, grade, word: PROGRESS_WORDS[grade] };
  if (trimmed === '◎') return chosen(BEST_GRADE, true);
  if (trimmed.length <= 4) {
    const grade = clearGrade(trimmed);
    if (grade && !GRADE_OF_PROGRESS.has(comparable(trimmed))) return chosen(grade, true);
  }
  const sign = BEHIND.exec(trimmed);
  if (sign) {
    const word = trimmed.slice(0, sign.index).trim();
    const grade = GRADE_OF_PROGRESS.get(comparable(word)) ?? gradeOfBeginning(word);
    return grade && { ticked: TICKED_SIGNS.test(sign[1]!), signed: true, grade, word };
  }
  const hasSign = TICKS.test(trimmed);
  const word = hasSign ? trimmed.slice(1).trim() : trimmed;
  const grade = gradeOfBeginning(word);
  return grade && { ticked: TICKED_SIGNS.test(trimmed), signed: hasSign, grade, word };
};

/**
 * Reads one box cell: `☑ 順調に進んだ`, `□概ね進んだ`, `レ 未実施`, `順調に進んだ ☑`, and clear ones
 * without a box (A, ◎, 順調); `undefined` where it is no box.
 */
export const parseBox = (text: string): WrittenBox | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const earlier = parseBoxEarlier(trimmed);
  if (earlier?.grade !== undefined) return earlier;
  const loose = parseLooseBox(trimmed);
  return loose ? { ...loose, earlier: earlier ?? null } : earlier;
};

/** A mark that an item was changed or added from some year. */
export interface FlagMark {
  readonly kind: 'review' | 'new';
  readonly from: FiscalYear;
  /** For a candidate mark of the form: the items it may belong to, and how many of them. */
  readonly candidates?: { readonly items: readonly ItemNumber[]; readonly count: number };
}

const REVIEW = /^(.{2,8}?)以降[、]?見直しあり([?]?)(?:\(No\.?([\d・]+)のうち(\d+)件\))?$/u;
const NEW_AFTER = /^([RH]\d{1,2}|(?:令和|平成)(?:元|\d{1,2})(?:年度)?)[~S5-]?\)?新規$/u;
const NEW_BEFORE = /^新規\(?([RH]\d{1,2}|(?:令和|平成)(?:元|\d{1,2})(?:年度)?)[~S-]?(?:から)?\)?$/u;

/** The mark as the form writes it: R4以降見直しあり. */
export const reviewMark = (from: FiscalYear): string => `${yearLabel(from)}以降見直しあり`;

/**
 * Reads a flag: R4以降見直しあり, R4～新規, 新規 (R4～), and `R4S 新規` where ～ was misread.
 * Forms of version 0.1.0 held candidates too: R4以降見直しあり？（No.1・2のうち1件）.
 */
export const parseFlag = (text: string): FlagMark | undefined => {
  if (text.length > 60 || !/見直し|新規/u.test(text)) return undefined;
  const compact = foldWidth(text).replace(/\s+/gu, '');
  const review = REVIEW.exec(compact);
  if (review) {
    const year = parseFiscalYear(review[1]!)?.year;
    if (year === undefined) return undefined;
    if (!review[2] || !review[3]) return { kind: 'review', from: year };
    const items = review[3].split('・').map(Number);
    return { kind: 'review', from: year, candidates: { items, count: Number(review[4]) } };
  }
  const fresh = NEW_AFTER.exec(compact) ?? NEW_BEFORE.exec(compact);
  const year = fresh ? parseFiscalYear(fresh[1]!)?.year : undefined;
  return year === undefined ? undefined : { kind: 'new', from: year };
};

const REPEAT = /(?<![\s　])\s*(?:[(（]?[※*＊]\s*|[(（]\s*)?再掲[)）]?[\s　]*$/u;

/** An item's name without its ※再掲, and whether it had one. */
export const splitRepeatMark = (
  text: string,
): { readonly name: string; readonly repeat: boolean } => {
  const repeat = REPEAT.test(text);
  return { name: (repeat ? text.replace(REPEAT, '') : text).trim(), repeat };
};

/** How the names of parts of a city hall, and of bodies beside it, end. */
const UNIT_OF_CITY =
  /(?:課|部|室|局|係|班|所|署|館|園|校|院|会|団|庁|センター|チーム|グループ|担当|本部|機構|公社)(?:[(（].*[)）])?$/u;
const LARGER_UNIT = /(?:部|局|本部)$/u;
const SMALLER_UNIT = /(?:課|室|係|班|所|センター)$/u;

const DEPARTMENT =
  /(?:課|部|室|局|係|班|センター|事務局|委員会|消防署|消防本部|図書館|公民館|保育園|全課|全庁|各課|関係課)$/u;

/** Whether a text ends as a department's name does. */
export const isDepartmentName = (text: string): boolean => DEPARTMENT.test(text);

/** Names of one part between commas: a dot within a name (人権・男女共同参画課) parts nothing. */
const namesAtDots = (text: string): readonly string[] => {
  const pieces = text.split('・').filter((piece) => piece !== '');
  if (!pieces.some((piece) => UNIT_OF_CITY.test(piece))) return pieces;
  const names: string[] = [];
  let begun = '';
  for (const piece of pieces) {
    begun = begun === '' ? piece : `${begun}・${piece}`;
    if (!UNIT_OF_CITY.test(piece)) continue;
    names.push(begun);
    begun = '';
  }
  return begun === '' ? names : [...names, begun];
};

/** 部 and 課 side by side are one department's two names. */
const joinUnits = (names: readonly string[]): readonly string[] => {
  const joined: string[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const isPart = before !== undefined && LARGER_UNIT.test(before) && SMALLER_UNIT.test(name);
    if (isPart) joined[joined.length - 1] = `${before} ${name}`;
    else joined.push(name);
  }
  return joined;
};

/** 環 境 課: one name, its characters set apart. */
const SPACED = /^[^\s、,，／/;；・](?:[ 　]+[^\s、,，／/;；・]){2,}$/u;

/** Departments of a cell (社会福祉課、関係課), in order; the first leads. */
export const parseDepartments = (text: string): readonly string[] =>
  (SPACED.test(text.trim()) ? text.replace(/[\s　]/gu, '') : text)
    .split(/[、,，／/;；]+/u)
    .flatMap((part) =>
      joinUnits(
        part
          .split(/\s+/u)
          .flatMap(namesAtDots)
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      ),
    );

/** Number and name of a level: `(1) 地域に…`, `①相談…`, `③ 必要な…`; number `null` where none is written. */
export const parseLevel = (
  text: string,
): { readonly number: number | null; readonly name: string } => {
  const match = /^\s*(?:[(（]\s*)?(\d{1,2}|[０-９]{1,2}|[①-⑳])\s*[)）.．、]?\s*(.+)$/su.exec(text);
  if (!match) return { number: null, name: text.trim() };
  return { number: Number(foldWidth(match[1]!)), name: match[2]!.trim() };
};
