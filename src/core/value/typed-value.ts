import { parseNumber } from './value';
import type { CellContent } from '../grid/edit';

/** A figure's text as staff type it: a plain number as a number, so that Excel can count with it; everything else as text. */
export const typedValue = (text: string): CellContent => {
  if (text.trim() === '') return null;
  const number = /^-?\d{1,15}(?:\.\d+)?$/u.test(text) ? Number(text) : parseNumber(text);
  return number === undefined || /^-?0\d/u.test(text) ? text : number;
};
