import { findFiscalYears, type FiscalYear } from '../../../era/fiscal-year';
import { headingMeaning, type HeadingOverrides } from '../../../profile/heading-role';
import { comparable } from '../../../text/text';
import type { FieldCell, HeaderRow } from '../recognised';
import { findTitle, yearOfTitle } from '../sheet-title';
import { HeadingRows, levelLabel, levelStyle } from './levels';
import { newestYear, type PlacedTable } from './newest-year';
import { readCards, type FoundCard } from './read-card';
import { layoutOf, TableReader } from './read-table';
import type { FoundItem } from './table-item';
import type { PlacedCells } from './placed-cells';
import { tableColumns, type TableColumns } from './table-columns';
import { headerAt, type TableHeader } from './table-header';

/** A sheet of any city's form as found: its items with their figures, and how it is built. */
export interface FoundSheet {
  readonly kind: 'table' | 'cards';
  readonly title: FieldCell | null;
  readonly fiscalYear: FiscalYear | null;
  readonly items: readonly FoundItem[];
  readonly layouts: readonly HeaderRow[];
  readonly unread: readonly FieldCell[];
  readonly tables: readonly TableColumns[];
  readonly cards: readonly FoundCard[];
}

/** Lines of the header whose first line a row was said to be; `undefined` where it was not. */
const toldLines = (cells: PlacedCells, row: number): number | undefined => {
  if (!cells.told.hasHeaders) return undefined;
  const filled = cells.filled(row);
  const lines = filled.map(({ text }) => cells.told.headerLines(text));
  return filled.length > 1 ? lines.find((one) => one !== undefined) : undefined;
};

const headersOf = (
  cells: PlacedCells,
  overrides: HeadingOverrides | undefined,
): readonly TableHeader[] => {
  const headers: TableHeader[] = [];
  const rows = cells.rowsBetween(0, cells.rows - 1);
  const told = new Map(rows.map((row) => [row, toldLines(cells, row)]));
  const isTold = [...told.values()].some((lines) => lines !== undefined);
  for (const row of rows) {
    if (row <= (headers.at(-1)?.bottom ?? -1)) continue;
    // Where headers were said, no other row is one.
    if (isTold && told.get(row) === undefined) continue;
    const header = headerAt(cells, row, overrides, told.get(row));
    if (header) headers.push(header);
  }
  return headers;
};

const sameHeader = (one: TableHeader, other: TableHeader): boolean =>
  one.columns.every(({ lines }, index) => {
    const others = other.columns[index]!.lines;
    return (
      lines.length === others.length &&
      lines.every(({ text }, at) => comparable(text) === comparable(others[at]!.text))
    );
  });

const cellsAbove = (cells: PlacedCells, row: number): readonly FieldCell[] => {
  const above: FieldCell[] = [];
  for (const at of cells.rowsBetween(0, row - 1))
    for (const cell of cells.filled(at)) above.push(cell);
  return above;
};

/** Heading rows between the title and a header: 基本施策 こころの健康. */
const takeHeadingsAbove = (
  cells: PlacedCells,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  title: FieldCell | null,
  headings: HeadingRows,
): void => {
  for (const row of cells.rowsBetween(top, bottom - 1)) {
    const filled = cells.filled(row).filter((cell) => cell !== title);
    for (let at = 0; at < filled.length; at += 1) {
      const cell = filled[at]!;
      const label = levelLabel(cell.text);
      if (label === undefined && (filled.length > 1 || levelStyle(cell.text) === undefined))
        continue;
      if (/計画|年度|凡例|シート|一覧/u.test(cell.text)) continue;
      const isWhole = label === cell.text.trim();
      const value = isWhole ? filled[at + 1] : cell;
      if (!value) continue;
      headings.take(label ?? levelStyle(cell.text)!, value);
      if (isWhole) at += 1;
    }
  }
};

/** The year that `_shinko` speaks of, where a heading names it: its column may still be blank. */
const headedYear = (
  tables: readonly PlacedTable[],
  keptYear: FiscalYear | undefined,
): FiscalYear | null => {
  const isHeaded = tables.some(({ figures, grades, narrative }) =>
    [...figures, ...grades, ...(narrative ? [narrative] : [])].some(
      ({ year }) => year === keptYear,
    ),
  );
  return keptYear !== undefined && isHeaded ? keptYear : null;
};

/** The year of a sheet whose title names none. */
const yearOfTables = (
  cells: PlacedCells,
  tables: readonly PlacedTable[],
  keptYear: FiscalYear | undefined,
): FiscalYear | null => {
  const years = [newestYear(cells, tables), headedYear(tables, keptYear)].filter(
    (year) => year !== null,
  );
  return years.length === 0 ? null : Math.max(...years);
};

const readTables = (
  cells: PlacedCells,
  headers: readonly TableHeader[],
  title: FieldCell | null,
  keptYear: FiscalYear | undefined,
): Omit<FoundSheet, 'kind' | 'cards'> | undefined => {
  const tables: PlacedTable[] = [];
  // Headings under which nothing names items: once said, and not each row below them.
  const unread: FieldCell[] = [];
  const tab = cells.grid.sheet === null ? [] : findFiscalYears(cells.grid.sheet);
  const above = cellsAbove(cells, headers[0]!.top).flatMap(({ text }) => findFiscalYears(text));
  const told = yearOfTitle(title) ?? above.at(-1) ?? tab.at(-1) ?? null;
  for (const [index, header] of headers.entries()) {
    const bottom = (headers[index + 1]?.top ?? cells.rows) - 1;
    const same = tables.find((known) => sameHeader(known.header, header));
    const ranges = headers.flatMap((other, at) =>
      sameHeader(header, other)
        ? [{ top: other.bottom + 1, bottom: (headers[at + 1]?.top ?? cells.rows) - 1 }]
        : [],
    );
    const last = ranges.at(-1)!.bottom;
    const columns =
      same ??
      tableColumns(cells, header, { top: header.bottom + 1, bottom: last }, { sheetYear: told });
    if (columns) tables.push({ ...columns, header, bottom });
    else unread.push(...cells.filled(header.top));
  }
  if (tables.length === 0) return undefined;
  const fiscalYear = yearOfTitle(title) ?? yearOfTables(cells, tables, keptYear) ?? told;
  const headings = new HeadingRows();
  const items: FoundItem[] = [];
  let from = 0;
  for (const table of tables) {
    takeHeadingsAbove(cells, { top: from, bottom: table.header.top }, title, headings);
    const found = new TableReader(cells, table, headings, fiscalYear).read(
      table.header.bottom + 1,
      table.bottom,
    );
    for (const item of found.items) items.push(item);
    for (const cell of found.unread) unread.push(cell);
    from = table.bottom + 1;
  }
  const layouts = tables.map((table) => layoutOf(table, fiscalYear));
  return { title, fiscalYear, items, layouts, unread, tables };
};

/** Whether an item tells what came of it: a figure, a grade or a narrative. */
const holdsWork = ({ measures, narrative, fields }: FoundItem): boolean =>
  (fields.has('narrative') && narrative.text.trim() !== '') ||
  measures.some(({ years }) =>
    years.some(({ value, grade, target }) =>
      [value, grade, target].some((cell) => cell && cell.text.trim() !== ''),
    ),
  );

/** What bears a year's name is a table's line and no item. */
const isOfPlan = ({ name }: FoundItem): boolean => headingMeaning(name)?.role !== 'figures';

/** Whether a card of a year asks for figures, a grade or a narrative, be they blank; number and name alone are a record of something else. */
const hasPlace = ({ name, fields }: FoundItem, fiscalYear: FiscalYear | null): boolean =>
  name !== '' &&
  fiscalYear !== null &&
  (['value', 'target', 'grade', 'narrative'] as const).some((field) => fields.has(field));

/**
 * Finds the items and figures of a sheet whose form is not known beforehand: by the words of its headings
 * or labels, and by what stands under them.
 *
 * @returns `undefined` where the sheet holds nothing of the kind
 */
export const readAny = (
  cells: PlacedCells,
  overrides?: HeadingOverrides,
  keptYear?: FiscalYear,
): FoundSheet | undefined => {
  const { grid } = cells;
  const headers = headersOf(cells, overrides);
  const hasItems = headers.some(
    ({ top, columns }) =>
      toldLines(cells, top) !== undefined ||
      columns.some(({ role }) => role === 'number' || role === 'name' || role === 'description'),
  );
  const firstRows = cellsAbove(cells, Math.min(cells.rows, headers[0]?.top ?? TITLE_ROWS));
  const title = findTitle(firstRows) ?? null;
  if (!hasItems) {
    const tab = grid.sheet === null ? [] : findFiscalYears(grid.sheet);
    const named = firstRows.flatMap(({ text }) => (DATE.test(text) ? [] : findFiscalYears(text)));
    const years = { title: yearOfTitle(title), beside: named.at(-1) ?? tab.at(-1) ?? null };
    const { cards, fiscalYear } = readCards(cells, headers, years, overrides);
    const items = cards
      .map(({ item }) => item)
      .filter((item) => isOfPlan(item) && (holdsWork(item) || hasPlace(item, fiscalYear)));
    if (items.length > 0) {
      const layouts = items.map(({ layout }) => layout);
      return { kind: 'cards', title, fiscalYear, items, layouts, unread: [], tables: [], cards };
    }
  }
  const found = headers.length === 0 ? undefined : readTables(cells, headers, title, keptYear);
  const items = found?.items.filter(
    ({ name, numberCell }) => name !== '' || numberCell.text.trim() !== '',
  );
  if (!found || !items) return undefined;
  // A plan that is known may be all blank: its year has just begun.
  const isBegun = overrides !== undefined && items.some((item) => hasPlace(item, keptYear ?? null));
  if (!isBegun && !items.some(holdsWork)) return undefined;
  return { kind: 'table', ...found, items, cards: [] };
};

const TITLE_ROWS = 6;
/** 令和6年5月10日: the day of writing tells no fiscal year. */
const DATE = /[\d０-９]\s*月\s*[\d０-９]+\s*日/u;
