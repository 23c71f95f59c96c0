import { strFromU8, unzipSync } from 'fflate';

/** The parts of a written book that are text, by path. */
export const xmlParts = (book: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)] as const),
  );

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What an expression finds in each part, unescaped. */
const found = (book: Uint8Array, expression: RegExp): readonly string[] =>
  [...xmlParts(book).values()].flatMap((xml) =>
    [...xml.matchAll(expression)].map((match) => unescaped(match[1]!)),
  );

/** Every formula of a book: of cells, looks, choices, charts and names. */
export const formulasOf = (book: Uint8Array): readonly string[] =>
  found(book, /<(?:f|formula|formula1|formula2|c:f|definedName)(?:\s[^>]*)?>([^<]*)<\/[\w:]+>/gu);

/** A formula without what it quotes: texts, and names of sheets. */
export const unquoted = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, '0');

/** Links of a book to somewhere outside it. */
export const linksOut = (book: Uint8Array): readonly string[] =>
  found(book, /(<Relationship\b[^>]*TargetMode="External"[^>]*>)/gu);

/** Every text of a book's cells. */
export const textsOf = (book: Uint8Array): readonly string[] =>
  found(book, /<t(?:\s[^>]*)?>([^<]*)<\/t>/gu);
