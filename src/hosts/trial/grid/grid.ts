import type { Results, CommandParams } from './grid-commands';
import {
  UNIT,
  SET_VALUES,
  ADD_FORMAT,
  DELETE_FORMAT,
  RESULTS,
  SCROLL,
  ZOOM,
  RESIZING_TIME,
  SELECTED,
  ACTIVATED,
  DRAWING_TIME,
  STEP_TIME,
  FROM_HOST,
  RANK,
  touchedBy,
  toShift,
} from './grid-commands';
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
  type Univer,
  UniverInstanceType,
  UserManagerService,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Area, CellValue } from '../../../core/grid/grid';
import {
  applyShift,
  type HostCell,
  type HostSheet,
  type HostWorkbook,
  type WorkbookChange,
} from '../../../excel-host';
import { afterPaint } from './after-paint';
import { fromGridValue, fromRange, toGridCell, toRange } from './grid-data';
import { type GridDefaults, toDefaultStyle, toGridStyle } from './grid-styles';
import { showChartFrames } from './grid-charts';
import { toGridFormat } from './grid-formats';
import { toGridBook } from './grid-snapshot';
import { type GridContents, takeCells, type TakeWhat, takeWorkbook } from './grid-take';
import { startUniver } from './grid-univer';
import type { GridLocale } from './grid-words';
import { fittingZoom } from './grid-zoom';

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
  /** Ends an entry that is being typed and brings all that was done into the workbook. */
  finish(): Promise<void>;
  /** Calls back when the person moves to another cell. */
  onMove(listener: (spot: GridSpot) => void): void;
}

const defaultsOfBook = (book: HostWorkbook): GridDefaults => toDefaultStyle(book.styles.at(0));

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
  /** Ratios that sheets were given here; a person's own stays. */
  private readonly shownZooms = new Map<string, number>();
  private readonly movers = new Set<(spot: GridSpot) => void>();
  private isShowing = false;
  private awaited: TakeWhat | undefined;
  private syncing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly container: HTMLElement,
    locale: GridLocale,
  ) {
    showChartFrames((id) => this.book?.findSheet(id)?.charts ?? []);
    this.univer = startUniver(container, locale);
    this.api = FUniver.newAPI(this.univer);
    this.commands = this.univer.__getInjector().get(ICommandService);
    this.commands.onCommandExecuted((info, options) => this.onCommand(info, options));
    let resizing: ReturnType<typeof setTimeout> | undefined;
    window.addEventListener('resize', () => {
      clearTimeout(resizing);
      resizing = setTimeout(() => this.fitZooms(), RESIZING_TIME);
    });
  }

  open(book: HostWorkbook): void {
    this.stopWatching?.();
    this.awaited = undefined;
    this.book = book;
    book.catchUp = () => this.catchUp();
    this.build(book);
    this.stopWatching = book.watch((change) => this.onChange(change));
  }

  async finish(): Promise<void> {
    await this.api.getWorkbook(UNIT)?.endEditingAsync(true);
    this.catchUp();
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
      this.shownZooms.clear();
      for (const sheet of book.sheets) this.shownZooms.set(sheet.id, this.fittingZoom(sheet));
      const data = toGridBook(book, UNIT, ({ id }) => this.shownZooms.get(id) ?? 1);
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
      this.shownFormats.clear();
      for (const sheet of book.sheets) this.noteFormats(sheet);
      this.showPlace(book, DRAWING_TIME);
    });
  }

  private fittingZoom(sheet: HostSheet): number {
    return fittingZoom(sheet, this.container.clientWidth);
  }

  // The grid has another width.
  private fitZooms(): void {
    for (const sheet of this.book?.sheets ?? []) {
      const now = this.api.getWorkbook(UNIT)?.getSheetBySheetId(sheet.id)?.getZoom();
      const zoomRatio = this.fittingZoom(sheet);
      if (now === undefined || now !== this.shownZooms.get(sheet.id) || now === zoomRatio) continue;
      const params = { unitId: UNIT, subUnitId: sheet.id, zoomRatio };
      void this.commands.executeCommand(ZOOM, params).then((isDone) => {
        if (isDone) this.shownZooms.set(sheet.id, zoomRatio);
      });
    }
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
    const pending = (this.pending ??= this.schedule(change.kind));
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
      case 'charts':
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

  private schedule(kind: WorkbookChange['kind']): PendingShow {
    // Marks can wait until the pane has painted what they are of: drawing them holds the page up.
    if (kind === 'conditional-formats') afterPaint(() => this.show());
    else setTimeout(() => this.show(), 0);
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
      const params = { unitId: UNIT, subUnitId: id, rule: toGridFormat(format) };
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
    else if (info.type === CommandType.MUTATION) this.takeMutation(this.book, info.id, params);
  }

  private takeMutation(book: HostWorkbook, id: string, params: CommandParams): void {
    this.takeShift(book, id, params);
    const what = touchedBy(id);
    if (what) this.takeLater(what);
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
    if (!sheet || !cellValue) return;
    this.showing(() => {
      takeCells(book, sheet, cellValue, this.contents(this.snapshot()));
      book.settle();
    });
  }

  private contents(saved: IWorkbookData): GridContents {
    const formulas = this.univer.__getInjector().get(FormulaDataModel);
    return {
      saved,
      formulaAt: (sheet, row, column) =>
        formulas.getFormulaStringByCell(row, column, sheet, UNIT) ?? undefined,
    };
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

  // Rows and columns come and go in the workbook at once, so that all that lies beyond them moves.
  private takeShift(book: HostWorkbook, id: string, { subUnitId, range }: CommandParams): void {
    const sheet = subUnitId === undefined ? undefined : book.findSheet(subUnitId);
    const shift = range && toShift(id, range);
    if (!sheet || !shift || sheet.isProtected) return;
    this.showing(() => applyShift(book, sheet, shift));
  }

  // Several mutations make one step of a person's, so they are read together.
  private takeLater(what: TakeWhat): void {
    const { awaited } = this;
    this.awaited = !awaited || RANK[what] > RANK[awaited] ? what : awaited;
    clearTimeout(this.syncing);
    this.syncing = setTimeout(() => this.catchUp(), STEP_TIME);
  }

  private catchUp(): void {
    const { awaited, book } = this;
    if (!awaited || !book) return;
    // What the add-in did is shown first; read before that, it would be taken back.
    if (this.pending) this.show();
    this.awaited = undefined;
    clearTimeout(this.syncing);
    const loader = this.univer.__getInjector().get(IResourceLoaderService);
    const saved = loader.saveUnit<IWorkbookData>(UNIT) ?? this.snapshot();
    this.showing(() => takeWorkbook(book, this.contents(saved), awaited));
    for (const sheet of book.sheets) this.noteFormats(sheet);
  }
}

/** Puts the grid into an element. */
export const createGrid = (container: HTMLElement, locale: GridLocale): WorkbookGrid =>
  new UniverGrid(container, locale);
