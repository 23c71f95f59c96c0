import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/thread-comment-ui/lib/index.css';
import '@univerjs/sheets-thread-comment-ui/lib/index.css';
import '@univerjs/sheets/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets-ui/facade';
import {
  CommandType,
  type ICellData,
  type ICommandInfo,
  ICommandService,
  IResourceLoaderService,
  type IExecutionOptions,
  type IRange,
  LifecycleService,
  LifecycleStages,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  mergeLocales,
  Univer,
  UniverInstanceType,
  UserManagerService,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import DesignJaJP from '@univerjs/design/locale/ja-JP';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import DocsUIJaJP from '@univerjs/docs-ui/locale/ja-JP';
import { FormulaDataModel, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import ConditionalFormattingUIJaJP from '@univerjs/sheets-conditional-formatting-ui/locale/ja-JP';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import DataValidationJaJP from '@univerjs/sheets-data-validation/locale/ja-JP';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import DataValidationUIJaJP from '@univerjs/sheets-data-validation-ui/locale/ja-JP';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import SheetsFormulaJaJP from '@univerjs/sheets-formula/locale/ja-JP';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import SheetsFormulaUIJaJP from '@univerjs/sheets-formula-ui/locale/ja-JP';
import SheetsJaJP from '@univerjs/sheets/locale/ja-JP';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import SheetsNumfmtUIJaJP from '@univerjs/sheets-numfmt-ui/locale/ja-JP';
import { UniverSheetsThreadCommentPlugin } from '@univerjs/sheets-thread-comment';
import { UniverSheetsThreadCommentUIPlugin } from '@univerjs/sheets-thread-comment-ui';
import SheetsThreadCommentUIJaJP from '@univerjs/sheets-thread-comment-ui/locale/ja-JP';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import SheetsUIJaJP from '@univerjs/sheets-ui/locale/ja-JP';
import { UniverThreadCommentPlugin } from '@univerjs/thread-comment';
import { UniverThreadCommentUIPlugin } from '@univerjs/thread-comment-ui';
import ThreadCommentUIJaJP from '@univerjs/thread-comment-ui/locale/ja-JP';
import { UniverUIPlugin } from '@univerjs/ui';
import UIJaJP from '@univerjs/ui/locale/ja-JP';
import type { Area, CellValue } from '../../core/form/grid';
import type { HostCell, HostSheet, HostWorkbook, WorkbookChange } from './excel';
import {
  type GridDefaults,
  fromGridStyle,
  fromGridValue,
  fromRange,
  styleId,
  styleIndex,
  takeShape,
  toDefaultStyle,
  toGridCell,
  toGridSheet,
  toGridStyle,
  toRange,
} from './grid-data';
import { takeRules, toConditionalRule, toResources } from './grid-rules';

/** A place that the person at the grid is at, for the read-out. */
export interface GridSpot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The grid on the page. */
export interface WorkbookGrid {
  /** Shows a workbook instead of the one before; the two follow each other from then on. */
  open(book: HostWorkbook): void;
  /** Calls back when the person moves to another cell. */
  onMove(listener: (spot: GridSpot) => void): void;
}

const UNIT = 'trial';
const SET_VALUES = 'sheet.mutation.set-range-values';
const ADD_FORMAT = 'sheet.mutation.add-conditional-rule';
const DELETE_FORMAT = 'sheet.mutation.delete-conditional-rule';
const RESULTS = 'formula.mutation.set-formula-calculation-result';
const SCROLL = 'sheet.operation.scroll-to-range';
const SELECTED = 'sheet.operation.set-selections';
const ACTIVATED = 'sheet.operation.set-worksheet-active';

/** Milliseconds after which a new grid has been drawn. */
const DRAWING_TIME = 150;

/** Options that mark a change of the host's, so that its echo is not taken for a person's. Not `onlyLocal`: formulas would not follow. */
const FROM_HOST = { fromHost: true };

// What the grid does by itself while it draws, or to its own bookkeeping.
const OWN_AFFAIRS = /auto-height|row-count|column-count|permission|protection|empty|mark-dirty/u;

const startUniver = (container: HTMLElement): Univer => {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: {
      [LocaleType.JA_JP]: mergeLocales(
        DesignJaJP,
        UIJaJP,
        DocsUIJaJP,
        SheetsJaJP,
        SheetsUIJaJP,
        SheetsFormulaJaJP,
        SheetsFormulaUIJaJP,
        SheetsNumfmtUIJaJP,
        DataValidationJaJP,
        DataValidationUIJaJP,
        ConditionalFormattingUIJaJP,
        ThreadCommentUIJaJP,
        SheetsThreadCommentUIJaJP,
      ),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, footer: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.WHEN_EMPTY,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // The search box of the drop-down would take the focus in the middle of a composition.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showSearchOnDropdown: false,
    showEditOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverThreadCommentPlugin);
  univer.registerPlugin(UniverThreadCommentUIPlugin);
  univer.registerPlugin(UniverSheetsThreadCommentPlugin);
  univer.registerPlugin(UniverSheetsThreadCommentUIPlugin);
  return univer;
};

const defaultsOfBook = (book: HostWorkbook): GridDefaults => toDefaultStyle(book.styles.at(0));

const snapshotOf = (book: HostWorkbook): IWorkbookData => {
  book.settle();
  const defaults = defaultsOfBook(book);
  const styles = book.styles.all().map((style) => toGridStyle(style, defaults));
  const styleOf = (index: number) => styles[index] ?? styles[0]!;
  return {
    id: UNIT,
    name: '',
    appVersion: '0.25.1',
    locale: LocaleType.JA_JP,
    styles: Object.fromEntries(styles.map((style, index) => [styleId(index), style])),
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      book.sheets.map((sheet) => [sheet.id, toGridSheet(sheet, defaults, styleOf)]),
    ),
    defaultStyle: { ...defaults },
    resources: toResources(book, UNIT),
  };
};

type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** What of the workbook has changed by the add-in's hand and is to be shown. */
interface PendingShow {
  rebuild: boolean;
  readonly cells: Map<string, Area[]>;
  readonly formats: Set<string>;
  place: boolean;
}

const nothingPending = (): PendingShow => ({
  rebuild: false,
  cells: new Map(),
  formats: new Set(),
  place: false,
});

class UniverGrid implements WorkbookGrid {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly commands: ICommandService;
  private book: HostWorkbook | undefined;
  private stopWatching: (() => void) | undefined;
  private pending: PendingShow | undefined;
  private readonly shownFormats = new Map<string, readonly string[]>();
  private readonly movers = new Set<(spot: GridSpot) => void>();
  private isShowing = false;
  private syncing: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement) {
    this.univer = startUniver(container);
    this.api = FUniver.newAPI(this.univer);
    this.commands = this.univer.__getInjector().get(ICommandService);
    this.commands.onCommandExecuted((info, options) => this.onCommand(info, options));
  }

  open(book: HostWorkbook): void {
    this.stopWatching?.();
    this.book = book;
    this.build(book);
    this.stopWatching = book.watch((change) => this.onChange(change));
  }

  onMove(listener: (spot: GridSpot) => void): void {
    this.movers.add(listener);
  }

  private build(book: HostWorkbook): void {
    this.showing(() => {
      const injector = this.univer.__getInjector();
      const users = injector.get(UserManagerService);
      for (const { author } of book.sheets.flatMap(({ notes }) => notes)) {
        users.addUser({ userID: author, name: author });
      }
      if (this.api.getWorkbook(UNIT)) this.api.disposeUnit(UNIT);
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshotOf(book));
      this.shownFormats.clear();
      for (const sheet of book.sheets) this.noteFormats(sheet);
      this.showPlace(book, DRAWING_TIME);
    });
  }

  private showing(work: () => void): void {
    const before = this.isShowing;
    this.isShowing = true;
    try {
      work();
    } finally {
      this.isShowing = before;
    }
  }

  private noteFormats(sheet: HostSheet): void {
    this.shownFormats.set(
      sheet.id,
      sheet.conditionalFormats.map(({ id }) => id),
    );
  }

  // ---- the add-in's changes, shown in the grid

  private onChange(change: WorkbookChange): void {
    if (this.isShowing) return;
    const pending = (this.pending ??= this.schedule());
    switch (change.kind) {
      case 'cells':
      case 'styles':
        this.addCells(pending, change.sheet, change.area);
        break;
      case 'conditional-formats':
        pending.formats.add(change.sheet);
        break;
      case 'selected':
      case 'sheet-activated':
        pending.place = true;
        break;
      // The grid works formulas out by itself.
      case 'results':
        break;
      case 'shifted':
      case 'layout':
      case 'sheet-added':
      case 'sheet-deleted':
      case 'sheet-changed':
        pending.rebuild = true;
        break;
    }
  }

  private addCells(pending: PendingShow, sheet: string, area: Area): void {
    const areas = pending.cells.get(sheet);
    if (areas) areas.push(area);
    else pending.cells.set(sheet, [area]);
  }

  private schedule(): PendingShow {
    setTimeout(() => this.show(), 0);
    return nothingPending();
  }

  private show(): void {
    const { pending, book } = this;
    this.pending = undefined;
    if (!pending || !book) return;
    if (pending.rebuild) {
      this.build(book);
      return;
    }
    this.showing(() => {
      for (const [id, areas] of pending.cells) this.showCells(book, id, areas);
      for (const id of pending.formats) this.showFormats(book, id);
      if (pending.place) this.showPlace(book);
    });
  }

  private showCells(book: HostWorkbook, id: string, areas: readonly Area[]): void {
    const sheet = book.findSheet(id);
    if (!sheet) return;
    const [gone, now]: [CellMatrix, CellMatrix] = [{}, {}];
    for (const area of areas) {
      for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length + 1); row++) {
        for (let column = area.left; column <= Math.min(area.right, 200); column++) {
          const cell = sheet.cell(row, column);
          (gone[row] ??= {})[column] = null;
          if (cell) (now[row] ??= {})[column] = this.shownCell(book, cell);
        }
      }
    }
    // A cell is taken away first, for the grid would merge the new style into the old one.
    for (const cellValue of [gone, now]) {
      const params = { unitId: UNIT, subUnitId: id, cellValue };
      this.commands.syncExecuteCommand(SET_VALUES, params, FROM_HOST);
    }
  }

  private shownCell(book: HostWorkbook, cell: HostCell): ICellData {
    const s = toGridStyle(book.styles.at(cell.style), defaultsOfBook(book));
    return { ...toGridCell(cell, () => s), s };
  }

  private showFormats(book: HostWorkbook, id: string): void {
    const sheet = book.findSheet(id);
    if (!sheet) return;
    for (const cfId of this.shownFormats.get(id) ?? []) {
      const params = { unitId: UNIT, subUnitId: id, cfId };
      this.commands.syncExecuteCommand(DELETE_FORMAT, params, FROM_HOST);
    }
    // Each one added goes to the front.
    for (const format of sheet.conditionalFormats.toSorted((a, b) => b.priority - a.priority)) {
      const params = { unitId: UNIT, subUnitId: id, rule: toConditionalRule(format) };
      this.commands.syncExecuteCommand(ADD_FORMAT, params, FROM_HOST);
    }
    this.noteFormats(sheet);
  }

  private showPlace(book: HostWorkbook, delay = 0): void {
    const sheet = book.activeSheet();
    const shown = this.api.getWorkbook(UNIT)?.getSheetBySheetId(sheet.id);
    if (!shown) return;
    const { top, left, bottom, right } = sheet.selection;
    shown.activate();
    shown.getRange(top, left, bottom - top + 1, right - left + 1).activate();
    // The rows around it too, so that the cell's block can be read.
    const around = { top: Math.max(0, top - 4), left, bottom: bottom + 4, right: right + 1 };
    const range = toRange(around);
    setTimeout(() => this.scrollTo(range), delay);
    this.tellMove(sheet);
  }

  // A grid that was never drawn shows its first rows anyway, and has nothing to scroll.
  private scrollTo(range: IRange): void {
    const { stage } = this.univer.__getInjector().get(LifecycleService);
    if (stage < LifecycleStages.Steady) return;
    void this.commands.executeCommand(SCROLL, { range });
  }

  // ---- a person's changes, taken into the workbook

  private onCommand(info: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.isShowing || options?.fromHost || !this.book) return;
    // Results are taken from the calculation itself: to recalculate is not to change a cell.
    if (options?.['fromFormula']) return;
    const params = (info.params ?? {}) as CommandParams;
    if (params.unitId !== undefined && params.unitId !== UNIT) return;
    if (info.id === RESULTS) this.takeResults(this.book, params.unitData?.[UNIT] ?? {});
    else if (info.id === SELECTED || info.id === ACTIVATED) this.takePlace(this.book, params);
    else if (info.id === SET_VALUES) this.takeCells(this.book, params);
    else if (info.type === CommandType.MUTATION && isAboutSheets(info.id)) this.takeLater();
  }

  private takePlace(book: HostWorkbook, { subUnitId, selections }: CommandParams): void {
    const sheet = subUnitId === undefined ? undefined : book.findSheet(subUnitId);
    if (sheet?.visibility !== 'visible') return;
    const range = selections?.[0]?.range;
    this.showing(() => {
      if (range) book.select(sheet, fromRange(range));
      else book.activate(sheet);
    });
    this.tellMove(sheet);
  }

  private tellMove(sheet: HostSheet): void {
    const { top: row, left: column } = sheet.selection;
    const value = sheet.cell(row, column)?.value ?? null;
    for (const mover of this.movers) mover({ sheet: sheet.name, row, column, value });
  }

  private takeCells(book: HostWorkbook, { subUnitId, cellValue }: CommandParams): void {
    const sheet = subUnitId === undefined ? undefined : book.findSheet(subUnitId);
    const shown = sheet && this.snapshot().sheets[sheet.id];
    if (!sheet || !shown || !cellValue) return;
    const rows = Object.keys(cellValue).map(Number);
    const columns = Object.values(cellValue).flatMap((line) => Object.keys(line ?? {}).map(Number));
    if (rows.length === 0 || columns.length === 0) return;
    this.showing(() => {
      for (const [row, line] of Object.entries(cellValue)) {
        for (const column of Object.keys(line ?? {})) {
          this.takeCell(book, sheet, shown, Number(row), Number(column));
        }
      }
      book.cellsChanged(sheet, {
        top: Math.min(...rows),
        left: Math.min(...columns),
        bottom: Math.max(...rows),
        right: Math.max(...columns),
      });
      book.settle();
    });
  }

  private takeCell(
    book: HostWorkbook,
    sheet: HostSheet,
    shown: Partial<IWorksheetData>,
    row: number,
    column: number,
  ): void {
    const cell = shown.cellData?.[row]?.[column];
    if (!cell) {
      book.store(sheet, row, column, undefined);
      return;
    }
    const formulas = this.univer.__getInjector().get(FormulaDataModel);
    const formula =
      cell.f || cell.si ? formulas.getFormulaStringByCell(row, column, sheet.id, UNIT) : undefined;
    const before = sheet.cell(row, column);
    const style = this.takeStyle(book, cell, before?.style ?? 0);
    const base = { value: fromGridValue(cell), style };
    const isBare = base.value === null && !formula && style === 0;
    book.store(sheet, row, column, isBare ? undefined : { ...base, ...(formula && { formula }) });
  }

  private takeStyle(book: HostWorkbook, cell: ICellData, before: number): number {
    if (!cell.s) return 0;
    const own = typeof cell.s === 'string' ? styleIndex(cell.s) : undefined;
    if (own !== undefined) return own;
    const style = typeof cell.s === 'string' ? this.snapshot().styles[cell.s] : cell.s;
    if (!style) return 0;
    return book.styles.indexOf(fromGridStyle(style, book.styles.at(before), defaultsOfBook(book)));
  }

  private snapshot(): IWorkbookData {
    return this.api.getWorkbook(UNIT)!.getWorkbook().getSnapshot();
  }

  private takeResults(book: HostWorkbook, results: Results): void {
    for (const [id, rows] of Object.entries(results)) {
      const sheet = book.findSheet(id);
      if (!sheet) continue;
      for (const [row, line] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries(line ?? {})) {
          if (!cell) continue;
          // A result that spells an error is one: the grid marks it by nothing else.
          const value = fromGridValue({ ...cell, f: '=' });
          book.storeResult(sheet, Number(row), Number(column), value);
        }
      }
    }
  }

  // Rows, merges, sizes, sheets: several mutations make one step of a person's, so they are taken together.
  private takeLater(): void {
    clearTimeout(this.syncing);
    this.syncing = setTimeout(() => {
      if (this.book) this.showing(() => this.takeAll(this.book!));
    }, 50);
  }

  private takeAll(book: HostWorkbook): void {
    const loader = this.univer.__getInjector().get(IResourceLoaderService);
    const saved = loader.saveUnit<IWorkbookData>(UNIT) ?? this.snapshot();
    this.takeSheets(book, saved);
    for (const sheet of book.sheets) {
      const shown = saved.sheets[sheet.id];
      if (!shown) continue;
      takeShape(sheet, shown);
      takeRules(sheet, saved.resources ?? []);
      this.takeContents(book, sheet, shown);
      this.noteFormats(sheet);
    }
    book.touch();
    book.settle();
  }

  private takeSheets(book: HostWorkbook, saved: IWorkbookData): void {
    const kept = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
    for (const sheet of book.sheets) {
      if (saved.sheets[sheet.id]) continue;
      if (sheet.visibility === 'veryHidden') sheet.visibility = 'hidden';
      book.deleteSheet(sheet);
    }
    for (const id of saved.sheetOrder) {
      const { name = id, hidden } = saved.sheets[id] ?? {};
      const sheet = kept.get(id) ?? book.adoptSheet(id, name);
      book.renameSheet(sheet, name);
      if (!hidden) sheet.visibility = 'visible';
      else if (sheet.visibility === 'visible') sheet.visibility = 'hidden';
    }
    book.orderSheets(saved.sheetOrder);
  }

  private takeContents(book: HostWorkbook, sheet: HostSheet, shown: Partial<IWorksheetData>): void {
    const before = sheet.rows;
    sheet.rows = [];
    let [bottom, right] = [before.length - 1, 0];
    for (const [row, line] of Object.entries(shown.cellData ?? {})) {
      for (const column of Object.keys(line ?? {})) {
        this.takeCell(book, sheet, shown, Number(row), Number(column));
        bottom = Math.max(bottom, Number(row));
        right = Math.max(right, Number(column));
      }
    }
    if (JSON.stringify(before) === JSON.stringify(sheet.rows)) return;
    book.cellsChanged(sheet, { top: 0, left: 0, bottom: Math.max(0, bottom), right });
  }
}

type Results = Record<string, Record<string, Record<string, ICellData | null> | null> | null>;

/** Parameters of the grid's commands, as far as they are looked at. */
interface CommandParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null> | null>;
  readonly selections?: readonly { readonly range: Parameters<typeof fromRange>[0] }[];
  readonly unitData?: Readonly<Record<string, Results>>;
}

const isAboutSheets = (id: string): boolean =>
  /^(?:sheet|data-validation)\.mutation\./u.test(id) && !OWN_AFFAIRS.test(id);

/** Puts the grid into an element. */
export const createGrid = (container: HTMLElement): WorkbookGrid => new UniverGrid(container);
