import type { ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import { parseFlag, reviewMark, type FlagMark } from '../profile/vocabulary';

/** What parts the marks and notes of one cell, as it is read. */
const SEPARATOR = /([\n\r、／/]+)/u;

/** Parts of a cell's text, those at odd places being what parts them. */
const partsOf = (text: string): readonly string[] => text.split(SEPARATOR);

/** Whether a mark stands as a candidate of that year and of one of these items. */
export const isCandidateOf = (
  flag: FlagMark | undefined,
  items: readonly ItemNumber[],
  from: FiscalYear,
): boolean =>
  flag?.candidates !== undefined &&
  flag.from === from &&
  flag.candidates.items.some((item) => items.includes(item));

/** Drops parts, each with what parted it from the next one, or of the last one from the one before. */
const withoutParts = (text: string, isDropped: (part: string) => boolean): string => {
  const parts = partsOf(text);
  const kept: string[] = [];
  let separator = '';
  for (let at = 0; at < parts.length; at += 2) {
    const [part, next] = [parts[at]!, parts[at + 1] ?? ''];
    if (isDropped(part)) continue;
    kept.push(...(kept.length > 0 ? [separator] : []), part);
    separator = next;
  }
  return kept.join('');
};

/** 備考 without the candidate's text that version 0.1.0 wrote for such items; all else stays as it is. */
export const withoutCandidateText = (
  text: string,
  items: readonly ItemNumber[],
  from: FiscalYear,
): string => withoutParts(text, (part) => isCandidateOf(parseFlag(part), items, from));

/** 備考 without any candidate's text of version 0.1.0; all else stays as it is. */
export const withoutCandidateTexts = (text: string): string =>
  withoutParts(text, (part) => parseFlag(part)?.candidates !== undefined);

/** 備考 without its marks R4以降見直しあり; all else stays as it is. */
export const withoutReviewMarks = (text: string): string =>
  withoutParts(text, (part) => {
    const flag = parseFlag(part);
    return flag?.kind === 'review' && !flag.candidates;
  });

/** 備考 without what is said by marks: 見直しあり, 新規 and where a repeat is from. */
export const wordsOfRemark = (text: string): string =>
  withoutParts(
    text,
    (part) => parseFlag(part) !== undefined || /^\s*再掲元\s*No\.?\s*\d+\s*$/u.test(part),
  ).trim();

/** The candidate marks that a text holds, and the others, each as written. */
export const marksIn = (text: string): readonly FlagMark[] =>
  partsOf(text).flatMap((part) => parseFlag(part) ?? []);

/**
 * 備考 with R4以降見直しあり: in the place of a candidate's text of these items, else on a line before
 * all else, as the form writes it. All else stays as it is.
 */
export const withReviewMark = (
  text: string,
  items: readonly ItemNumber[],
  from: FiscalYear,
): string => {
  const mark = reviewMark(from);
  const parts = [...partsOf(text)];
  const at = parts.findIndex((part) => isCandidateOf(parseFlag(part), items, from));
  if (at >= 0) {
    parts[at] = mark;
    return withoutCandidateText(parts.join(''), items, from);
  }
  return text.trim() === '' ? mark : `${mark}\n${text}`;
};
