import { parseFiscalYear, type FiscalYear } from '../../era/fiscal-year';
import { findTitle, planOfTitle, yearOfTitle } from './sheet-title';
import { solveFlags } from './flags';
import type { Grid } from '../../grid/grid';
import { heldRows } from '../../grid/held-rows';
import type { FieldCell, ItemBlock, ItemFlags, LooseMarks, RecognisedSheet } from './recognised';
import { missingFieldsOf } from './place';
import { SheetReader } from './sheet-reader';
import { recogniseAny } from './any/recognise-any';
import { evidenceOf, ownScale, ownTitles } from './own-evidence';
import { isOwnLayout } from './own-layout';
import type { HeadingOverrides } from '../../profile/heading-role';
import { closeBlock, indicatorCellOf, indicatorOf } from './close-block';
import { type OpenBlock } from './open-block';
import { runToEnd } from '../../steps';
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

/** The marks that stand alone at the end of their pages, with the places of those pages' blocks. */
const looseMarksOf = (
  pages: SheetReader['pages'],
  indexOf: ReadonlyMap<OpenBlock, number>,
): readonly LooseMarks[] =>
  pages
    .filter(({ marks }) => marks.length > 0)
    .map(({ marks, blocks }) => ({ marks, blocks: blocks.map((block) => indexOf.get(block)!) }));

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
    if (index % BLOCKS_A_STEP === 0) yield heldRows(grid).length;
    const number = numbers[index]!;
    const occurrence = number === null ? 1 : (seen.get(number) ?? 0) + 1;
    if (number !== null) seen.set(number, occurrence);
    const flags = (number === null ? undefined : solved.byItem.get(number)) ?? NO_FLAGS;
    blocks.push(closeBlock(block, { index, number, occurrence, flags, grid, fiscalYear }));
  }
  const evidence = evidenceOf(blocks);
  const own: RecognisedSheet = {
    grid,
    title,
    plan: planOfTitle(title),
    fiscalYear,
    kind: 'years-below',
    scale: ownScale(blocks, grid, evidence),
    evidence,
    furtherScale: null,
    layouts: reader.headers,
    headings: reader.headings,
    blocks,
    missingFields: missingFieldsOf(
      grid,
      reader.blocks.map((block) => block.layout),
    ),
    looseMarks: looseMarksOf(reader.pages, indexOf),
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
export const recognise = (grid: Grid, words?: HeadingOverrides): RecognisedSheet =>
  runToEnd(recogniseInSteps(grid, words));
