import { mergeTiles } from './merge-tiles';
import { askTile, type TileAnswer } from './merges';

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
  readonly rowLooks: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columnHidden: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merges: readonly TileAnswer[];
}

/** How merged areas are asked for. */
export interface MergeAsking {
  /** Rows that known areas cross into from the row above. */
  readonly crossed: ReadonlySet<number>;
  /** Whether each area is asked for its own address. */
  readonly byItem: boolean;
}

/** Queues everything that is wanted of a piece. */
export const askPiece = (
  sheet: Excel.Worksheet,
  piece: Piece,
  { crossed, byItem }: MergeAsking,
): PieceAnswer => {
  const { top, rows, columns } = piece;
  const cells = sheet.getRangeByIndexes(top, 0, rows, columns).untrack();
  cells.load(['values', 'formulas', 'numberFormat']);
  const rowLooks = sheet
    .getRangeByIndexes(top, 0, rows, 1)
    .untrack()
    .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columnHidden = sheet
    .getRangeByIndexes(top, 0, 1, columns)
    .untrack()
    .getColumnProperties({ columnHidden: true });
  const merges = mergeTiles(piece, crossed).map((tile) => askTile(sheet, tile, byItem));
  return { piece, cells, rowLooks, columnHidden, merges };
};
