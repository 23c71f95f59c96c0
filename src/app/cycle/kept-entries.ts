import type { ItemBlock, RecognisedSheet } from '../../core/form/read/recognised';
import { contentAt } from '../../core/grid/apply';
import { isCellFormula, type CellContent, type CellEdit } from '../../core/grid/edit';
import { cellAt, cellKey, cellName, type Grid } from '../../core/grid/grid';
import { isWordOfBox, withoutChecks } from '../../core/profile/checked-choice';
import { headingMeaning } from '../../core/profile/heading-role';
import { UNTICKED } from '../../core/profile/vocabulary';
import type { KeptHeadings } from './kept-headings';
import { slotName, slotsOf, type YearlySlot } from './kept-slots';

/** How many entries of last year are taken out, and how many move to the column of the year before. */
export interface KeptCounts {
  readonly figures: number;
  readonly grades: number;
  readonly texts: number;
  readonly boxes: number;
  readonly moved: number;
}

/** What becomes of a form's entries. */
export interface KeptEntries {
  readonly edits: readonly CellEdit[];
  readonly counts: KeptCounts;
  /** Cells that would be blank, and hold a formula, which stays. */
  readonly formulas: readonly string[];
  /** Titles of texts that may be of no year, which stay. */
  readonly texts: readonly string[];
}

/** A form before, after its title alone was that of the next year, and after all its headings were. */
export interface KeptStages {
  readonly before: RecognisedSheet;
  readonly titled: RecognisedSheet;
  readonly headed: RecognisedSheet;
}

type Counted = keyof KeptCounts;

/** Takes last year's entries of one form out, and puts those of the year before where it is asked for. */
class EntryPass {
  private readonly grid: Grid;
  private readonly edits = new Map<number, CellEdit>();
  private readonly counts: Record<Counted, number> = {
    figures: 0,
    grades: 0,
    texts: 0,
    boxes: 0,
    moved: 0,
  };
  private readonly formulas: string[] = [];
  private readonly texts = new Set<string>();

  constructor(
    private readonly stages: KeptStages,
    private readonly headings: KeptHeadings,
    /** Cells of headings that became the next year's. */
    private readonly advanced: ReadonlySet<number>,
  ) {
    this.grid = stages.before.grid;
  }

  run(): KeptEntries {
    this.takeFigures();
    const byYear = this.takeTextsByYear();
    for (const block of this.stages.before.blocks) this.takeBoxes(block);
    this.takeTexts(byYear);
    return {
      edits: [...this.edits.values()],
      counts: this.counts,
      formulas: this.formulas,
      texts: [...this.texts],
    };
  }

  private put(row: number, column: number, to: CellContent, what: Counted): void {
    const key = cellKey(row, column);
    const from = contentAt(this.grid, row, column);
    if (this.edits.has(key) || from === to || (to === null && from === '')) return;
    if (isCellFormula(from)) {
      this.formulas.push(cellName(row, column));
      return;
    }
    this.edits.set(key, { sheet: this.grid.sheet, row, column, from, to });
    this.counts[what] += 1;
  }

  /** Boxes lose their checks, other cells what stands in them. */
  private empty(row: number, column: number, what: Counted): void {
    const was = cellAt(this.grid, row, column);
    if (was === null) return;
    // ○ at the beginning of a text is no box.
    const isBox = typeof was === 'string' && what !== 'texts';
    this.put(row, column, (isBox ? withoutChecks(was) : undefined) ?? null, what);
  }

  private takeFigures(): void {
    const [before, titled, headed] = [
      slotsOf(this.stages.before),
      slotsOf(this.stages.titled),
      slotsOf(this.stages.headed),
    ];
    for (const [key, slot] of headed.byCell) {
      const stood = before.byCell.get(key);
      // A cell that was nobody's yet is used as it is.
      if (!stood || stood.year === slot.year) continue;
      const { role, cell, measure, year } = slot;
      const source = before.byMeaning.get(slotName(measure, role, year));
      if (source) {
        this.put(cell.row, cell.column, this.constantAt(source), 'moved');
        continue;
      }
      const follows = titled.byCell.get(key)?.year !== stood.year;
      if (role === 'target' && follows && !this.isRelative(cell.column)) continue;
      this.empty(cell.row, cell.column, role === 'grade' ? 'grades' : 'figures');
    }
  }

  private constantAt({ cell: { row, column } }: YearlySlot): CellContent {
    return cellAt(this.grid, row, column);
  }

  /** Whether a column is told beside the sheet's own year: 今年度目標. */
  private isRelative(column: number): boolean {
    return this.stages.before.titles.some(
      ({ cell }) => cell.column === column && headingMeaning(cell.text)?.shift !== undefined,
    );
  }

  /** Columns of texts whose headings name a year; that of the next year's may hold what is this year's now. */
  private takeTextsByYear(): ReadonlySet<number> {
    const all = this.headings.textsByYear();
    const own = all.filter(({ title: { cell } }) =>
      this.advanced.has(cellKey(cell.row, cell.column)),
    );
    for (const { title, year, base } of own) {
      const { column } = title.cell;
      const next = all.find((one) => one.base === base && one.year === year + 1);
      for (const { top, bottom } of this.stages.before.blocks) {
        for (let row = top; row <= bottom; row += 1) {
          if (!next) this.empty(row, column, 'texts');
          else this.put(row, column, cellAt(this.grid, row, next.title.cell.column), 'moved');
        }
      }
    }
    return new Set(own.map(({ title }) => title.cell.column));
  }

  private takeBoxes({ boxes, noBoxes, fields }: ItemBlock): void {
    for (const { row, column, text, box } of boxes) {
      // 順調 alone says how it went, without a box.
      const isWord = boxes.length === 1 && !box.signed;
      if (!box.ticked && !isWord) continue;
      const isBox = box.signed && text.includes(box.word) && isWordOfBox(box.word);
      this.put(
        row,
        column,
        isBox ? (withoutChecks(text) ?? `${UNTICKED} ${box.word}`) : null,
        'boxes',
      );
    }
    if (fields.has('progress'))
      for (const { row, column } of noBoxes) this.empty(row, column, 'boxes');
  }

  private takeTexts(done: ReadonlySet<number>): void {
    const columns = new Map<number, 'text' | 'grade'>();
    const { blocks, titles } = this.stages.before;
    const told = new Set<number>();
    for (const { narrative, further } of blocks) {
      for (const { column, kind } of further) columns.set(column, kind);
      if (narrative.fault === 'absent') continue;
      columns.set(narrative.column, 'text');
      told.add(narrative.column);
    }
    for (const [column, kind] of columns) {
      if (done.has(column)) continue;
      const title = titles.find(({ cell }) => cell.column === column)?.cell.text ?? '';
      // What was only guessed at by what stands there is left alone.
      const isKnown = kind === 'grade' || told.has(column) || headingMeaning(title) !== undefined;
      if (isKnown && !this.isConstant(column)) this.emptyColumn(column, kind);
      else this.texts.add(title);
    }
  }

  /** What is the same in all items is nobody's entry. */
  private isConstant(column: number): boolean {
    const { blocks } = this.stages.before;
    const texts = blocks.map(({ top }) => cellAt(this.grid, top, column));
    return blocks.length > 2 && texts[0] !== null && new Set(texts).size === 1;
  }

  private emptyColumn(column: number, kind: 'text' | 'grade'): void {
    for (const { top, bottom } of this.stages.before.blocks)
      for (let row = top; row <= bottom; row += 1)
        this.empty(row, column, kind === 'grade' ? 'grades' : 'texts');
  }
}

/** What becomes of a form's entries as it moves on to the next year. */
export const keptEntries = (
  stages: KeptStages,
  headings: KeptHeadings,
  advanced: ReadonlySet<number>,
): KeptEntries => new EntryPass(stages, headings, advanced).run();
