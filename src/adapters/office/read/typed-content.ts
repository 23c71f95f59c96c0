import { type CellContent, isCellFormula } from '../../../core/grid/edit';
import { type CellValue, isCellError } from '../../../core/grid/grid';

/** What is written to a cell; `''` empties it. */
export interface CellEntry {
  readonly entry: string | number | boolean;
  /** The cell must not be a text cell while this is written, or it would become text. */
  readonly asGeneral: boolean;
}

/** The number format of a text cell. */
export const TEXT_FORMAT = '@';

// Excel would read these as formulas, numbers, dates, times, Booleans or errors. The list is
// generous on purpose: the apostrophe is no part of the text and costs nothing where it is not needed.
const TAKEN = [
  /^[\s=+\-@'＝＋－＠’‐−▲△]/u,
  /^[\p{N}.．¥￥$＄€£(（%％#＃]/u,
  /^(?:true|false|ｔｒｕｅ|ｆａｌｓｅ)$/iu,
  /^(?:明治|大正|昭和|平成|令和|[mtshrｍｔｓｈｒ㍾㍽㍼㍻㋿])\s*[\d０-９元]/iu,
  /^[a-z]{3,9}[\s.,\-/]*\d/iu,
];

/** Whether Excel would take a typed text for something else than this text. */
export const isTakenForMore = (text: string): boolean => TAKEN.some((sign) => sign.test(text));

const textEntry = (text: string, numberFormat: string): CellEntry => {
  const isBare = numberFormat === TEXT_FORMAT ? !text.startsWith("'") : !isTakenForMore(text);
  return { entry: isBare ? text : `'${text}`, asGeneral: false };
};

/** How a content is written to a cell of a number format, so that it arrives as it is. */
export const toEntry = (content: CellContent, numberFormat: string): CellEntry => {
  const asGeneral = numberFormat === TEXT_FORMAT;
  if (content === null || content === '') return { entry: '', asGeneral: false };
  if (isCellFormula(content)) return { entry: content.formula, asGeneral };
  if (isCellError(content)) return { entry: content.error, asGeneral };
  return typeof content === 'string'
    ? textEntry(content, numberFormat)
    : { entry: content, asGeneral };
};

const ERRORS = new Set(
  (
    '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! ' +
    '#BLOCKED! #UNKNOWN! #CONNECT! #BUSY! #EXTERNAL! #PYTHON!'
  ).split(' '),
);

/**
 * A cell's value as Office gives it. Errors come as texts; a text that spells a known error is taken
 * for one, which saves loading the value types (two fifths more to carry) and is wrong only where
 * someone typed `'#N/A` as text.
 */
export const toCellValue = (value: unknown): CellValue => {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string') return ERRORS.has(value) ? { error: value } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`no value of a cell: ${JSON.stringify(value)}`);
};

/** The formula of a cell; a text that merely looks like one equals its own value. */
export const toFormula = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : undefined;

/** A cell's content as an edit names it. */
export const toContent = (value: unknown, formula: unknown): CellContent => {
  const text = toFormula(formula, value);
  return text === undefined ? toCellValue(value) : { formula: text };
};
