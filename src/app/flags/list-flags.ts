import { yearLabel, type FiscalYear } from '../../core/era/fiscal-year';
import type { ItemBlock, RecognisedSheet } from '../../core/form/read/recognised';

/** A flagged block of the open workbook, and for a repeat where its original is. */
export interface FlaggedItem {
  readonly number: number | null;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Label of the year of the mark, `R4`; `null` for repeats. */
  readonly from: string | null;
  /** Whether a person must still settle if the mark is this item's. */
  readonly candidate: boolean;
  readonly original: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  } | null;
}

/** The flagged rows of a workbook: revised from a year, new, and shown again. */
export interface FlagLists {
  readonly review: readonly FlaggedItem[];
  readonly fresh: readonly FlaggedItem[];
  readonly repeats: readonly FlaggedItem[];
}

/** Gathers the flagged rows of checked sheets, in sheet order. */
export const listFlags = (sheets: readonly RecognisedSheet[]): FlagLists => {
  const lists = {
    review: [] as FlaggedItem[],
    fresh: [] as FlaggedItem[],
    repeats: [] as FlaggedItem[],
  };
  for (const { grid, blocks } of sheets) {
    const sheet = grid.sheet ?? '';
    const originals = new Map<number | null, ItemBlock>();
    for (const block of blocks) {
      if (!block.repeat && !originals.has(block.number)) originals.set(block.number, block);
    }
    for (const block of blocks) {
      const { row, column } = block.nameCell;
      const { reviewFrom, newFrom, candidateFrom } = block.flags;
      const item = (from: FiscalYear | null, candidate: boolean): FlaggedItem => {
        const first = originals.get(block.number);
        const original =
          block.repeat && first
            ? { sheet, row: first.nameCell.row, column: first.nameCell.column }
            : null;
        const label = from === null ? null : yearLabel(from);
        return {
          number: block.number,
          name: block.name,
          sheet,
          row,
          column,
          from: label,
          candidate,
          original,
        };
      };
      const review = reviewFrom ?? candidateFrom;
      if (review !== null) lists.review.push(item(review, reviewFrom === null));
      if (newFrom !== null) lists.fresh.push(item(newFrom, false));
      if (block.repeat) lists.repeats.push(item(null, false));
    }
  }
  return lists;
};
