import { isCellFormula, type CellEdit } from '../../grid/edit';
import { wrappedLines } from '../../text/text';
import type { ItemBlock, RecognisedSheet } from '../read/recognised';
import { COLUMN_WIDTHS, LINE_HEIGHT } from './form-look';

/** Rows that together must be so high, in points, that all of a text is printed. Inclusive, 0-based. */
export interface RowGrowth {
  readonly sheet: string | null;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** What is left free around a cell's lines, in points. */
const MARGIN = 5;

const growthOf = (
  sheet: RecognisedSheet,
  { top, bottom, narrative }: ItemBlock,
  { to }: CellEdit,
): RowGrowth | undefined => {
  if (isCellFormula(to) || typeof to !== 'string') return undefined;
  const { merges, sheet: name } = sheet.grid;
  const area = merges.find(
    (merge) => merge.top === narrative.row && merge.left === narrative.column,
  );
  const rows = area ?? { top: narrative.row, bottom: narrative.row };
  const isInside = rows.top >= top && rows.bottom <= bottom;
  const lines = wrappedLines(to, COLUMN_WIDTHS.narrative - 2);
  const height = lines * LINE_HEIGHT + MARGIN * (rows.bottom - rows.top + 1);
  return isInside ? { sheet: name, top: rows.top, bottom: rows.bottom, height } : undefined;
};

/** Which rows of a form must grow so that the narratives of these edits are printed whole. */
export const rowGrowth = (
  sheets: readonly RecognisedSheet[],
  edits: readonly CellEdit[],
): readonly RowGrowth[] => {
  const byPlace = new Map(edits.map((edit) => [`${edit.sheet}!${edit.row},${edit.column}`, edit]));
  return sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => {
      const { row, column } = block.narrative;
      const edit = byPlace.get(`${sheet.grid.sheet}!${row},${column}`);
      const growth = edit && growthOf(sheet, block, edit);
      return growth ?? [];
    }),
  );
};
