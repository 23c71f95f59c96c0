import type { FiscalYear } from '../../../era/fiscal-year';
import { isLegendTitle, legendOf } from '../../../profile/grade-legend';
import type { ColumnRole } from '../../../profile/columns';
import { comparable, foldWidth } from '../../../text/text';
import { readItemNumber } from '../../../value/item-number';
import type { FieldCell, HeaderRow, LevelCell } from '../recognised';
import { TableItem, type FoundItem } from './table-item';
import type { HeadingRows } from './levels';
import { levelCell, levelLabel, levelStyle } from './levels';
import type { PlacedCells } from './placed-cells';
import type { TableColumns, YearColumn } from './table-columns';

/** A table's items, and what stands among them that belongs to none. */
export interface FoundTable {
  readonly items: readonly FoundItem[];
  readonly unread: readonly FieldCell[];
}

const NOTE = /^\s*(?:[※*]|注(?:[\d０-９)）:：\s]|$)|（注|\(注|出典|資料[:：])/u;
/** 3, 2-1, ア, A-2; not a note that somebody wrote under the numbers. */
const isNumber = (text: string): boolean =>
  text.trim().length <= 2 || readItemNumber(text) !== null || /^\S*\d\S*$/u.test(foldWidth(text));
const SUM = /^(?:合計|総計|小計|計|平均)$/u;

/** The columns as our own layout tells them: the sheet's own year's where each year has one. */
export const layoutOf = (columns: TableColumns, sheetYear: FiscalYear | null): HeaderRow => {
  const map = new Map<ColumnRole, number>();
  const further: (readonly [number, ColumnRole])[] = [];
  const put = (role: ColumnRole, column: number | null | undefined): void => {
    if (column === null || column === undefined) return;
    if (map.has(role)) further.push([column, role]);
    else map.set(role, column);
  };
  put('number', columns.number);
  put('name', columns.name);
  for (const column of columns.departments) put('departments', column);
  put('description', columns.description);
  if (columns.indicator !== columns.name) put('indicator', columns.indicator);
  put('unit', columns.unit);
  put('year', columns.year);
  put('progress', columns.progress);
  put('remarks', columns.remarks);
  put('narrative', columns.narrative?.column);
  const isOwn = ({ year }: YearColumn): boolean => year === sheetYear;
  const { figures } = columns;
  const ownFirst = [...figures.filter(isOwn), ...figures.filter((one) => !isOwn(one))];
  for (const { role, column } of ownFirst) {
    if (role === 'value' || role === 'figures') put('value', column);
    else if (role === 'target' || role === 'rate') put(role, column);
  }
  put('grade', columns.grades[0]?.column);
  return { row: columns.header.bottom, columns: map, fields: new Set(map.keys()), further };
};

/** The column that was said to begin an item; `null` where none was, or the table has none of that title. */
const beginOf = ({ told }: PlacedCells, { headings }: TableColumns): number | null => {
  const found = headings.find(({ heading }) =>
    heading.lines.some(({ text }) => told.isBegin(text)),
  );
  return found?.heading.column ?? null;
};

/** (1) 支え合いの輪 under No. names a level; (1) alone is an item's number. */
const isNumberedTitle = (text: string): boolean =>
  levelStyle(text) !== undefined && /[\p{L}]{3,}/u.test(text.replace(/[Ⅰ-Ⅹ]/gu, ''));

/** An item whose rows are being gathered. */
interface OpenItem {
  readonly top: number;
  bottom: number;
  readonly levels: readonly LevelCell[];
  readonly department: FieldCell | null;
}

/** Reads the rows below a table's header, up to the next one. */
export class TableReader {
  private readonly items: FoundItem[] = [];
  private readonly unread: FieldCell[] = [];
  private readonly layout: HeaderRow;
  private readonly begin: number | null;
  private open: OpenItem | null = null;
  private readonly levelTexts = new Map<number, FieldCell>();

  constructor(
    private readonly cells: PlacedCells,
    private readonly columns: TableColumns,
    private readonly headings: HeadingRows,
    private readonly sheetYear: FiscalYear | null,
  ) {
    this.layout = layoutOf(columns, sheetYear);
    this.begin = beginOf(cells, columns);
  }

  read(top: number, bottom: number): FoundTable {
    for (const row of this.cells.rowsBetween(top, bottom)) {
      const filled = this.cells.filled(row);
      if (filled.length === 0) {
        // A blank row within what is merged goes on with it.
        if (this.open && this.isMergedInto(row, this.open)) this.open.bottom = row;
        continue;
      }
      this.readRow(row, filled);
    }
    this.close();
    return { items: this.items, unread: this.unread };
  }

  private isMergedInto(row: number, { top }: OpenItem): boolean {
    const { cells, columns } = this;
    return cells.isCovered(row, columns.name) && cells.area(row, columns.name).top >= top;
  }

  private readRow(row: number, filled: readonly FieldCell[]): void {
    const first = filled[0]!;
    if (
      NOTE.test(first.text) ||
      isLegendTitle(first.text) ||
      (filled.length <= 2 && legendOf(first.text))
    ) {
      this.close();
      return;
    }
    const { name, number } = this.columns;
    const text = (column: number | null): string =>
      column === null ? '' : this.cells.own(row, column).text.trim();
    const isSum = (title: string): boolean => SUM.test(title.replace(/\s/gu, ''));
    if (isSum(text(name)) || (text(name) === '' && isSum(first.text))) {
      this.close();
      return;
    }
    if (this.isHeadingRow(row, filled)) {
      this.close();
      this.takeHeading(filled);
      return;
    }
    this.readLevels(row);
    const isStrayText = filled.length === 1 && first.column === number && !isNumber(first.text);
    const starts = !isStrayText && (text(name) !== '' || text(number) !== '');
    const begins =
      this.begin === null
        ? starts && !this.continues(row, text(number), text(name))
        : this.isOther(row, this.begin);
    if (begins) {
      this.close();
      const { department } = this.headings;
      this.open = { top: row, bottom: row, levels: this.levelsAt(row), department };
    } else if (this.open && !isStrayText) this.open.bottom = row;
    else for (const cell of filled) this.unread.push(cell);
  }

  /** Whether a row says something else in a column than the item that is open. */
  private isOther(row: number, column: number): boolean {
    const own = comparable(this.cells.own(row, column).text);
    return own !== '' && own !== (this.open && comparable(this.cells.text(this.open.top, column)));
  }

  /** Whether a row that repeats number and name goes on with its item: it is another year, kind or indicator of it. */
  private continues(row: number, number: string, name: string): boolean {
    const { open, columns, cells } = this;
    if (!open) return false;
    const at = (column: number | null): string =>
      column === null ? '' : comparable(cells.text(open.top, column));
    if (comparable(number) !== at(columns.number) || comparable(name) !== at(columns.name))
      return false;
    const key = (one: number): string =>
      [columns.year, columns.kind, columns.indicator]
        .map((column) => (column === null ? '' : comparable(cells.text(one, column))))
        .join('|');
    for (let one = open.top; one < row; one += 1) if (key(one) === key(row)) return false;
    return true;
  }

  /** Whether a row names a level of the plan, and no item. */
  private isHeadingRow(row: number, filled: readonly FieldCell[]): boolean {
    const { cells, columns } = this;
    const [first] = filled;
    if (!first || filled.length > 2 || cells.area(row, columns.name).top < row) return false;
    const area = cells.area(first.row, first.column);
    const isWide = area.right - area.left >= 2 && area.right >= columns.name;
    if (filled.length === 2) {
      return levelLabel(first.text) === first.text.trim() && first.column <= columns.name;
    }
    if (first.column === columns.number && !isWide)
      return levelLabel(first.text) !== undefined || isNumberedTitle(first.text);
    if (isWide) return true;
    if (first.column > columns.name || columns.levels.includes(first.column)) return false;
    return levelStyle(first.text) !== undefined || first.column < columns.name;
  }

  private takeHeading(filled: readonly FieldCell[]): void {
    const [first, second] = filled;
    const style = levelStyle(first!.text) ?? 'plain';
    this.headings.take(style, second ?? first!);
    this.levelTexts.clear();
  }

  /** Level columns say their text once, merged or with blanks below; a new one ends those right of it. */
  private readLevels(row: number): void {
    for (const [index, column] of this.columns.levels.entries()) {
      const cell = this.cells.own(row, column);
      if (cell.text.trim() === '') continue;
      const before = this.levelTexts.get(column);
      this.levelTexts.set(column, cell);
      if (before && comparable(before.text) === comparable(cell.text)) continue;
      for (const right of this.columns.levels.slice(index + 1)) {
        if (!this.cells.isCovered(row, right)) this.levelTexts.delete(right);
      }
    }
  }

  private levelsAt(row: number): readonly LevelCell[] {
    const own = this.columns.levels.flatMap((column) => {
      const merged = this.cells.at(row, column);
      const cell = merged.text.trim() === '' ? this.levelTexts.get(column) : merged;
      return cell ? [levelCell(cell)] : [];
    });
    return [...this.headings.current(), ...own];
  }

  private close(): void {
    const { open } = this;
    this.open = null;
    if (open)
      this.items.push(
        new TableItem(this.cells, this.columns, this.layout, this.sheetYear).read(open),
      );
  }
}
