import { cellKey } from '../../../grid/grid';
import { parseFiscalYear } from '../../../era/fiscal-year';
import { isNotRated, inferScale } from '../../../profile/grade-scale';
import { isLegendTitle } from '../../../profile/grade-legend';
import { checkedWord, isWordOfBox, readChoices } from '../../../profile/checked-choice';
import { isDepartmentName, parseBox } from '../../../profile/vocabulary';
import { foldWidth } from '../../../text/text';
import { WORDS_BEFORE } from '../../../value/value';
import type { FieldCell } from '../recognised';
import type { PlacedCells } from './placed-cells';

/** What stands under a heading: parts of the filled cells, from 0 to 1. */
export interface ColumnContents {
  readonly filled: number;
  readonly distinct: number;
  /** How often the text is another than that of the filled cell above: 1, 2, 1, 2 four times. */
  readonly changes: number;
  readonly figures: number;
  readonly years: number;
  readonly departments: number;
  readonly kinds: number;
  readonly boxes: number;
  readonly percents: number;
  /** Short words or signs of one family of grades. */
  readonly grades: number;
  /** Sentences. */
  readonly texts: number;
}

const FIGURE = new RegExp(
  String.raw`^${WORDS_BEFORE}?[-+▲△]?[\d,]+(?:\.\d+)?\s*(?:[^\d\s]{0,4})?(?:[\s\n]*[(（].*[)）])?$`,
  'u',
);
/** 20歳代, 1号認定, 3年生 say whom a figure is of. */
const CLASS = /[歳才代号期次級生]/u;
const LONG = 18;
const SHORT = 8;
const MOST_SAMPLED = 300;

const NOTHING: ColumnContents = {
  filled: 0,
  distinct: 0,
  changes: 0,
  figures: 0,
  years: 0,
  departments: 0,
  kinds: 0,
  boxes: 0,
  percents: 0,
  grades: 0,
  texts: 0,
};

const isYear = (text: string): boolean => {
  const year = parseFiscalYear(text.split('/')[0]!);
  return year !== undefined && !year.bare;
};

/** Notes and legends below a table are none of its columns' contents. */
const isBesideTable = (text: string): boolean => /^\s*※/u.test(text) || isLegendTitle(text);

/** ●診断を行った。 is a line of a text. */
const isBox = (text: string): boolean => {
  const box = parseBox(text);
  const words = readChoices(text)?.map(({ word }) => word) ?? [box?.word ?? ''];
  return box?.signed === true && words.every(isWordOfBox);
};

/**
 * Looks at what stands in a column between two rows.
 *
 * @param titles the column's own headings, which may stand there again on each page
 */
export const columnContents = (
  cells: PlacedCells,
  column: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  titles: readonly FieldCell[] = [],
): ColumnContents => {
  const own = new Set(titles.map(({ text }) => text.trim()));
  const texts: string[] = [];
  let percents = 0;
  for (const row of cells.rowsBetween(top, bottom)) {
    if (texts.length === MOST_SAMPLED) break;
    if (cells.isCovered(row, column)) continue;
    const { text } = cells.at(row, column);
    if (text.trim() === '' || isBesideTable(text) || own.has(text.trim())) continue;
    const choices = readChoices(text);
    texts.push((choices && checkedWord(choices)) ?? text.trim());
    if (/%|％/u.test(cells.grid.formats.get(cellKey(row, column)) ?? '') || /[%％]$/u.test(text))
      percents += 1;
  }
  if (texts.length === 0) return NOTHING;
  const part = (is: (text: string) => boolean): number =>
    texts.filter((text) => is(text)).length / texts.length;
  const short = texts.filter((text) => text.length <= SHORT);
  const isScale = short.length >= texts.length * 0.6 && inferScale(short, undefined) !== undefined;
  return {
    filled: texts.length,
    distinct: new Set(texts).size,
    changes: texts.filter((text, at) => text !== texts[at - 1]).length,
    figures: part(
      (text) => (FIGURE.test(foldWidth(text)) && !CLASS.test(text)) || isNotRated(text),
    ),
    years: part(isYear),
    departments: part((text) =>
      text
        .split(/[\s、，,／/]+/u)
        .some((name) => isDepartmentName(name.replace(/[()（）].*$/u, ''))),
    ),
    kinds: part((text) => cells.told.kindOf(text) !== undefined),
    boxes: part((text) => text.length > 2 && isBox(text)),
    percents: percents / texts.length,
    grades: isScale ? short.length / texts.length : 0,
    texts: part((text) => text.length >= LONG || text.includes('。')),
  };
};
