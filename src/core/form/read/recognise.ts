import { parseFiscalYear, type FiscalYear } from '../../era/fiscal-year';
import { findTitle, planOfTitle, yearOfTitle } from './sheet-title';
import { solveFlags } from './flags';
import type { Grid } from '../../grid/grid';
import { readCellAt } from './cell-reading';
import type {
  FieldCell,
  HeaderRow,
  ItemBlock,
  ItemFlags,
  LooseMarks,
  ReadTitle,
  RecognisedSheet,
} from './recognised';
import { missingFieldsOf } from './place';
import { SheetReader } from './sheet-reader';
import { gradesIn, legendIn, recogniseAny } from './any/recognise-any';
import { columnRoles } from '../../profile/columns';
import { gradeOn, inferScale, SHIROI_SCALE, type GradeScale } from '../../profile/grade-scale';
import { isOwnLayout } from './own-layout';
import type { HeadingOverrides } from '../../profile/heading-role';
import { closeBlock, indicatorCellOf, indicatorOf } from './close-block';
import { type OpenBlock } from './open-block';
import { readItemNumber, type ItemNumber } from '../../value/item-number';

const findSheetYear = (
  title: FieldCell | null,
  blocks: readonly OpenBlock[],
): FiscalYear | null => {
  const named = yearOfTitle(title);
  if (named !== null) return named;
  let newest: FiscalYear | null = null;
  for (const block of blocks) {
    for (const entry of block.rows) {
      const year = parseFiscalYear(entry.cells.year.text)?.year;
      if (year !== undefined && (newest === null || year > newest)) newest = year;
    }
  }
  return newest;
};

const NO_FLAGS: ItemFlags = { reviewFrom: null, newFrom: null, candidateFrom: null };

/** Fewer grades of another kind are slips rather than another scale. */
const LEAST_OTHERS = 6;

/** The grades of a sheet of our layout: with our boxes beside them A to D, unless the sheet says otherwise. */
const ownScale = (blocks: readonly ItemBlock[], grid: Grid): GradeScale | null => {
  const values = gradesIn(blocks);
  const isOurs = (text: string): boolean => gradeOn(SHIROI_SCALE, text) !== undefined;
  const ours = values.filter(isOurs).length;
  const legend = legendIn(grid);
  const isOther = legend
    ? !legend.every(({ value }) => isOurs(value))
    : values.length >= LEAST_OTHERS;
  const hasBoxes = blocks.some(({ fields }) => fields.has('progress'));
  if (hasBoxes && (ours * 2 >= values.length || !isOther)) return SHIROI_SCALE;
  return inferScale(values, legend) ?? null;
};

/** Whether most of what stands under a heading is numbers. */
const holdsFigures = ({ values }: Grid, header: number, column: number): boolean => {
  const below = values
    .slice(header + 1)
    .map((row) => row?.[column] ?? null)
    .filter((value) => value !== null && value !== '');
  return below.filter((value) => typeof value === 'number').length * 2 > below.length;
};

/** The headings of our own columns, and those beside them that are none. */
const ownTitles = (grid: Grid, headers: readonly HeaderRow[]): readonly ReadTitle[] => {
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

/** Blocks understood between two steps. */
const BLOCKS_A_STEP = 200;

/** Understands a sheet of our own layout in steps; each yields how many rows are done, at most all. */
export function* recogniseOwnInSteps(grid: Grid): Generator<number, RecognisedSheet> {
  const reader = new SheetReader(grid);
  yield* reader.read();
  const title = findTitle(reader.above);
  const fiscalYear = findSheetYear(title, reader.blocks);
  const numbers = reader.blocks.map((block) => readItemNumber(block.cells.number?.text ?? ''));
  const indexOf = new Map(reader.blocks.map((block, index) => [block, index]));
  const indicators = reader.blocks.map((block) => indicatorOf(indicatorCellOf(block).text));
  const solved = solveFlags(
    reader.pages.map((page) => ({
      marks: page.marks.map((mark) => mark.flag),
      blocks: page.blocks.map((block) => {
        const index = indexOf.get(block)!;
        return {
          number: numbers[index]!,
          indicator: indicators[index],
          narrative: block.narrative[0]?.text ?? '',
          marks: block.marks.map((mark) => mark.flag),
        };
      }),
    })),
  );
  const seen = new Map<ItemNumber, number>();
  const blocks: ItemBlock[] = [];
  for (const [index, block] of reader.blocks.entries()) {
    if (index % BLOCKS_A_STEP === 0) yield grid.values.length;
    const number = numbers[index]!;
    const occurrence = number === null ? 1 : (seen.get(number) ?? 0) + 1;
    if (number !== null) seen.set(number, occurrence);
    const flags = (number === null ? undefined : solved.byItem.get(number)) ?? NO_FLAGS;
    blocks.push(closeBlock(block, { index, number, occurrence, flags, grid, fiscalYear }));
  }
  const looseMarks = reader.pages
    .filter((page) => page.marks.length > 0)
    .map((page): LooseMarks => ({
      marks: page.marks,
      blocks: page.blocks.map((block) => indexOf.get(block)!),
    }));
  const own: RecognisedSheet = {
    grid,
    title,
    plan: planOfTitle(title),
    fiscalYear,
    kind: 'years-below',
    scale: ownScale(blocks, grid),
    furtherScale: null,
    layouts: reader.headers,
    headings: reader.headings,
    blocks,
    missingFields: missingFieldsOf(
      grid,
      reader.blocks.map((block) => block.layout),
    ),
    looseMarks,
    candidates: solved.candidates,
    titles: ownTitles(grid, reader.headers),
    unread: reader.unread,
  };
  return own;
}

/** Understands a sheet as {@link recognise} does, in steps; each yields how many rows are done, at most all. */
export function* recogniseInSteps(
  grid: Grid,
  words?: HeadingOverrides,
): Generator<number, RecognisedSheet> {
  const own = yield* recogniseOwnInSteps(grid);
  return isOwnLayout(own) ? own : (recogniseAny(grid, words) ?? own);
}

/**
 * Understands a sheet by its meaning, never by address: headers by their titles (spelling variants,
 * any order), items by the numbers in the No. column, years by the year column, flags wherever they
 * stand. Nothing is changed or dropped: what cannot be read is listed in `unread`.
 */
export const recognise = (grid: Grid, words?: HeadingOverrides): RecognisedSheet => {
  const steps = recogniseInSteps(grid, words);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
