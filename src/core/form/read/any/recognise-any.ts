import type { FiscalYear } from '../../../era/fiscal-year';
import { inferScale, type GradeScale, type ScaleStep } from '../../../profile/grade-scale';
import { legendOf } from '../../../profile/grade-legend';
import type { HeadingOverrides } from '../../../profile/heading-role';
import { ToldWords, type ToldForm } from '../../../profile/told-form';
import type { Grid } from '../../../grid/grid';
import { cellText } from '../../../grid/cell-text';
import { solveFlags } from '../flags';
import { readItemNumber, type ItemNumber } from '../../../value/item-number';
import { parseNumber } from '../../../value/value';
import { headingKey } from '../../../profile/heading-role';
import type { ItemBlock, ItemFlags, ReadTitle, RecognisedSheet } from '../recognised';
import { choicesOfGrades } from './choices';
import type { ColumnContents } from './column-contents';
import { mannerOf } from './manner';
import { heldRows } from '../../../grid/held-rows';
import { PlacedCells } from './placed-cells';
import type { TableColumns } from './table-columns';
import { planOfTitle, titleWithoutYear } from '../sheet-title';
import { numberedIn } from './numbering';
import { readAny, type FoundSheet } from './read-any';

const NO_FLAGS: ItemFlags = { reviewFrom: null, newFrom: null, candidateFrom: null };

/** The grades that a legend anywhere in a sheet names; of several the longest. */
export const legendIn = (grid: Grid): readonly ScaleStep[] | undefined => {
  let best: readonly ScaleStep[] | undefined;
  for (const row of heldRows(grid))
    for (const value of grid.values[row]!) {
      if (typeof value !== 'string' || value.length < 5) continue;
      const found = legendOf(cellText(value));
      if (found && found.length > (best?.length ?? 0)) best = found;
    }
  return best;
};

/** The grades that stand in some items, blanks left out. */
export const gradesIn = (blocks: readonly Pick<ItemBlock, 'measures'>[]): readonly string[] =>
  blocks.flatMap(({ measures }) =>
    measures.flatMap(({ years }) =>
      years.flatMap(({ grade }) => (grade.text.trim() === '' ? [] : [grade.text.trim()])),
    ),
  );

/** The grades of points of view in some items. */
export const viewpointsIn = (blocks: readonly Pick<ItemBlock, 'further'>[]): readonly string[] =>
  blocks.flatMap(({ further }) =>
    further.flatMap(({ kind, text }) =>
      kind === 'grade' && text.trim() !== '' ? [text.trim()] : [],
    ),
  );

const scaleOf = (found: FoundSheet, grid: Grid): GradeScale | null =>
  inferScale(gradesIn(found.items), legendIn(grid), choicesOfGrades(found.items, grid, [grid])) ??
  null;

const holdsOf = ({ filled, figures }: ColumnContents): ReadTitle['holds'] =>
  filled === 0 ? 'nothing' : figures >= 0.5 ? 'figures' : 'words';

const onceByText = (titles: readonly ReadTitle[]): readonly ReadTitle[] => {
  const seen = new Set<string>();
  return titles.filter(({ cell }) => {
    const key = headingKey(cell.text);
    return !seen.has(key) && seen.add(key);
  });
};

/** The headings of a sheet's tables, or the labels of its cards. */
const titlesOf = ({ tables, cards }: FoundSheet): readonly ReadTitle[] => {
  const ofTable = ({ headings }: TableColumns): readonly ReadTitle[] =>
    headings.flatMap(({ heading, role, sure, contents }) => {
      const cell = heading.lines.findLast(({ text }) => text.trim() !== '');
      return cell ? [{ cell, role, sure: sure && role !== null, holds: holdsOf(contents) }] : [];
    });
  const holdsIn = (text: string): ReadTitle['holds'] =>
    text.trim() === '' ? 'nothing' : parseNumber(text) === undefined ? 'words' : 'figures';
  return onceByText([
    ...tables.flatMap(ofTable),
    ...cards.flatMap(({ labels, tables: own }) => [
      ...labels.pairs.map(({ label, meaning, value }) => ({
        cell: label,
        role: meaning.role,
        sure: meaning.sure,
        holds: holdsIn(value.text),
      })),
      ...labels.unknown.map(({ label, value }) => ({
        cell: label,
        role: null,
        sure: false,
        holds: holdsIn(value.text),
      })),
      ...own.flatMap(ofTable),
    ]),
  ]);
};

/**
 * Understands a sheet of any city's form; `undefined` where it holds nothing of the kind.
 *
 * @param keptYear the year that `_shinko` speaks of
 */
export const recogniseAny = (
  grid: Grid,
  overrides?: HeadingOverrides,
  told?: ToldForm,
  keptYear?: FiscalYear,
): RecognisedSheet | undefined => {
  const cells = new PlacedCells(grid, new ToldWords(told));
  const found = readAny(cells, overrides, keptYear);
  if (!found) return undefined;
  const hasNumbers = found.layouts.some(({ fields }) => fields.has('number'));
  const numbers = found.items.map(({ numberCell }, index) =>
    hasNumbers ? readItemNumber(numberCell.text) : index + 1,
  );
  const solved = solveFlags([
    {
      marks: [],
      blocks: found.items.map(({ measures, narrative, marks }, index) => ({
        number: numbers[index]!,
        indicator: measures[0]?.indicator,
        narrative: narrative.text,
        marks: marks.map(({ flag }) => flag),
      })),
    },
  ]);
  const levelOf = numberedIn(
    found.items.map(({ heading }, index) => ({ heading, number: numbers[index]! })),
  );
  const seen = new Map<ItemNumber, number>();
  const blocks = found.items.map((item, index): ItemBlock => {
    const number = numbers[index]!;
    const occurrence = number === null ? 1 : (seen.get(number) ?? 0) + 1;
    if (number !== null) seen.set(number, occurrence);
    const flags = (number === null ? undefined : solved.byItem.get(number)) ?? NO_FLAGS;
    const level = levelOf && { numberedIn: levelOf({ heading: item.heading, number }) };
    return { ...item, number, index, occurrence, flags, ...level };
  });
  return {
    grid,
    title: found.title,
    plan: planOfTitle(found.title) ?? titleWithoutYear(found.title),
    fiscalYear: found.fiscalYear,
    kind: found.kind,
    scale: scaleOf(found, grid),
    furtherScale: inferScale(viewpointsIn(found.items), undefined) ?? null,
    layouts: found.layouts,
    headings: [...new Set(blocks.map(({ heading }) => heading))],
    blocks,
    missingFields: [],
    looseMarks: [],
    candidates: solved.candidates,
    titles: titlesOf(found),
    manner: mannerOf(found, cells),
    unread: found.unread,
  };
};
