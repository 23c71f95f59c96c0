import { oncePer } from '../../../core/once-per';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/grid';

// Excel fails where a range has more than 512 merged areas; two cells make the smallest one.
const MERGE_CELLS = 1024;

/** Rows of a sheet, from column A on, whose merged areas are wanted. */
export interface MergeRows {
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows that a merged area which is known crosses into from the row above. */
export const crossedRows = oncePer((merges: readonly Area[]): ReadonlySet<number> => {
  const crossed = new Set<number>();
  for (const { top, bottom } of merges) {
    for (let row = top + 1; row <= bottom; row++) crossed.add(row);
  }
  return crossed;
});

/** The last row up to `last` that nothing known crosses into; `last` where all are crossed. */
const clearRow = (first: number, last: number, crossed: ReadonlySet<number>): number => {
  for (let row = last; row > first; row--) if (!crossed.has(row)) return row;
  return last;
};

/**
 * Tiles of an area of which none can hold more than 512 merged areas. Each ends in the row and column in
 * which the next begins, the last ones one beyond the area, so that a merged area that ends at a tile's
 * border is told from one that goes on. They are cut where no known area crosses, if there is such a row.
 */
export const mergeTiles = (
  { top, rows, columns }: MergeRows,
  crossed: ReadonlySet<number>,
): readonly Area[] => {
  const end = Math.min(MAX_ROWS - 1, top + rows);
  const edge = Math.min(MAX_COLUMNS - 1, columns);
  const width = Math.min(edge + 1, MERGE_CELLS / 2);
  const height = Math.max(2, Math.floor(MERGE_CELLS / width));
  const tiles: Area[] = [];
  for (let row = top; ;) {
    const far = row + height - 1;
    const bottom = far >= end ? end : clearRow(row, far, crossed);
    for (let column = 0; ; column += Math.max(1, width - 1)) {
      const right = Math.min(edge, column + width - 1);
      tiles.push({ top: row, left: column, bottom, right });
      if (right >= edge) break;
    }
    if (bottom >= end) return tiles;
    row = bottom;
  }
};

/**
 * An area so much longer, and one wider, that it cannot have more than 512 merged areas beside its own; a
 * tile as those above.
 */
export const longerArea = ({ top, left, bottom, right }: Area, isDown: boolean): Area => {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const across = isDown ? columns + 1 : rows + 1;
  const more = Math.max(1, Math.floor((MERGE_CELLS - (isDown ? rows : columns)) / across));
  return {
    top,
    left,
    bottom: Math.min(MAX_ROWS - 1, bottom + (isDown ? more : 1)),
    right: Math.min(MAX_COLUMNS - 1, right + (isDown ? 1 : more)),
  };
};
