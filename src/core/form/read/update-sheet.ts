import { findFiscalYears } from '../../era/fiscal-year';
import { statesRevision } from './flags';
import { areasInRows } from '../../grid/areas-in-rows';
import type { Grid } from '../../grid/grid';
import { closeBlock } from './close-block';
import type { OpenBlock } from './open-block';
import { updateOwn } from './own-evidence';
import type { ItemBlock, RecognisedSheet } from './recognised';
import { patchRows, type RowSpan } from '../../grid/row-patch';
import { SheetReader } from './sheet-reader';
import { readItemNumber } from '../../value/item-number';
import { comparable } from '../../text/text';

const sameMarks = (left: ItemBlock['marks'], right: ItemBlock['marks']): boolean =>
  left.length === right.length &&
  left.every((mark, index) => {
    const other = right[index]!;
    return mark.row === other.row && mark.column === other.column && mark.text === other.text;
  });

/** Whether the two say the same to those who look for the owners of loose marks. */
const sameEvidence = (sheet: RecognisedSheet, before: ItemBlock, after: ItemBlock): boolean =>
  sheet.looseMarks
    .flatMap(({ marks }) => marks)
    .every(
      ({ flag: { from } }) =>
        statesRevision(before.measures[0]?.indicator, before.narrative.text, from) ===
        statesRevision(after.measures[0]?.indicator, after.narrative.text, from),
    );

const writtenYears = ({ measures }: ItemBlock): string =>
  measures.flatMap(({ years }) => years.map(({ yearCell }) => yearCell.text)).join('|');

const sameYears = (before: ItemBlock, after: ItemBlock): boolean =>
  writtenYears(before) === writtenYears(after);

/** A block's rows read alone; `undefined` where something else stands among them: a line of a heading, a loose mark, another item. */
const readAlone = (grid: Grid, block: ItemBlock): OpenBlock | undefined => {
  const { top, layout, heading } = block;
  const reader = new SheetReader({ ...grid, merges: areasInRows(grid.merges, [block]) });
  reader.readBlock(block, { header: layout, heading });
  const { blocks, headers, headingLines, pages } = reader;
  const isAlone = blocks.length === 1 && headers.length === 1 && headingLines === 0;
  const isMarked = pages[0]!.marks.length > 0;
  return isAlone && !isMarked && blocks[0]!.top === top ? blocks[0] : undefined;
};

/** One block read again in its rows; `undefined` where the sheet as a whole must be. */
const updateBlock = (
  sheet: RecognisedSheet,
  grid: Grid,
  block: ItemBlock,
): ItemBlock | undefined => {
  const { index, number, occurrence, flags } = block;
  const open = readAlone(grid, block);
  if (!open || !readAlone(sheet.grid, block)) return undefined;
  if (readItemNumber(open.cells.number?.text ?? '') !== number) return undefined;
  const { fiscalYear } = sheet;
  const again = closeBlock(open, { index, number, occurrence, flags, grid, fiscalYear });
  const isSettled =
    again.repeat === block.repeat &&
    sameMarks(again.marks, block.marks) &&
    sameEvidence(sheet, block, again) &&
    (findFiscalYears(sheet.title?.text ?? '').length > 0 || sameYears(block, again));
  return isSettled ? again : undefined;
};

/** Whether nothing but their years keeps two blocks apart, one below the other: number and name are the same. */
const isParted = (above: ItemBlock | undefined, below: ItemBlock | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  above.number === below.number &&
  comparable(above.nameCell.text) === comparable(below.nameCell.text);

/** A sheet of which some rows were read again. */
export interface UpdatedSheet {
  readonly sheet: RecognisedSheet;
  /** The blocks that stand in those rows, as they are now. */
  readonly blocks: readonly ItemBlock[];
}

/**
 * Understands a sheet anew of which only these rows have changed: the same as {@link recognise} on
 * the whole, in the time of a few blocks. Rows that hold part of a block must hold all of it.
 *
 * @param read a grid with absolute addresses in which only the spans' rows are looked at
 * @returns `undefined` where more than entries has changed (a number, a heading, a header, a mark,
 *   rows outside of every block, the scale of its grades), so that the whole sheet must be recognised
 */
export const updateSheet = (
  sheet: RecognisedSheet,
  spans: readonly RowSpan[],
  read: Grid,
): UpdatedSheet | undefined => {
  if (sheet.kind !== 'years-below') return undefined;
  const grid = patchRows(sheet.grid, spans, read);
  const blocks = [...sheet.blocks];
  const before: ItemBlock[] = [];
  const changed: ItemBlock[] = [];
  for (const { top, bottom } of spans) {
    let covered = top;
    for (const block of blocksBetween(sheet, top, bottom)) {
      if (block.top !== covered || block.bottom > bottom) return undefined;
      const again = updateBlock(sheet, grid, block);
      if (!again) return undefined;
      const { index } = again;
      if (isParted(blocks[index - 1], again) || isParted(again, blocks[index + 1]))
        return undefined;
      blocks[block.index] = again;
      before.push(block);
      changed.push(again);
      covered = block.bottom + 1;
    }
    if (covered !== bottom + 1) return undefined;
  }
  const again = { spans, before, after: changed };
  const updated = updateOwn(sheet, { ...sheet, grid, blocks }, again);
  return updated && { sheet: updated, blocks: changed };
};

const firstIndexFrom = (blocks: readonly ItemBlock[], row: number): number => {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.bottom < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The block that a row belongs to, or the next one below; found by halving. */
export const firstBlockFrom = ({ blocks }: RecognisedSheet, row: number): ItemBlock | undefined =>
  blocks[firstIndexFrom(blocks, row)];

/** Blocks of which some row stands between two rows, inclusive; found by halving. */
export const blocksBetween = (
  { blocks }: RecognisedSheet,
  top: number,
  bottom: number,
): readonly ItemBlock[] => {
  const found: ItemBlock[] = [];
  for (let at = firstIndexFrom(blocks, top); at < blocks.length; at += 1) {
    if (blocks[at]!.top > bottom) break;
    found.push(blocks[at]!);
  }
  return found;
};
