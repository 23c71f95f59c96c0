import { contentAt } from '../grid/apply';
import type { Grid } from '../grid/grid';
import { sameContent, type CellContent, type CellEdit } from '../grid/edit';

/** Below Excel's 32,767 places a cell though a character may take two; never half a character. */
const CHUNKS = /.{1,16000}/gsu;

/** A text cut into cells of `_shinko`; no cells for `''`. */
export const chunksOf = (text: string): readonly string[] => text.match(CHUNKS) ?? [];

/** A row of a sheet as it stands, from column A on. */
export interface StandingRow {
  readonly sheet: string | null;
  /** 0-based. */
  readonly row: number;
  readonly contents: readonly CellContent[];
}

/** A row of `_shinko` as it stands. */
export const standingRow = (grid: Grid, row: number): StandingRow => ({
  sheet: grid.sheet,
  row,
  contents: Array.from({ length: grid.values[row]?.length ?? 0 }, (_, column) =>
    contentAt(grid, row, column),
  ),
});

/** Edits that make a row of `_shinko` hold a key and the texts beside it, and nothing else. */
export const rowEdits = (
  { sheet, row, contents }: StandingRow,
  key: string,
  texts: readonly string[],
): readonly CellEdit[] => {
  const edits: CellEdit[] = [];
  const width = Math.max(texts.length + 1, contents.length);
  for (let column = 0; column < width; column += 1) {
    const to = [key, ...texts][column] ?? null;
    const from = contents[column] ?? null;
    if (!sameContent(from, to)) edits.push({ sheet, row, column, from, to });
  }
  return edits;
};
