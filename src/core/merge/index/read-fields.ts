import type { FiscalYear } from '../../era/fiscal-year';
import type { BlockEntries } from '../../record/entries';
import { entriesOfBlock } from '../../form/read/entries-of-sheet';
import { cellAt, cellKey, type Grid } from '../../grid/grid';
import { linkSource } from '../../grid/linked-results';
import type {
  FieldCell,
  ItemBlock,
  RecognisedSheet,
  YearFigures,
} from '../../form/read/recognised';
import { readCellAt } from '../../form/read/cell-reading';
import { unreadableProgress } from '../../rules/progress-cells';
import { progressText, YEAR_FIELDS, type EntryField } from './entry-field';

/** A field as a sheet has it. */
export interface FieldReading {
  readonly field: EntryField;
  readonly year: FiscalYear;
  /** As written; ticked boxes as their words. */
  readonly text: string;
  /** The same with tiers on lines of their own: what a base keeps of it. */
  readonly kept: string;
  /** What a base of version 0.1.0 keeps of it, where that differs. */
  readonly earlier?: string;
  readonly cell: { readonly row: number; readonly column: number };
  /** `link`: follows a cell of the same sheet, as a repeat does; `own`: any other formula. */
  readonly formula: 'link' | 'own' | null;
  /** Whether the cell says nothing that could be read: an error, a date, or a formula without a result. */
  readonly isUnreadable: boolean;
}

/** A block's fields, and its cells that hold an entry of no field. */
export interface BlockReading {
  readonly fields: readonly FieldReading[];
  readonly loose: readonly (FieldCell & {
    readonly why: 'year-unreadable' | 'year-twice' | 'unreadable';
  })[];
}

/** How the text of a block's progress boxes reads. */
const progressOf = (block: ItemBlock): string =>
  progressText(block.boxes.flatMap(({ box }) => (box.ticked ? [box.grade ?? box.word] : [])));

/** A year's cell; a value merged over its unit's cell says both, so that a person must tell them apart. */
const ownCell = (row: YearFigures, field: (typeof YEAR_FIELDS)[number]): FieldCell =>
  field === 'value' && row.unit.fault === 'hidden' && row.unit.row === row.value.row
    ? { ...row.value, fault: 'hidden' }
    : row[field];

/** Whether nobody can enter anything in a cell: a merged one hides it, or the form has none. */
const hasNoPlace = ({ fault, isPart }: FieldCell): boolean =>
  fault === 'hidden' || fault === 'absent' || isPart === true;

class BlockReader {
  readonly fields: FieldReading[] = [];
  readonly loose: BlockReading['loose'][number][] = [];

  constructor(
    private readonly grid: Grid,
    private readonly block: ItemBlock,
    private readonly sheetYear: FiscalYear,
    private readonly kept: BlockEntries,
  ) {}

  read(): BlockReading {
    const { block } = this;
    const seen = new Set<FiscalYear>();
    for (const row of block.measures[0]?.years ?? []) {
      const year = row.year?.year;
      if (year === undefined || seen.has(year)) {
        this.keepLoose(row, year === undefined ? 'year-unreadable' : 'year-twice');
        continue;
      }
      seen.add(year);
      const entry = this.kept.years.get(year);
      for (const field of YEAR_FIELDS) {
        if (block.fields.has(field) && !hasNoPlace(row[field])) {
          this.push(
            field,
            year,
            ownCell(row, field),
            row[field].text,
            entry?.[field] ?? row[field].text,
          );
        }
      }
    }
    this.readOtherMeasures();
    this.readBlockFields();
    return { fields: this.withoutBorrowed(), loose: this.loose };
  }

  /**
   * What an item's further measures say is listed cell by cell where it differs, with the master's own cell:
   * fields are told apart by item and year alone.
   */
  private readOtherMeasures(): void {
    for (const { years } of this.block.measures.slice(1)) {
      const seen = new Set<FiscalYear>();
      for (const row of years) {
        const year = row.year?.year;
        if (year === undefined) this.keepLoose(row, 'year-unreadable');
        else if (seen.has(year)) this.keepLoose(row, 'year-twice');
        else seen.add(year);
      }
    }
  }

  private keepLoose(row: YearFigures, why: 'year-unreadable' | 'year-twice'): void {
    for (const field of YEAR_FIELDS) {
      if (row[field].text.trim() !== '' && row[field].fault !== 'absent')
        this.loose.push({ ...row[field], why });
    }
  }

  private readBlockFields(): void {
    const { block, sheetYear } = this;
    if (block.fields.has('progress')) {
      const progress = progressOf(block);
      const [unread, ...others] = unreadableProgress(block);
      if (unread) {
        this.push('progress', sheetYear, { ...unread, fault: 'text' }, unread.text, unread.text);
        this.loose.push(...others.map((cell) => ({ ...cell, why: 'unreadable' as const })));
      } else this.push('progress', sheetYear, block.progressCell, progress, progress);
    }
    if (block.fields.has('narrative')) {
      const { narrative } = block;
      this.push('narrative', sheetYear, narrative, narrative.text, narrative.text);
    }
  }

  private push(
    field: EntryField,
    year: FiscalYear,
    at: FieldCell,
    text: string,
    kept: string,
  ): void {
    const { row, column } = at;
    const formula = this.grid.formulas.get(cellKey(row, column));
    // More lines below a linked narrative are a person's own.
    const isWhole = field !== 'narrative' || text === readCellAt(this.grid, row, column).text;
    const source = formula === undefined || !isWhole ? undefined : linkSource(formula);
    const value = cellAt(this.grid, row, column);
    const linked =
      source && field !== 'progress'
        ? readCellAt(this.grid, source.row, source.column).text
        : undefined;
    const isRich = this.grid.richTexts?.has(cellKey(row, column)) === true;
    this.fields.push({
      ...(at.earlier === undefined || isRich ? {} : { earlier: at.earlier }),
      field,
      year,
      text: linked ?? text,
      kept: linked ?? kept,
      cell: { row, column },
      formula: formula === undefined ? null : source ? 'link' : 'own',
      isUnreadable:
        at.fault !== undefined || (formula !== undefined && source === undefined && value === null),
    });
  }

  /** A blank whose cell another year's entry was read from (merged cells) has no cell of its own. */
  private withoutBorrowed(): readonly FieldReading[] {
    const filled = new Set(
      this.fields
        .filter((reading) => reading.text !== '')
        .map(({ cell }) => cellKey(cell.row, cell.column)),
    );
    return this.fields.filter(
      ({ text, cell }) => text !== '' || !filled.has(cellKey(cell.row, cell.column)),
    );
  }
}

/**
 * Reads what a department fills off one block, cell by cell.
 *
 * @param sheetYear the year that progress and narrative belong to
 */
export const readFields = (
  sheet: RecognisedSheet,
  block: ItemBlock,
  sheetYear: FiscalYear,
): BlockReading => new BlockReader(sheet.grid, block, sheetYear, entriesOfBlock(block)).read();
