import type { Area } from '../../../core/grid/grid';
import { parseAreaList } from '../run/areas';

/** Rows of a sheet that are asked for in one go, from column A on. */
export interface Piece {
  readonly sheetId: string;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

/** What was queued for a piece; readable after the next sync. */
export interface PieceAnswer {
  readonly piece: Piece;
  readonly cells: Excel.Range;
  readonly rowHidden: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columnHidden: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merges: readonly Excel.RangeAreas[];
}

// Excel fails where a range has more than 512 merged areas; two cells make the smallest one.
const MERGE_CELLS = 1024;

/**
 * Tiles of an area of which none can hold more than 512 merged areas. They overlap by one row and
 * column, so that a merged area across a border is seen as one, whether Excel gives it whole or cut.
 */
const mergeTiles = ({ top, rows, columns }: Piece): readonly Area[] => {
  const width = Math.min(columns, MERGE_CELLS / 2);
  const height = Math.max(2, Math.floor(MERGE_CELLS / width));
  const tiles: Area[] = [];
  const last = top + rows - 1;
  for (let row = top; ; row += height - 1) {
    for (let column = 0; ; column += Math.max(1, width - 1)) {
      const right = Math.min(columns - 1, column + width - 1);
      tiles.push({ top: row, left: column, bottom: Math.min(last, row + height - 1), right });
      if (right >= columns - 1) break;
    }
    if (row + height - 1 >= last) return tiles;
  }
};

const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();

/** Queues everything that is wanted of a piece. */
export const askPiece = (sheet: Excel.Worksheet, piece: Piece): PieceAnswer => {
  const { top, rows, columns } = piece;
  const cells = sheet.getRangeByIndexes(top, 0, rows, columns).untrack();
  cells.load(['values', 'formulas', 'numberFormat']);
  const rowHidden = sheet
    .getRangeByIndexes(top, 0, rows, 1)
    .untrack()
    .getRowProperties({ rowHidden: true });
  const columnHidden = sheet
    .getRangeByIndexes(top, 0, 1, columns)
    .untrack()
    .getColumnProperties({ columnHidden: true });
  const merges = mergeTiles(piece).map((tile) => {
    const areas = rangeOf(sheet, tile).getMergedAreasOrNullObject().untrack();
    areas.load('address');
    return areas;
  });
  return { piece, cells, rowHidden, columnHidden, merges };
};

/** The merged areas of an answer; parts of one that was cut at a border come more than once. */
export const mergedAreas = ({ merges }: PieceAnswer): readonly Area[] =>
  merges.flatMap((areas) => (areas.isNullObject ? [] : parseAreaList(areas.address)));

const touches = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Puts the parts of merged areas together again: merged areas never overlap, so parts that do are one. */
export const unitedAreas = (parts: readonly Area[]): readonly Area[] => {
  const united: Area[] = [];
  // Parts of one area follow each other closely, so that only the latest few need comparing.
  let open: Area[] = [];
  for (const part of parts.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const still = open.filter((area) => area.bottom >= part.top);
    united.push(...open.filter((area) => area.bottom < part.top));
    const same = still.find((area) => touches(area, part));
    open = still.filter((area) => area !== same);
    open.push(
      same
        ? {
            top: Math.min(same.top, part.top),
            left: Math.min(same.left, part.left),
            bottom: Math.max(same.bottom, part.bottom),
            right: Math.max(same.right, part.right),
          }
        : part,
    );
  }
  united.push(...open);
  return united.toSorted((a, b) => a.top - b.top || a.left - b.left);
};
