import { ownMember } from './own-member';

const DASHES = /[‐‑‒–—―−﹣]/gu;
const TILDES = /[〜～∼˜]/gu;
const BRACKETS: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
  '〔': '(',
  '〕': ')',
  '〈': '(',
  '〉': ')',
  '「': '(',
  '」': ')',
};
/** What a paste from Word or the web brings along unseen, and line ends other than \n. */
const UNSEEN =
  /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\v\f\u0085\u2028\u2029\r]|_x000D_/iu;
/** Nothing of it is folded: ASCII, 、 and 。, kana and the ideographs of everyday texts. */
const FOLDED = /^[\t\n\r\x20-\x7e\u3001\u3002\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/u;
const PLAIN_ASCII = /^[\x21-\x5a\x5c\x5e-\x7e]*$/u;
const memory = new Map<string, string>();
/** Short texts only are kept: at most some 20 MB, enough for a sheet of 10,000 items. */
const MEMORY_LIMIT = 60_000;

/** The text without zero-width signs and soft hyphens, with one kind of line break: for reading, never for storing. */
export const cleanText = (text: string): string =>
  UNSEEN.test(text)
    ? text
        .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
        .replace(/(?:_x000D_)*(?:\r\n|[\r\n\v\f\u0085\u2028\u2029])/giu, '\n')
        .replace(/_x000D_/giu, '')
    : text;

/** V8 keeps shorter parts of a text as texts of their own. */
const LONGEST_COPIED = 12;

/**
 * The same text, not as a part of another one: an engine may keep a whole file's XML in memory for
 * one cell's words. For what outlives its file.
 */
export const ownText = (text: string): string =>
  text.length <= LONGEST_COPIED ? text : (JSON.parse(JSON.stringify(text)) as string);

/** Order of two texts by their code units, the same on every machine. */
export const byText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** Longer texts are told by the expression, which is slow to begin and fast to go on. */
const LONGEST_LOOP = 12;

const isShortAscii = (text: string): boolean => {
  if (text.length > LONGEST_LOOP) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
};

/** Full-width letters, digits and signs to half width, half-width kana to full, dashes and wave dashes to one kind each. White space stays. */
export const foldWidth = (text: string): string =>
  isShortAscii(text) || FOLDED.test(text)
    ? text
    : text.normalize('NFKC').replace(DASHES, '-').replace(TILDES, '~').replace(/､/gu, '、');

/** A text as it is written, on one line: any white space in it is one blank, and none is at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** As much of a text as a sentence quotes, on one line: so many signs at most, and … where there are more. */
export const briefLine = (text: string, most: number): string => {
  const signs = [...oneLine(text)];
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : signs.join('');
};

/** The text as one line: width folded, runs of white space to one space, ends trimmed. */
export const foldedLine = (text: string): string => oneLine(foldWidth(text));

/**
 * A key under which two spellings of the same words are equal: width, white space, dashes, wave
 * dashes, brackets, commas and letter case make no difference. For comparing only, never for storing.
 */
export const comparable = (text: string): string => {
  // Most words begin with no such letter, which is told without the expression.
  if (text === '' || (text.charCodeAt(0) <= 0x7e && PLAIN_ASCII.test(text)))
    return text.toLowerCase();
  const known = memory.get(text);
  if (known !== undefined) return known;
  const key = foldWidth(text)
    .replace(/\s+/gu, '')
    .replace(/[[\]【】〔〕〈〉「」]/gu, (bracket) => ownMember(BRACKETS, bracket) ?? bracket)
    .replace(/[,、]/gu, '、')
    .replace(/[・･]/gu, '・')
    .toLowerCase()
    // An accent that stood alone may stand on a letter now.
    .normalize('NFC');
  if (text.length < 64) {
    if (memory.size >= MEMORY_LIMIT) memory.clear();
    memory.set(ownText(text), ownText(key));
  }
  return key;
};

/** Whether two texts are the same words, see {@link comparable}. */
export const sameWords = (left: string, right: string): boolean =>
  left === right || comparable(left) === comparable(right);

/**
 * Width of a text in half-width characters: East Asian wide and full-width characters count 2.
 * Line breaks are not counted; pass one line.
 */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isHalf = code < 0x1100 || (code >= 0xff61 && code <= 0xffdc);
    width += isHalf ? 1 : 2;
    // A character outside the first plane takes two code units.
    if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(at + 1))) at += 1;
  }
  return width;
};

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** `false` past the end, where there is no code. */
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Lines of one line of text. */
const linesOfLine = (line: string, columns: number): number =>
  Math.max(1, Math.ceil(displayWidth(line) / columns));

/** Number of lines a text takes in a cell that holds `columns` half-width characters a line (at least 1). */
export const wrappedLines = (text: string, columns: number): number =>
  text.includes('\n') || text.includes('\r')
    ? text.split(/\r\n|\r|\n/u).reduce((lines, line) => lines + linesOfLine(line, columns), 0)
    : linesOfLine(text, columns);

/** Similarity of two texts from 0 (nothing shared) to 1 (same), by shared pairs of characters (Dice). */
export const similarity = (left: string, right: string): number => {
  const [a, b] = [comparable(left), comparable(right)];
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
};
