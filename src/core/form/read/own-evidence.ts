import { cellText } from '../../grid/cell-text';
import { cellAt, type Grid } from '../../grid/grid';
import { heldRows, rowsWithin } from '../../grid/held-rows';
import { columnRoles } from '../../profile/columns';
import { legendOf } from '../../profile/grade-legend';
import { gradeOn, inferScale, SHIROI_SCALE, type GradeScale } from '../../profile/grade-scale';
import { readCellAt } from './cell-reading';
import { gradesIn, legendIn } from './any/recognise-any';
import { isOwnLayout } from './own-layout';
import type { HeaderRow, ItemBlock, OwnEvidence, ReadTitle, RecognisedSheet } from './recognised';
import type { RowSpan } from '../../grid/row-patch';

/** Fewer grades of another kind are slips rather than another scale. */
const LEAST_OTHERS = 6;

const isOurs = (text: string): boolean => gradeOn(SHIROI_SCALE, text) !== undefined;

/** What a sheet's blocks, or some of them, tell of its scale and its layout. */
export const evidenceOf = (
  blocks: readonly Pick<ItemBlock, 'measures' | 'boxes'>[],
): OwnEvidence => {
  const grades = gradesIn(blocks);
  return {
    graded: grades.length,
    ours: grades.filter(isOurs).length,
    boxed: blocks.filter(({ boxes }) => boxes.length > 0).length,
  };
};

const saysOurs = ({ graded, ours }: OwnEvidence): boolean => ours * 2 >= graded;

/** The grades of a sheet of our layout: with our boxes beside them A to D, unless the sheet says otherwise. */
export const ownScale = (
  blocks: readonly ItemBlock[],
  grid: Grid,
  evidence: OwnEvidence,
): GradeScale | null => {
  const legend = legendIn(grid);
  const isOther = legend
    ? !legend.every(({ value }) => isOurs(value))
    : evidence.graded >= LEAST_OTHERS;
  const hasBoxes = blocks.some(({ fields }) => fields.has('progress'));
  if (hasBoxes && (saysOurs(evidence) || !isOther)) return SHIROI_SCALE;
  return inferScale(gradesIn(blocks), legend) ?? null;
};

interface Counted {
  readonly filled: number;
  readonly figures: number;
}

/** How much stands in a column from one row to another, inclusive, and how many numbers. */
const counted = (grid: Grid, column: number, { top, bottom }: RowSpan): Counted => {
  let [filled, figures] = [0, 0];
  for (const row of rowsWithin(heldRows(grid), top, bottom)) {
    const value = cellAt(grid, row, column);
    if (value === null || value === '') continue;
    filled += 1;
    if (typeof value === 'number') figures += 1;
  }
  return { filled, figures };
};

/** Whether most of what stands under a heading is numbers. */
const holdsFigures = (grid: Grid, header: number, column: number): boolean => {
  const below = { top: header + 1, bottom: grid.values.length - 1 };
  const { filled, figures } = counted(grid, column, below);
  return figures * 2 > filled;
};

/** The headings of our own columns, and those beside them that are none. */
export const ownTitles = (grid: Grid, headers: readonly HeaderRow[]): readonly ReadTitle[] => {
  const [first] = headers;
  if (!first) return [];
  const roles = columnRoles(first);
  return (grid.values[first.row] ?? []).flatMap((value, column): readonly ReadTitle[] => {
    if (typeof value !== 'string' || value.trim() === '') return [];
    const role = roles.get(column) ?? null;
    const isFigures = role === 'value' || (role === null && holdsFigures(grid, first.row, column));
    const holds = isFigures ? 'figures' : 'words';
    return [{ cell: readCellAt(grid, first.row, column), role, sure: role !== null, holds }];
  });
};

const legendsIn = ({ values }: Grid, { top, bottom }: RowSpan): string =>
  values
    .slice(top, bottom + 1)
    .flatMap((row) => row ?? [])
    .filter((value) => typeof value === 'string' && legendOf(cellText(value)) !== undefined)
    .join('\n');

/** Headings of no known column, whose contents are told all the same. */
const unknownColumns = ({ titles }: RecognisedSheet): readonly number[] =>
  titles.flatMap(({ cell, role }) => (role === null ? [cell.column] : []));

/** Blocks read again, before and after, with the rows that they stand in. */
export interface ReadAgain {
  readonly spans: readonly RowSpan[];
  readonly before: readonly ItemBlock[];
  readonly after: readonly ItemBlock[];
}

/**
 * What the whole of a sheet of our layout tells, after some of its blocks were read again.
 *
 * @param sheet as it was
 * @param next the same with its new grid and blocks
 * @returns `undefined` where its scale or its layout may be another one now
 */
export const updateOwn = (
  sheet: RecognisedSheet,
  next: RecognisedSheet,
  { spans, before, after }: ReadAgain,
): RecognisedSheet | undefined => {
  const { evidence } = sheet;
  if (!evidence) return undefined;
  const [was, is] = [evidenceOf(before), evidenceOf(after)];
  const now: OwnEvidence = {
    graded: evidence.graded - was.graded + is.graded,
    ours: evidence.ours - was.ours + is.ours,
    boxed: evidence.boxed - was.boxed + is.boxed,
  };
  const isSameScale =
    (sheet.scale === SHIROI_SCALE && saysOurs(now)) ||
    (gradesIn(before).join('\n') === gradesIn(after).join('\n') &&
      spans.every((span) => legendsIn(sheet.grid, span) === legendsIn(next.grid, span)));
  if (!isSameScale) return undefined;
  const updated: RecognisedSheet = { ...next, evidence: now };
  const isBoxed = evidence.boxed > 0 && now.boxed > 0;
  if (!isBoxed && !isOwnLayout(updated)) return undefined;
  const isSameBelow = unknownColumns(sheet).every((column) =>
    spans.every((span) => {
      const [held, holds] = [sheet.grid, next.grid].map((grid) => counted(grid, column, span));
      return held!.filled === holds!.filled && held!.figures === holds!.figures;
    }),
  );
  return isSameBelow ? updated : { ...updated, titles: ownTitles(next.grid, sheet.layouts) };
};
