import { checkedWord, readChoices } from '../../../profile/checked-choice';
import { parseFiscalYear, type FiscalYear } from '../../../era/fiscal-year';
import type { FieldCell, YearFigures } from '../recognised';
import type { YearColumn } from './table-columns';

/** A field that the form has no cell for. */
export const absentCell = (row: number, column: number, text = ''): FieldCell => ({
  row,
  column,
  text,
  fault: 'absent',
});

/** A year's figures while they are gathered. */
export type OpenYear = { -readonly [K in keyof YearFigures]: YearFigures[K] };

/** A year of which nothing has been read yet: no field has a cell but the one that names it. */
export const openYear = (
  yearCell: FieldCell,
  year: YearFigures['year'],
  absent: FieldCell,
): OpenYear => ({
  yearCell,
  year,
  baseline: null,
  target: null,
  value: absent,
  rate: null,
  difference: null,
  unit: absent,
  grade: absent,
  shifted: false,
});

/** A year that a heading or the sheet names, as if it were written in full. */
export const namedYear = (year: FiscalYear): NonNullable<YearFigures['year']> => ({
  year,
  era: null,
  eraEnded: false,
  bare: false,
});

const PART =
  /[(（]\s*((?:令和|平成|[RHrhＲＨ])\s*(?:元|[\d０-９]{1,2})(?:年度?)?(?:末)?|20\d\d(?:年度?)?)\s*[)）]\s*$/u;

/** A figure with its year in brackets behind it: 93.8 (R1). */
export const splitYear = (
  cell: FieldCell,
): { readonly cell: FieldCell; readonly year: FiscalYear | null } => {
  const match = PART.exec(cell.text);
  const year = match && parseFiscalYear(match[1]!.replace(/末$/u, ''))?.year;
  if (!match || !year) return { cell, year: null };
  const text = cell.text.slice(0, match.index).trim();
  return { cell: { ...cell, text, isPart: true }, year };
};

/** A grade's cell as the box that is checked in it says: □順調 ■概ね順調. */
export const chosenCell = (cell: FieldCell): FieldCell => {
  const choices = readChoices(cell.text);
  const word = choices && checkedWord(choices);
  return word === undefined ? cell : { ...cell, text: word, isPart: true };
};

/** Whether a target's heading names the end of the plan, and no year. */
export const isGoal = ({ year, heading }: YearColumn): boolean =>
  year === null && heading.lines.some(({ text }) => /最終|計画終了|終期|計画期間/u.test(text));
