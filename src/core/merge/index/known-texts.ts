import { readCell } from '../../form/read/cell-reading';
import type { Grid } from '../../grid/grid';
import { heldRows, rowsWithin } from '../../grid/held-rows';
import { cleanText, comparable } from '../../text/text';

/** Texts that need not be listed, since the master says them too. */
export class KnownTexts {
  private readonly exact = new Set<string>();
  private readonly meanings = new Set<string>();

  add(grid: Grid, top: number, bottom: number): void {
    for (const row of rowsWithin(heldRows(grid), top, bottom)) {
      const values = grid.values[row]!;
      for (let column = 0; column < values.length; column += 1) {
        const value = values[column] ?? null;
        if (value === null || value === '') continue;
        const { text } = readCell(grid, row, column, value);
        this.exact.add(text);
        this.meanings.add(comparable(cleanText(text)));
      }
    }
  }

  has(text: string): boolean {
    return this.exact.has(text) || this.meanings.has(comparable(cleanText(text)));
  }
}
