import { byText, foldWidth } from '../text/text';

/** An item's number: an integer, or the text as written where it is none (1-1, 2-(3)). */
export type ItemNumber = number | string;

const INTEGER = /^(?:no\.?|№)?(\d{1,9})\.?$/iu;
/** 1-1, 2-(3), A-1, 1①, 1.2.3, 3ア */
const OTHERS =
  /^[A-Z]{0,4}-?(?:\d|[①-⑳Ⅰ-Ⅹ]|\(\d+\))(?:[-.・_/]?(?:\d|[①-⑳]|\([\dア-ンA-Z]+\)|[ア-ンA-Z]))*$/iu;
const LONGEST = 20;

/** A circled figure that stands alone is its number; workbooks that were handed out have it so. */
const CIRCLED = /^(?:no\.?|№)?[①-⑳]\.?$/iu;

/** The number of a No. cell (12, Ｎｏ.１２, ③, 1-1); `null` where it holds none. */
export const readItemNumber = (text: string): ItemNumber | null => {
  const written = text.replace(/\s+/gu, '');
  // Beside others, circled and Roman figures stay what they are: 1① is not 11.
  const folded = written.replace(/[^①-⑳Ⅰ-Ⅹ]+/gu, foldWidth);
  const match = INTEGER.exec(CIRCLED.test(written) ? foldWidth(written) : folded);
  if (match) return Number(match[1]);
  if (written === '' || written.length > LONGEST) return null;
  return OTHERS.test(folded) ? folded : null;
};

/** Figures and the text between them, for an order in which 1-2 stands before 1-10. */
const partsOf = (number: ItemNumber): readonly (number | string)[] =>
  typeof number === 'number'
    ? [number]
    : (number.match(/\d+|\D+/gu) ?? []).map((part) => (/^\d/u.test(part) ? Number(part) : part));

/** Order of items by their numbers: figures by what they count, text by its letters. */
export const byItemNumber = (one: ItemNumber, other: ItemNumber): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [left, right] = [partsOf(one), partsOf(other)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [a, b] = [left[at], right[at]];
    if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
    if (a === b) continue;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'string' && typeof b === 'string') return byText(a, b);
    return typeof a === 'number' ? -1 : 1;
  }
  return 0;
};

/** The first free whole number behind those of some items. */
export const nextItemNumber = (numbers: Iterable<ItemNumber>): number => {
  let highest = 0;
  for (const number of numbers) if (typeof number === 'number') highest = Math.max(highest, number);
  return highest + 1;
};
