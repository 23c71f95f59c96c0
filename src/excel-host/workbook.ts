import type { ChangeSource, WorkbookChange, FormulaHook } from './workbook-change';
import type { Area, CellValue, SheetVisibility } from '../core/grid/grid';
import type { CellStyle } from '../core/grid/blueprint';
import { parseSimpleFormula, type SimpleFormula, simpleResult } from './formula';
import { refuse } from './host-error';
import { mapReferences } from './references';
import { type HostCell, HostSheet } from './sheet';
import { StyleTable } from './styles';

interface FormulaLocation {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const SHEET_NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u;

/** A mutable workbook in memory: the document that the embedded host serves. */
export class HostWorkbook {
  readonly styles: StyleTable;
  sheets: readonly HostSheet[] = [];
  activeId = '';
  recalculate: FormulaHook | undefined;
  /** Brings in what a person has done and this workbook has not heard of yet; called before an add-in is answered. */
  catchUp: (() => void) | undefined;
  /** Who is acting; the engine sets it while it runs a request. */
  source: ChangeSource = 'user';
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private nextSheet = 1;
  private nextFormat = 1;
  private nextValidation = 1;
  private nextChart = 1;
  private stale = true;
  private spots: readonly FormulaLocation[] | undefined;

  constructor(styles: readonly CellStyle[] = []) {
    this.styles = new StyleTable(styles);
  }

  /** Calls back on every change until the returned function is called. */
  watch(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  findSheet(nameOrId: string): HostSheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(
      (sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted,
    );
  }

  activeSheet(): HostSheet {
    return this.findSheet(this.activeId) ?? this.sheets[0]!;
  }

  newFormatId(): string {
    return `{cf-${this.nextFormat++}}`;
  }

  newValidationId(): string {
    return `{dv-${this.nextValidation++}}`;
  }

  newChartId(): string {
    return `{chart-${this.nextChart++}}`;
  }

  /** A name free in this workbook, made as Excel makes it: `名前 (2)`. */
  freeName(wanted: string): string {
    if (!this.findSheet(wanted)) return wanted;
    for (let number = 2; ; number++) {
      const tail = ` (${number})`;
      const name = wanted.slice(0, 31 - tail.length) + tail;
      if (!this.findSheet(name)) return name;
    }
  }

  addSheet(name: string, position = this.sheets.length): HostSheet {
    this.checkName(name);
    const sheet = new HostSheet(`{sheet-${this.nextSheet++}}`, name);
    this.sheets = this.sheets.toSpliced(position, 0, sheet);
    if (!this.activeId) this.activeId = sheet.id;
    this.touch();
    return sheet;
  }

  /** Takes in a sheet that was made elsewhere, with the id it has there. */
  adoptSheet(id: string, name: string): HostSheet {
    this.checkName(name);
    const sheet = new HostSheet(id, name);
    this.sheets = [...this.sheets, sheet];
    this.touch();
    this.tell({ kind: 'sheet-added', sheet: id, source: this.source });
    return sheet;
  }

  /** Puts the sheets into the order of their ids; sheets that are not named keep to the end. */
  orderSheets(ids: readonly string[]): void {
    const place = ({ id }: HostSheet) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    this.sheets = this.sheets.toSorted((a, b) => place(a) - place(b));
  }

  private checkName(name: string): void {
    if (!SHEET_NAME.test(name)) refuse('InvalidArgument', `no name for a sheet: ${name}`);
    if (this.findSheet(name)) refuse('ItemAlreadyExists', `a sheet is named ${name}`);
  }

  renameSheet(sheet: HostSheet, name: string): void {
    if (sheet.name === name) return;
    if (sheet.name.toLowerCase() !== name.toLowerCase()) this.checkName(name);
    const old = sheet.name;
    sheet.name = name;
    this.renameInFormulas(old, name);
    this.touch();
    this.tell({ kind: 'sheet-changed', sheet: sheet.id, source: this.source });
  }

  private renameInFormulas(old: string, name: string): void {
    const renamed = (formula: string): string =>
      mapReferences(formula, (reference) =>
        reference.sheet?.toLowerCase() === old.toLowerCase()
          ? { ...reference, sheet: name }
          : reference,
      );
    for (const sheet of this.sheets) {
      sheet.rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          if (cell?.formula === undefined) return;
          const formula = renamed(cell.formula);
          if (formula !== cell.formula) sheet.store(row, column, { ...cell, formula });
        }),
      );
    }
  }

  deleteSheet(sheet: HostSheet): void {
    const others = this.sheets.filter((one) => one !== sheet && one.visibility === 'visible');
    if (sheet.visibility === 'veryHidden') {
      refuse('InvalidOperation', 'a very hidden sheet cannot be deleted');
    }
    if (others.length === 0) refuse('InvalidOperation', 'the last visible sheet cannot be deleted');
    const position = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((one) => one !== sheet);
    if (this.activeId === sheet.id) {
      this.activeId = (
        others.find((one) => this.sheets.indexOf(one) >= position) ?? others.at(-1)!
      ).id;
    }
    this.touch();
    this.tell({ kind: 'sheet-deleted', sheet: sheet.id, source: this.source });
  }

  showSheet(sheet: HostSheet, visibility: SheetVisibility): void {
    if (sheet.visibility === visibility) return;
    const others = this.sheets.filter((one) => one !== sheet && one.visibility === 'visible');
    if (visibility !== 'visible' && others.length === 0) {
      refuse('InvalidOperation', 'one sheet must stay visible');
    }
    sheet.visibility = visibility;
    if (this.activeId === sheet.id && visibility !== 'visible') this.activeId = others[0]!.id;
    this.tell({ kind: 'sheet-changed', sheet: sheet.id, source: this.source });
  }

  activate(sheet: HostSheet): void {
    if (sheet.visibility !== 'visible') {
      refuse('InvalidOperation', 'a hidden sheet cannot be activated');
    }
    if (this.activeId === sheet.id) return;
    this.activeId = sheet.id;
    this.tell({ kind: 'sheet-activated', sheet: sheet.id, source: this.source });
  }

  select(sheet: HostSheet, area: Area): void {
    this.activate(sheet);
    const { selection } = sheet;
    sheet.selection = area;
    if (JSON.stringify(selection) !== JSON.stringify(area)) {
      this.tell({ kind: 'selected', sheet: sheet.id, area });
    }
  }

  /** Puts a cell in place; tell of it afterwards with {@link cellsChanged}. */
  store(sheet: HostSheet, row: number, column: number, cell: HostCell | undefined): void {
    const before = sheet.cell(row, column);
    sheet.store(row, column, cell);
    if (before?.formula !== cell?.formula) this.spots = undefined;
    this.stale = true;
  }

  /** A cell's result as another engine worked it out; no change of content. */
  storeResult(sheet: HostSheet, row: number, column: number, value: CellValue): void {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined) return;
    sheet.store(row, column, { ...cell, value });
    this.stale = true;
  }

  cellsChanged(sheet: HostSheet, area: Area): void {
    this.tell({ kind: 'cells', sheet: sheet.id, area, source: this.source });
  }

  /** Formulas must be looked for and worked out anew. */
  touch(): void {
    this.spots = undefined;
    this.stale = true;
  }

  /** Works formulas out until nothing changes; called before values are read. */
  settle(): void {
    if (!this.stale) return;
    this.stale = false;
    const spots = (this.spots ??= this.findFormulas());
    // A chain of references settles in as many rounds as it is long; a circle never does.
    for (let round = 0; round < 20; round++) if (!this.settleOnce(spots)) return;
  }

  private findFormulas(): readonly FormulaLocation[] {
    const spots: FormulaLocation[] = [];
    for (const sheet of this.sheets) {
      sheet.rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          if (cell?.formula !== undefined)
            spots.push({ sheet, row, column, formula: cell.formula });
        }),
      );
    }
    return spots;
  }

  private settleOnce(spots: readonly FormulaLocation[]): boolean {
    let moved = false;
    for (const { sheet, row, column, formula } of spots) {
      const cell = sheet.cell(row, column);
      if (!cell) continue;
      const value = this.resultOf(sheet, row, column, formula) ?? cell.value;
      if (sameValue(value, cell.value)) continue;
      sheet.store(row, column, { ...cell, value });
      this.tell({
        kind: 'results',
        sheet: sheet.id,
        area: { top: row, left: column, bottom: row, right: column },
      });
      moved = true;
    }
    return moved;
  }

  private resultOf(
    sheet: HostSheet,
    row: number,
    column: number,
    formula: string,
  ): CellValue | undefined {
    const simple = this.parse(formula);
    if (!simple) return this.recalculate?.(sheet, row, column, formula);
    const { sheet: name, area } = simple.to;
    const from = name === undefined ? sheet : this.findSheet(name);
    if (!from) return { error: '#REF!' };
    return simpleResult(simple, from.cell(area.top, area.left)?.value ?? null);
  }

  private readonly parsed = new Map<string, SimpleFormula | null>();

  private parse(formula: string): SimpleFormula | null {
    let simple = this.parsed.get(formula);
    if (simple === undefined) {
      simple = parseSimpleFormula(formula) ?? null;
      this.parsed.set(formula, simple);
    }
    return simple;
  }
}

const sameValue = (a: CellValue, b: CellValue): boolean =>
  a === b ||
  (typeof a === 'object' &&
    typeof b === 'object' &&
    a !== null &&
    b !== null &&
    a.error === b.error);
