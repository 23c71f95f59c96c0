import { parseNumber } from '../../value/value';
import type { YearEntry } from '../../record/entries';
import type { StyleName } from './form-look';
import { cellName, type CellValue } from '../../grid/grid';
import { oneLine } from '../../text/text';

export const circled = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `(${number})`;

export const linkTo = (row: number, column: number): string => {
  const name = cellName(row, column);
  return `=IF(${name}="","",${name})`;
};

/** A repeat's text that is its original's but for spaces standing for line breaks. */
export const sameEntry = (own: string, original: string): boolean =>
  own === original || oneLine(own) === oneLine(original);

export const isBlankEntry = (entry: YearEntry): boolean => entry.value === '' && entry.grade === '';

/** A plain number is written as a number, anything else as text. */
export const cellContent = (role: 'value' | 'unit' | 'grade', text: string): CellValue => {
  if (text === '') return null;
  const number = role === 'value' ? parseNumber(text) : undefined;
  return number ?? text;
};

/** Whether a format for whole numbers would show another figure. */
export const hasDecimals = (content: CellValue): boolean =>
  typeof content === 'number' && !Number.isInteger(content);

export const entryStyle = (
  role: 'value' | 'unit' | 'grade',
  isNow: boolean,
  isText: boolean,
  content: CellValue,
): StyleName => {
  if (role !== 'value') return isNow ? 'entryCenter' : 'pastCenter';
  if (hasDecimals(content)) return isNow ? 'entryDecimal' : 'pastDecimal';
  if (isNow) return isText ? 'entryText' : 'entryNumber';
  return isText ? 'pastText' : 'pastNumber';
};
