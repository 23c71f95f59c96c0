import { cellKey, type Area, type CellValue } from '../../../core/grid/grid';
import { requireArea, eachColumn } from '../read/sheet-reader';
import type { FormulaLocation, SheetSink } from '../read/sheet-sink';
import type { XmlScanner } from '../xml/xml-scan';

/** Where a cell stands in a sheet's XML, and what it holds. */
export interface CellLocation {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly value: CellValue;
  readonly isIsoDate: boolean;
  readonly formula: FormulaLocation | undefined;
}

/** Where a row stands; `cells` only where the row is among those asked for. */
export interface RowLocation {
  readonly row: number;
  readonly from: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  /** Offset of the row's close tag. */
  closeFrom: number;
  readonly cells: CellLocation[];
}

/** A block of cells that one formula fills. */
export interface FormulaBlock {
  readonly kind: 'array' | 'dataTable';
  readonly area: Area;
}

/** Notes where the rows and cells that are to be changed stand. */
export class SheetIndex implements SheetSink {
  readonly wantedRows: ReadonlyMap<number, RowLocation | null>;
  readonly found = new Map<number, CellLocation>();
  readonly rowPlaces: { readonly row: number; readonly from: number }[] = [];
  readonly shared: CellLocation[] = [];
  readonly blocks: FormulaBlock[] = [];
  readonly columnStyles: { readonly from: number; readonly to: number; readonly style: string }[] =
    [];
  dimension: { readonly from: number; readonly to: number; readonly ref: string } | undefined;
  /** Place of `sheetData`: the open tag's, and its close's unless it is both in one. */
  place:
    | {
        readonly from: number;
        readonly openEnd: number;
        closeFrom: number;
        readonly selfClosing: boolean;
      }
    | undefined;
  prefix = '';
  hasFormula = false;
  /** Whether rows and cells stand in rising order, without which nothing can be put between. */
  isOrdered = true;
  private scanner: XmlScanner | undefined;
  private present: RowLocation | null = null;
  private lastRow = -1;
  private lastColumn = -1;
  private readonly rows = new Map<number, RowLocation | null>();

  constructor(
    private readonly wanted: ReadonlySet<number>,
    rows: Iterable<number>,
  ) {
    for (const row of rows) this.rows.set(row, null);
    this.wantedRows = this.rows;
  }

  data(scanner: XmlScanner): void {
    if (this.place) {
      this.place.closeFrom = scanner.start;
      return;
    }
    const { start, end, selfClosing } = scanner;
    this.prefix = scanner.text.slice(start + 1, scanner.nameStart);
    this.place = { from: start, openEnd: end, closeFrom: end, selfClosing };
  }

  row(scanner: XmlScanner, row: number): void {
    this.scanner = scanner;
    this.isOrdered &&= row > this.lastRow;
    this.lastRow = row;
    this.lastColumn = -1;
    this.rowPlaces.push({ row, from: scanner.start });
    this.present = null;
    if (!this.rows.has(row)) return;
    const { start: from, end: openEnd, selfClosing } = scanner;
    this.present = { row, from, openEnd, selfClosing, closeFrom: openEnd, cells: [] };
    this.rows.set(row, this.present);
  }

  rowEnd(scanner: XmlScanner): void {
    if (this.present && !this.present.selfClosing) this.present.closeFrom = scanner.start;
  }

  cell(
    row: number,
    column: number,
    style: number,
    value: CellValue,
    formula: FormulaLocation | undefined,
    isIsoDate: boolean,
    from: number,
  ): void {
    this.isOrdered &&= column > this.lastColumn;
    this.lastColumn = column;
    if (formula) this.noteFormula(formula);
    const isShared = formula?.kind === 'shared';
    if (!this.present && !isShared) return;
    const to = this.scanner!.end;
    const spot: CellLocation = { row, column, from, to, style, value, isIsoDate, formula };
    if (isShared) this.shared.push(spot);
    this.present?.cells.push(spot);
    const key = cellKey(row, column);
    if (this.wanted.has(key)) this.found.set(key, spot);
  }

  element(scanner: XmlScanner, name: string): void {
    if (name === 'dimension') {
      const { start: from, end: to } = scanner;
      this.dimension = { from, to, ref: scanner.attribute('ref') ?? '' };
    } else if (name === 'cols') {
      eachColumn(scanner, (from, to) => {
        const style = scanner.attribute('style');
        if (style !== undefined) this.columnStyles.push({ from, to, style });
      });
    }
  }

  private noteFormula({ kind, area }: FormulaLocation): void {
    this.hasFormula = true;
    if (kind !== 'array' && kind !== 'dataTable') return;
    this.blocks.push({ kind, area: requireArea(area, this.scanner!.part) });
  }
}
