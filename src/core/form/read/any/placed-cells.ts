import { cellKey, type Area, type Grid } from '../../../grid/grid';
import { heldRows, rowsWithin } from '../../../grid/held-rows';
import { readCellAt } from '../cell-reading';
import type { FieldCell } from '../recognised';
import { ToldWords } from '../../../profile/told-form';

/** Larger ones are pages, not cells. */
const LARGEST_MERGE = 4_000;

/** A sheet's cells as a person sees them: what is merged says the same in all of its places. */
export class PlacedCells {
  readonly rows: number;
  readonly columns: number;
  private readonly anchors = new Map<number, number>();
  private readonly areas = new Map<number, Area>();
  /** Rows in which something stands, or that something merged reaches into, from the top. */
  private readonly shownRows: readonly number[];
  private readonly known = new Map<number, FieldCell>();

  /** @param told what was said of how sheets of its plan are built */
  constructor(
    readonly grid: Grid,
    readonly told: ToldWords = new ToldWords(),
  ) {
    this.rows = grid.values.length;
    const held = heldRows(grid);
    this.columns = held.reduce((most, row) => Math.max(most, grid.values[row]!.length), 0);
    const mergedRows = new Set<number>();
    for (const area of grid.merges) {
      const { top, left, bottom, right } = area;
      if ((bottom - top + 1) * (right - left + 1) > LARGEST_MERGE) continue;
      const anchor = cellKey(top, left);
      this.areas.set(anchor, area);
      for (let row = top; row <= bottom; row += 1) {
        mergedRows.add(row);
        for (let column = left; column <= right; column += 1)
          this.anchors.set(cellKey(row, column), anchor);
      }
    }
    this.shownRows =
      mergedRows.size === 0 ? held : [...new Set([...held, ...mergedRows])].sort((a, b) => a - b);
  }

  /** The rows from one to another, inclusive, but for those in which nothing stands. */
  rowsBetween(top: number, bottom: number): readonly number[] {
    return rowsWithin(this.shownRows, top, bottom);
  }

  /** The cell that is shown in a place: of a merged area its first. */
  at(row: number, column: number): FieldCell {
    const key = cellKey(row, column);
    const anchor = this.anchors.get(key) ?? key;
    const known = this.known.get(anchor);
    if (known) return known;
    const area = this.areas.get(anchor);
    const cell = readCellAt(this.grid, area?.top ?? row, area?.left ?? column);
    this.known.set(anchor, cell);
    return cell;
  }

  text(row: number, column: number): string {
    return this.at(row, column).text.trim();
  }

  /** The cell of this very place: blank within a merged area but at its first. */
  own(row: number, column: number): FieldCell {
    return this.isCovered(row, column)
      ? { row, column, text: '', fault: 'hidden' }
      : this.at(row, column);
  }

  /** Whether a place lies within a merged area, and is not its first. */
  isCovered(row: number, column: number): boolean {
    const key = cellKey(row, column);
    const anchor = this.anchors.get(key);
    return anchor !== undefined && anchor !== key;
  }

  /** The merged area that a place lies in; the place itself where it is not merged. */
  area(row: number, column: number): Area {
    const anchor = this.anchors.get(cellKey(row, column));
    const area = anchor === undefined ? undefined : this.areas.get(anchor);
    return area ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Cells of a row that hold something, merged ones once, from the left. */
  filled(row: number): readonly FieldCell[] {
    const cells: FieldCell[] = [];
    const width = this.grid.values[row]?.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      if (this.isCovered(row, column)) continue;
      const cell = this.at(row, column);
      if (cell.text.trim() !== '') cells.push(cell);
    }
    return cells;
  }
}
