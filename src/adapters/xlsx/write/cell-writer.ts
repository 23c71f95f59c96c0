import { isCellError, type CellValue } from '../../../core/grid/grid';
import { encodeEscapes, escapeText, textElement, writable } from '../xml/xml-text';

/** Longest text a cell of Excel holds. */
export const LONGEST_TEXT = 32_767;

const errorValue = (error: string): string => `<v>${escapeText(error)}</v>`;

/** A formula's cell with its cached result; without one where that is not known. */
export const formulaCell = (head: string, formula: string, value: CellValue): string => {
  const body = `<f>${escapeText(writable(formula.replace(/^=/u, '')))}</f>`;
  if (value === null) return `${head}>${body}</c>`;
  if (typeof value === 'number') return `${head}>${body}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${body}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${head} t="e">${body}${errorValue(value.error)}</c>`;
  return `${head} t="str">${body}<v>${escapeText(encodeEscapes(value as string))}</v></c>`;
};

/** A constant's cell; `head` is its open tag without `>`. A number that is none becomes `#NUM!`. */
export const constantCell = (
  head: string,
  value: CellValue,
  stringIndex?: (text: string) => number,
): string => {
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? `${head}><v>${value}</v></c>`
      : `${head} t="e">${errorValue('#NUM!')}</c>`;
  }
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${head} t="e">${errorValue(value.error)}</c>`;
  const text = (value as string).slice(0, LONGEST_TEXT);
  return stringIndex
    ? `${head} t="s"><v>${stringIndex(text)}</v></c>`
    : `${head} t="inlineStr"><is>${textElement(text)}</is></c>`;
};
