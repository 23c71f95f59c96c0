import { contentAt } from '../grid/apply';
import { sameContent, type CellContent, type CellEdit } from '../grid/edit';
import { typedInto } from '../value/typed-value';
import { cellKey, type Grid } from '../grid/grid';
import type { FieldCell } from '../form/read/recognised';
import { TICKED, UNTICKED } from '../profile/vocabulary';
import { boxOfGrade } from '../rules/sheet-grades';
import { foldWidth } from '../text/text';
import { parseNumber } from '../value/value';
import type { EntryForm, YearForm } from './entry-form';

/** The edit of a cell to hold something else; none where it holds that already. */
const editsOf = (grid: Grid, { row, column }: FieldCell, to: CellContent): readonly CellEdit[] => {
  const from = contentAt(grid, row, column);
  return sameContent(from, to) ? [] : [{ sheet: grid.sheet, row, column, from, to }];
};

/** One figure as staff write it: half-width where it is a number, otherwise as typed. */
const figureText = (text: string): string => {
  const trimmed = text.trim();
  return parseNumber(trimmed) === undefined ? trimmed : foldWidth(trimmed);
};

/** Figures as the cell's content: one as a number that shows as typed, several as text. */
const typedLines = (
  grid: Grid,
  { row, column }: FieldCell,
  lines: readonly string[],
): CellContent => (lines.length === 1 ? typedInto(grid, row, column, lines[0]!) : lines.join('\n'));

/** Labelled figures (理事会 11 定例会 9) on lines of their own, as the cell had them. */
const inLines = (text: string): string => text.replace(/(\d)[ \u3000]+(?=[^\d\s(（/／])/gu, '$1\n');

/**
 * Edits that make a year's value cell hold these figures, tier by tier on lines of their own.
 *
 * @returns `null` while some tiers are filled and others are not: a lone figure would be taken for
 *   the top tier's
 */
export const figureEdits = (
  grid: Grid,
  year: YearForm,
  figures: readonly string[],
): readonly CellEdit[] | null => {
  const texts = figures.map(figureText);
  const filled = texts.filter((text) => text !== '').length;
  if (filled > 0 && filled < texts.length) return null;
  if (filled === 0) return editsOf(grid, year.value, null);
  const hasMoreLines = year.value.text.trim().split(/\r\n?|\n/u).length > texts.length;
  const lines = hasMoreLines ? texts.map(inLines) : texts;
  return editsOf(grid, year.value, typedLines(grid, year.value, lines));
};

const textEdits = (grid: Grid, cell: FieldCell, text: string): readonly CellEdit[] => {
  const lines = text.replace(/\r\n?/gu, '\n').trimEnd();
  return editsOf(grid, cell, lines === '' ? null : lines);
};

/** Edits that make a year's value cell hold a text as a whole. */
export const wholeValueEdits = (grid: Grid, year: YearForm, text: string): readonly CellEdit[] =>
  editsOf(grid, year.value, text.trim() === '' ? null : text.replace(/\r\n?/gu, '\n').trim());

/** Edits that make a year's unit cell hold these units; several stand on lines of their own. */
export const unitEdits = (grid: Grid, year: YearForm, units: string): readonly CellEdit[] =>
  editsOf(grid, year.unit, units.trim() === '' ? null : units.trim());

/**
 * Edits that grade a year. In the sheet's own year the box of 進捗状況 follows, since the two must
 * agree: the grade's is ticked, the others are cleared. `null` takes the grade away and clears all.
 */
export const gradeEdits = (
  grid: Grid,
  { boxes, scale }: EntryForm,
  year: YearForm,
  grade: string | null,
): readonly CellEdit[] => {
  const own = year.locked.has('grade') ? [] : editsOf(grid, year.grade, grade);
  if (!year.isCurrent) return own;
  const ofGrade = grade === null ? undefined : boxOfGrade({ scale }, grade);
  // Boxes that no grade goes with are a person's own to tick.
  if (grade !== null && ofGrade === undefined) return own;
  const ticks = boxes
    .filter(({ box }) => box.ticked !== (ofGrade !== undefined && box.grade === ofGrade))
    .filter(({ row, column }) => !grid.formulas.has(cellKey(row, column)))
    .flatMap((cell) =>
      editsOf(grid, cell, `${cell.box.ticked ? UNTICKED : TICKED} ${cell.box.word}`),
    );
  return [...own, ...ticks];
};

/** Edits that make the narrative hold this text; line breaks are a cell's own. */
export const narrativeEdits = (
  grid: Grid,
  { narrative }: Pick<EntryForm, 'narrative'>,
  text: string,
): readonly CellEdit[] => textEdits(grid, narrative, text);

/** Edits that make 備考 hold a text; lines stay lines. None where the form has no such column. */
export const remarksEdits = (
  grid: Grid,
  { remarks }: Pick<EntryForm, 'remarks'>,
  text: string,
): readonly CellEdit[] => (remarks ? textEdits(grid, remarks, text) : []);
