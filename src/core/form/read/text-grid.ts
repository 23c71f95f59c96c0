import { emptyGrid, type CellValue, type Grid } from '../../grid/grid';
import { TICKED, UNTICKED } from '../../profile/vocabulary';

const CHECK_BOX = /<input\b([^>]*\btype="checkbox"[^>]*)>\s*/giu;
const MARK_UP = /<\/?(?:ul|ol|li|br|p|div|span)\b[^>]*>\s*/giu;

const withoutMarkup = (field: string): string =>
  field.includes('<')
    ? field
        .replace(CHECK_BOX, (_, attributes: string) =>
          /\bchecked\b/iu.test(attributes) ? `${TICKED} ` : `${UNTICKED} `,
        )
        .replace(MARK_UP, '')
    : field;

/**
 * Reads tab-separated text as a grid: row = line number − 1, column = place between tabs. Fields in
 * quotation marks may hold line breaks and doubled quotes, as Excel writes them; such a record stands
 * at its first line. HTML check boxes, as text taken off printed pages has them, become ☑ and □.
 */
export const parseTextGrid = (text: string): Grid => {
  const values: (CellValue[] | undefined)[] = [];
  const source = text.replace(/^\uFEFF/u, '');
  let [line, at] = [0, 0];
  while (at < source.length) {
    const record: CellValue[] = [];
    const startLine = line;
    let ended = false;
    while (!ended) {
      const field = readField(source, at);
      record.push(field.text === '' ? null : withoutMarkup(field.text));
      line += field.breaks;
      at = field.end;
      if (source[at] === '\t') at += 1;
      else {
        if (source[at] === '\r' && source[at + 1] === '\n') at += 1;
        at += 1;
        line += 1;
        ended = true;
      }
    }
    if (record.some((field) => field !== null)) values[startLine] = record;
  }
  return { ...emptyGrid(null), values };
};

interface Field {
  readonly text: string;
  readonly end: number;
  readonly breaks: number;
}

const readField = (source: string, start: number): Field => {
  if (source[start] === '"') {
    const quoted = readQuoted(source, start);
    if (quoted) return quoted;
  }
  let end = start;
  while (end < source.length && !'\t\n\r'.includes(source[end]!)) end += 1;
  return { text: source.slice(start, end), end, breaks: 0 };
};

/** A quoted field, where its closing quote is followed by a tab or the line's end; otherwise the quote is plain text. */
const readQuoted = (source: string, start: number): Field | undefined => {
  let end = start + 1;
  for (; end < source.length; end += 1) {
    if (source[end] !== '"') continue;
    if (source[end + 1] === '"') end += 1;
    else break;
  }
  if (end >= source.length || !['\t', '\n', '\r', undefined].includes(source[end + 1]))
    return undefined;
  const inside = source.slice(start + 1, end);
  return {
    text: inside.replace(/""/gu, '"'),
    end: end + 1,
    breaks: inside.split('\n').length - 1,
  };
};
