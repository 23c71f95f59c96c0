import { type CellValue, cellKey, type Grid, type SheetVisibility } from '../../../core/grid/grid';
import { toCellValue, toFormula } from './typed-content';
import type { Extent } from '../run/memory';
import { SheetMerges } from './merges';
import type { PieceAnswer } from './sheet-answer';

const visibilityOf = (word: string): SheetVisibility => {
  if (word === 'VeryHidden') return 'veryHidden';
  return word === 'Hidden' ? 'hidden' : 'visible';
};

/** Collects the answers of one sheet and makes a grid of them. */
export class GridBuilder {
  private readonly values: (readonly CellValue[] | undefined)[] = [];
  private readonly formulas = new Map<number, string>();
  private readonly formats = new Map<number, string>();
  readonly merges = new SheetMerges();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly rowHeights = new Map<number, number>();
  private rows = 0;
  private columns = 0;
  private bytes = 0;
  private cellCount = 0;

  /** Takes an answer in after its sync. */
  add(answer: PieceAnswer): void {
    const { top } = answer.piece;
    const { values, formulas, numberFormat } = answer.cells;
    values.forEach((line: readonly unknown[], index) => {
      const row = top + index;
      const cells = this.readLine(row, line, formulas[index]!, numberFormat[index]!);
      if (cells) this.values[row] = cells;
    });
    answer.rowLooks.value.forEach(({ rowHidden, format }, index) => {
      if (rowHidden) this.hiddenRows.add(top + index);
      if (format?.rowHeight !== undefined) this.rowHeights.set(top + index, format.rowHeight);
    });
    answer.columnHidden.value.forEach(({ columnHidden }, column) => {
      if (columnHidden) this.hiddenColumns.add(column);
    });
    for (const merged of answer.merges) this.merges.take(merged);
  }

  private readLine(
    row: number,
    values: readonly unknown[],
    formulas: readonly unknown[],
    numberFormats: readonly unknown[],
  ): readonly CellValue[] | undefined {
    let last = -1;
    const line = values.map((raw, column) => {
      const formula = toFormula(formulas[column], raw);
      if (formula !== undefined) this.formulas.set(cellKey(row, column), formula);
      const value = raw === '' && formula !== undefined ? '' : toCellValue(raw);
      const format = numberFormats[column];
      if (typeof format === 'string' && format !== 'General' && format !== '@' && format !== '') {
        this.formats.set(cellKey(row, column), format);
      }
      if (value !== null) last = column;
      this.bytes += sizeOf(raw) + sizeOf(formulas[column]) + sizeOf(format);
      return value;
    });
    this.cellCount += values.length;
    if (last < 0) return undefined;
    this.rows = row + 1;
    this.columns = Math.max(this.columns, last + 1);
    return line.slice(0, last + 1);
  }

  /** Rows and columns that turned out to hold something. */
  get extent(): Extent {
    return { rows: this.rows, columns: this.columns };
  }

  /** Bytes of an answer per cell, or `usual` where too little was seen to say. */
  cellBytes(usual: number): number {
    return this.cellCount < 100 ? usual : this.bytes / this.cellCount;
  }

  finish(sheet: string, visibility: string): Grid {
    return {
      sheet,
      visibility: visibilityOf(visibility),
      values: this.values,
      formulas: this.formulas,
      formats: this.formats,
      merges: this.merges.finish(),
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      // Below what the sheet holds, how far was asked for is a matter of chance.
      rowHeights: new Map([...this.rowHeights].filter(([row]) => row < this.rows)),
    };
  }
}

// Close enough to JSON in UTF-8: a text that begins beyond ASCII is taken for Japanese throughout.
const sizeOf = (value: unknown): number => {
  if (typeof value !== 'string') return 6;
  return 3 + value.length * (value.charCodeAt(0) > 127 ? 3 : 1);
};
