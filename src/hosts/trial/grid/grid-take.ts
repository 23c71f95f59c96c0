import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { type Area, type CellValue, isCellError } from '../../../core/grid/grid';
import type { HostCell, HostSheet, HostWorkbook } from '../../../excel-host';
import { fromGridValue, styleIndex, takeShape, toGridCell } from './grid-data';
import { fromGridStyle, type GridDefaults, toDefaultStyle } from './grid-styles';
import { type GridResource, parseResources, takeRules } from './grid-rules';

/** The grid's workbook as it stands, to be read. */
export interface GridContents {
  readonly saved: IWorkbookData;
  /** A cell's formula as text, with its `=`; the grid keeps some by reference to others. */
  readonly formulaAt: (sheet: string, row: number, column: number) => string | undefined;
}

const sameValue = (a: CellValue, b: CellValue): boolean =>
  a === b || (isCellError(a) && isCellError(b) && a.error === b.error);

const NO_STYLE = (): IStyleData => ({});

/** What the grid would give back of a cell that nobody touched. */
const echo = (cell: HostCell): CellValue => fromGridValue(toGridCell(cell, NO_STYLE));

/** Whether two cells have the same content, whatever their looks. */
const sameContent = (a: HostCell | undefined, b: HostCell | undefined): boolean =>
  a?.formula === b?.formula &&
  (a?.formula !== undefined || sameValue(a?.value ?? null, b?.value ?? null));

/** Takes cells of one workbook over from the grid. */
export class CellReader {
  private readonly defaults: GridDefaults;

  constructor(
    private readonly book: HostWorkbook,
    private readonly contents: GridContents,
  ) {
    this.defaults = toDefaultStyle(book.styles.at(0));
  }

  /** The cell that stands in the grid; `before` is what the workbook has in its place. */
  read(
    sheet: HostSheet,
    row: number,
    column: number,
    before: HostCell | undefined,
  ): HostCell | undefined {
    const { saved, formulaAt } = this.contents;
    const cell = saved.sheets[sheet.id]?.cellData?.[row]?.[column];
    if (!cell) return undefined;
    const formula = cell.f || cell.si ? formulaAt(sheet.id, row, column) : undefined;
    const style = this.styleOf(cell, before?.style ?? 0);
    const shown = fromGridValue(cell);
    // An error that is no formula's, a line end of another kind: the grid has no word for it.
    const isEcho = before && before.formula === formula && sameValue(echo(before), shown);
    const value = isEcho ? before.value : shown;
    if (value === null && !formula && style === 0) return undefined;
    return { value, style, ...(formula && { formula }) };
  }

  private styleOf(cell: ICellData, before: number): number {
    if (!cell.s) return 0;
    const own = typeof cell.s === 'string' ? styleIndex(cell.s) : undefined;
    if (own !== undefined) return own;
    const style = typeof cell.s === 'string' ? this.contents.saved.styles[cell.s] : cell.s;
    const { styles } = this.book;
    return style ? styles.indexOf(fromGridStyle(style, styles.at(before), this.defaults)) : 0;
  }
}

type Spots = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;

/** Grows around cells as they are found. */
class Bounds {
  private found: Area | undefined;

  add(row: number, column: number): void {
    const { top, left, bottom, right } = this.found ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
    this.found = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }

  get area(): Area | undefined {
    return this.found;
  }
}

/** Takes the named cells over, and tells of those whose content is another now. */
export const takeCells = (
  book: HostWorkbook,
  sheet: HostSheet,
  spots: Spots,
  contents: GridContents,
): void => {
  const taker = new CellReader(book, contents);
  const changed = new Bounds();
  for (const [row, line] of Object.entries(spots)) {
    for (const column of Object.keys(line ?? {})) {
      const [r, c] = [Number(row), Number(column)];
      const before = sheet.cell(r, c);
      const now = taker.read(sheet, r, c, before);
      book.store(sheet, r, c, now);
      if (!sameContent(before, now)) changed.add(r, c);
    }
  }
  if (changed.area) book.cellsChanged(sheet, changed.area);
};

const takeContents = (book: HostWorkbook, sheet: HostSheet, contents: GridContents): void => {
  const cells = contents.saved.sheets[sheet.id]?.cellData ?? {};
  const gone: Record<number, Record<number, true>> = {};
  sheet.rows.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (cell) (gone[row] ??= {})[column] = true;
    }),
  );
  const spots: Record<string, Record<string, unknown>> = {};
  for (const table of [gone, cells] as readonly Spots[]) {
    for (const [row, line] of Object.entries(table)) spots[row] = { ...spots[row], ...line };
  }
  takeCells(book, sheet, spots, contents);
};

const nameOf = (saved: IWorkbookData, id: string): string => saved.sheets[id]?.name ?? id;

const rename = (book: HostWorkbook, saved: IWorkbookData): void => {
  for (const sheet of book.sheets) {
    const name = nameOf(saved, sheet.id);
    const other = book.findSheet(name);
    // Two sheets that changed names with each other.
    if (other && other !== sheet) book.renameSheet(other, book.freeName(`${name}~`.slice(-31)));
    book.renameSheet(sheet, name);
  }
};

const takeVisibility = (sheet: HostSheet, shown: Partial<IWorksheetData> | undefined): void => {
  if (!shown?.hidden) sheet.visibility = 'visible';
  else if (sheet.visibility === 'visible') sheet.visibility = 'hidden';
};

/** Takes over which sheets there are, their names, their order and whether they are seen. */
export const takeSheets = (book: HostWorkbook, saved: IWorkbookData): void => {
  const known = new Set(book.sheets.map(({ id }) => id));
  for (const id of saved.sheetOrder) {
    if (!known.has(id)) book.adoptSheet(id, book.freeName(nameOf(saved, id)));
  }
  for (const sheet of book.sheets) {
    if (saved.sheets[sheet.id]) takeVisibility(sheet, saved.sheets[sheet.id]);
  }
  for (const sheet of book.sheets) {
    if (saved.sheets[sheet.id]) continue;
    if (sheet.visibility === 'veryHidden') sheet.visibility = 'hidden';
    book.deleteSheet(sheet);
  }
  rename(book, saved);
  book.orderSheets(saved.sheetOrder);
};

/** How much of the grid is to be read again: what hangs on the cells, the sheet's shape, or everything. */
export type TakeWhat = 'rules' | 'shape' | 'all';

/** Takes the grid's workbook over; only what is another now is told. */
export const takeWorkbook = (book: HostWorkbook, contents: GridContents, what: TakeWhat): void => {
  const { saved } = contents;
  if (what === 'all') takeSheets(book, saved);
  const rules = parseResources((saved.resources ?? []) as readonly GridResource[]);
  for (const sheet of book.sheets) {
    const shown = saved.sheets[sheet.id];
    if (!shown) continue;
    takeRules(sheet, rules);
    if (what !== 'rules') takeShape(sheet, shown);
    if (what === 'all') takeContents(book, sheet, contents);
  }
  if (what === 'all') book.touch();
  book.settle();
};
