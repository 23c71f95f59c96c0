import type { ExampleNote, PlanExample } from '../../catalog/catalog';
import type { FiscalYear } from '../../era/fiscal-year';
import { columnTitle } from '../../profile/columns';
import { comparable, oneLine } from '../../text/text';

/** A note below the sample: 「※3 取り組み目標：…」. */
const NOTE = /^[-・\s]*※\s*[0-9０-９]*\s*([^：:]+)[：:]\s*(.+)$/su;

/** A row of the sample: its cells that are not blank, and the years that they name. */
export interface ExampleRow {
  readonly cells: readonly string[];
  readonly years: readonly FiscalYear[];
}

const noteOf = ([first = '']: readonly string[]): ExampleNote | undefined => {
  const match = NOTE.exec(first);
  return match ? { words: match[1]!.trim(), text: oneLine(match[2]!) } : undefined;
};

/** Gathers a 記載例 row by row: what stands above its items, these with their years, and the notes below. */
export class ExampleReader {
  private readonly headings: PlanExample['headings'][number][] = [];
  private readonly items: PlanExample['items'][number][] = [];
  private readonly notes: ExampleNote[] = [];
  private years: readonly FiscalYear[] = [];

  readRow({ cells, years }: ExampleRow): void {
    const note = noteOf(cells);
    if (note) this.notes.push(note);
    else if (comparable(cells[0] ?? '') === columnTitle('name')) this.years = years;
    else if (cells.length < 2) return;
    else if (this.years.length > 0) this.items.push({ name: cells[0]!, texts: cells.slice(1) });
    else this.readHeadings(cells);
  }

  /** The sample as far as it was read; `undefined` where there is none. */
  example(): PlanExample | undefined {
    const { headings, years, items, notes } = this;
    return items.length + notes.length > 0 ? { headings, years, items, notes } : undefined;
  }

  /** Word and text, once or twice on a row: 事業 … 担当課 …. */
  private readHeadings(cells: readonly string[]): void {
    for (let at = 0; at + 1 < cells.length; at += 2) {
      this.headings.push({ word: cells[at]!, text: cells[at + 1]! });
    }
  }
}
