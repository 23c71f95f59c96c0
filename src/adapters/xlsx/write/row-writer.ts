import type { PlannedCell, SheetBlueprint } from '../../../core/grid/blueprint';
import { columnLetters, type CellValue } from '../../../core/grid/grid';
import { asciiBytes, type ByteWriter } from '../xml/byte-writer';
import { constantCell, formulaCell, LONGEST_TEXT } from './cell-writer';
import type { SheetSurroundings } from './surroundings';

/** Highest row of Excel; a file with a higher one is repaired. */
const HIGHEST = 409;

const [CELL, QUOTE, EMPTY, VALUE, SHARED, CLOSED] = [
  '<c r="',
  '"',
  '/>',
  '><v>',
  ' t="s"><v>',
  '</v></c>',
].map(asciiBytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Numbers below are written digit by digit. */
const MOST_DIGITS = 1e9;

/** Writes the rows of a sheet with their cells. */
export class RowWriter {
  private readonly letters: Uint8Array[] = [];
  /** What follows a cell's address, by style. */
  private readonly looks: Uint8Array[] = [];

  constructor(
    private readonly blueprint: SheetBlueprint,
    private readonly around: SheetSurroundings,
    private readonly out: ByteWriter,
  ) {}

  write(): void {
    const { out } = this;
    const bare = this.bareRows();
    let nextBare = 0;
    let row = -1;
    for (const cell of this.blueprint.cells) {
      if (cell.row !== row) {
        if (row >= 0) out.text('</row>');
        for (; nextBare < bare.length && bare[nextBare]! < cell.row; nextBare++) {
          out.text(`${this.rowTag(bare[nextBare]!)}/>`);
        }
        if (bare[nextBare] === cell.row) nextBare++;
        row = cell.row;
        out.text(`${this.rowTag(row)}>`);
      }
      this.cell(cell);
    }
    if (row >= 0) out.text('</row>');
    for (const left of bare.slice(nextBare)) out.text(`${this.rowTag(left)}/>`);
  }

  /** Rows that have a height or are hidden, in order. */
  private bareRows(): number[] {
    const { rowHeights, hiddenRows } = this.blueprint;
    return [...new Set([...rowHeights.keys(), ...hiddenRows])].sort((a, b) => a - b);
  }

  private rowTag(row: number): string {
    const height = this.blueprint.rowHeights.get(row);
    const size = height === undefined ? '' : ` ht="${Math.min(height, HIGHEST)}" customHeight="1"`;
    return `<row r="${row + 1}"${size}${this.blueprint.hiddenRows.has(row) ? ' hidden="1"' : ''}`;
  }

  private cell(cell: PlannedCell): void {
    const { out, around } = this;
    out.raw(CELL);
    out.raw((this.letters[cell.column] ??= asciiBytes(columnLetters(cell.column))));
    out.whole(cell.row + 1);
    out.raw((this.looks[cell.style] ??= this.lookOf(cell.style)));
    const value = this.shifted(cell);
    if (cell.formula !== undefined) out.text(formulaCell('', cell.formula, value));
    else if (value === null) out.raw(EMPTY);
    else if (typeof value === 'number' && Number.isFinite(value)) this.number(value);
    else if (typeof value === 'string' && around.stringIndex) {
      out.raw(SHARED);
      out.whole(around.stringIndex(value.slice(0, LONGEST_TEXT)));
      out.raw(CLOSED);
    } else out.text(constantCell('', value, around.stringIndex));
  }

  private number(value: number): void {
    const { out } = this;
    out.raw(VALUE);
    if (Number.isInteger(value) && value > 0 && value < MOST_DIGITS) out.whole(value);
    else out.text(String(value));
    out.raw(CLOSED);
  }

  private lookOf(style: number): Uint8Array {
    const index = this.around.styles.cellIndex(style);
    return index === 0 ? QUOTE : asciiBytes(`" s="${index}"`);
  }

  private shifted({ value, style }: PlannedCell): CellValue {
    return typeof value === 'number' && this.around.dateShift
      ? value - this.around.dateShift(style)
      : value;
  }
}
