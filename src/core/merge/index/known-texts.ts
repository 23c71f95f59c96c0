import { cellText } from '../../grid/cell-text';
import type { Grid } from '../../grid/grid';
import { cleanText, comparable } from '../../text/text';

/** Texts that need not be listed, since the master says them too. */
export class KnownTexts {
  private readonly exact = new Set<string>();
  private readonly meanings = new Set<string>();

  add(grid: Grid, top: number, bottom: number): void {
    for (let row = top; row <= bottom; row += 1) {
      for (const value of grid.values[row] ?? []) {
        if (value === null || value === undefined || value === '') continue;
        const text = cellText(value);
        this.exact.add(text);
        this.meanings.add(comparable(cleanText(text)));
      }
    }
  }

  has(text: string): boolean {
    return this.exact.has(text) || this.meanings.has(comparable(cleanText(text)));
  }
}
