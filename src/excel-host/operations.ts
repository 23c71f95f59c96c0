import { type Area, MAX_ROWS } from '../core/grid/grid';
import type { CellStyle } from '../core/grid/blueprint';
import { cutOut, intersection, offsetArea, overlaps } from './address';
import { refuse } from './host-error';
import { type CalendarDay, takeEntry } from './input';
import { moveFormula } from './references';
import type { HostCell, HostSheet } from './sheet';
import type { HostWorkbook } from './workbook';

/** A rectangle of a sheet. */
export interface Region {
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** One entry of a two-dimensional write; `null` leaves the cell as it is. */
export type Entry = string | number | boolean | null;

/** The part of an area in which cells are stored; keeps whole columns from being walked to the end. */
export const storedPart = (sheet: HostSheet, area: Area): Area | undefined => {
  const right = sheet.rows.reduce((most, row) => Math.max(most, (row?.length ?? 0) - 1), -1);
  return intersection(area, { top: 0, left: 0, bottom: sheet.rows.length - 1, right });
};

/** Calls back on every address of an area. */
export const eachSpot = (area: Area, visit: (row: number, column: number) => void): void => {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
};

/** Refuses where protection locks a cell of the area; `isTouched` leaves cells out of the question. */
export const refuseLocked = (
  book: HostWorkbook,
  { sheet, area }: Region,
  isTouched: (row: number, column: number) => boolean = () => true,
): void => {
  if (!sheet.isProtected) return;
  eachSpot(area, (row, column) => {
    const { locked = true } = book.styles.at(sheet.styleAt(row, column));
    if (locked && isTouched(row, column)) {
      refuse('AccessDenied', `${sheet.name} is protected and the cell is locked`);
    }
  });
};

/** Refuses what protection forbids whatever the cells: rows, formats, names. */
export const refuseProtected = (sheet: HostSheet): void => {
  if (sheet.isProtected) refuse('AccessDenied', `${sheet.name} is protected`);
};

const entered = (
  book: HostWorkbook,
  style: number,
  entry: Exclude<Entry, null>,
  today: CalendarDay,
): HostCell | undefined => {
  const numberFormat = book.styles.numberFormatOf(style);
  const taken = takeEntry(entry, numberFormat, today);
  // Excel gives a cell the entry's format only where it had none of its own.
  const kept =
    taken.numberFormat === undefined || numberFormat !== 'General'
      ? style
      : book.styles.changed(style, (old) => ({ ...old, numberFormat: taken.numberFormat! }));
  if (taken.value === null && taken.formula === undefined && kept === 0) return undefined;
  const base = { value: taken.value, style: kept };
  return taken.formula === undefined ? base : { ...base, formula: taken.formula };
};

/** A cell that has no look of its own, where it would else have its column's. */
const bareCell = (sheet: HostSheet, column: number): HostCell | undefined =>
  sheet.columnStyles.has(column) ? { value: null, style: 0 } : undefined;

/** Types entries into a region, row by row; its dimensions must match. */
export const enterCells = (
  book: HostWorkbook,
  region: Region,
  entries: readonly (readonly Entry[])[],
  today: CalendarDay,
): void => {
  const { sheet, area } = region;
  const at = (row: number, column: number) => entries[row - area.top]?.[column - area.left];
  refuseLocked(book, region, (row, column) => at(row, column) !== null);
  eachSpot(area, (row, column) => {
    const entry = at(row, column);
    // Assumed: Excel drops what is written to the covered cells of a merged area.
    if (entry === null || entry === undefined || sheet.isCovered(row, column)) return;
    const style = sheet.styleAt(row, column);
    const cell = entered(book, style, entry, today);
    book.store(sheet, row, column, cell ?? bareCell(sheet, column));
  });
  book.cellsChanged(sheet, area);
};

/** Changes the style of every cell of an area, empty ones too. */
export const restyle = (
  book: HostWorkbook,
  { sheet, area }: Region,
  change: (style: CellStyle, row: number, column: number) => CellStyle,
): void => {
  refuseProtected(sheet);
  const isWhole = area.top === 0 && area.bottom === MAX_ROWS - 1;
  if (isWhole) {
    const styles = new Map(sheet.columnStyles);
    for (let column = area.left; column <= area.right; column++) {
      const present = styles.get(column) ?? 0;
      styles.set(
        column,
        book.styles.changed(present, (old) => change(old, 0, column)),
      );
    }
    sheet.columnStyles = styles;
  }
  const part = isWhole ? storedPart(sheet, area) : area;
  if (!part) return book.tell({ kind: 'styles', sheet: sheet.id, area });
  eachSpot(part, (row, column) => {
    const cell = sheet.cell(row, column);
    if (isWhole && !cell) return;
    const present = sheet.styleAt(row, column);
    const style = book.styles.changed(present, (old) => change(old, row, column));
    if (style !== present) {
      sheet.store(row, column, cell ? { ...cell, style } : { value: null, style });
    }
  });
  book.tell({ kind: 'styles', sheet: sheet.id, area });
};

/** What `Range.clear` takes away. */
export type ClearWhat = 'All' | 'Formats' | 'Contents';

/** Empties a region of contents, formats or both. */
export const clearCells = (book: HostWorkbook, region: Region, what: ClearWhat): void => {
  refuseLocked(book, region);
  const { sheet } = region;
  const area = storedPart(sheet, region.area);
  // What a cell has of its column is cleared from it too.
  const bare = (column: number): HostCell | undefined =>
    what === 'Contents' ? undefined : bareCell(sheet, column);
  const isWhole = region.area.bottom === MAX_ROWS - 1;
  const walked = sheet.columnStyles.size > 0 && !isWhole ? region.area : area;
  if (walked) {
    eachSpot(walked, (row, column) => {
      const cell = sheet.cell(row, column);
      if (!cell) {
        const cleared = bare(column);
        if (cleared) book.store(sheet, row, column, cleared);
        return;
      }
      const left = what === 'Formats' ? { ...cell, style: 0 } : { value: null, style: cell.style };
      const isBlank = what === 'All' || (left.value === null && left.style === 0);
      book.store(sheet, row, column, isBlank ? bare(column) : left);
    });
  }
  if (what !== 'Contents') {
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, region.area));
    book.tell({ kind: 'styles', sheet: sheet.id, area: region.area });
  }
  book.cellsChanged(sheet, region.area);
};

const copied = (cell: HostCell | undefined, rows: number, columns: number) =>
  cell?.formula === undefined
    ? cell
    : { ...cell, formula: moveFormula(cell.formula, rows, columns) };

const copyBelongings = (book: HostWorkbook, from: Region, to: Region): void => {
  const rows = to.area.top - from.area.top;
  const columns = to.area.left - from.area.left;
  const moved = (areas: readonly Area[]) =>
    areas.flatMap((area) => {
      const part = intersection(area, from.area);
      return part ? [offsetArea(part, rows, columns)] : [];
    });
  const merges = from.sheet.merges.filter((area) => overlaps(area, from.area));
  const validations = from.sheet.validations.map((one) => ({
    ...one,
    id: book.newValidationId(),
    areas: moved(one.areas),
  }));
  const formats = from.sheet.conditionalFormats.map((one) => ({
    ...one,
    id: book.newFormatId(),
    areas: moved(one.areas),
    formula: moveFormula(`=${one.formula}`, rows, columns).slice(1),
  }));
  const { sheet, area } = to;
  sheet.merges = [
    ...sheet.merges.filter((merge) => !overlaps(merge, area)),
    ...merges.map((merge) => offsetArea(merge, rows, columns)),
  ];
  sheet.validations = [
    ...sheet.validations.map((one) => ({ ...one, areas: cutOut(one.areas, area) })),
    ...validations,
  ].filter(({ areas }) => areas.length > 0);
  sheet.conditionalFormats = [
    ...sheet.conditionalFormats,
    ...formats.filter(({ areas }) => areas.length > 0),
  ];
};

/** What `Range.copyFrom` copies. */
export type CopyWhat = 'All' | 'Formulas' | 'Values' | 'Formats';

const copiedCell = (
  source: HostCell | undefined,
  target: HostCell | undefined,
  what: CopyWhat,
): HostCell | undefined => {
  if (what === 'All') return source;
  const style = what === 'Formats' ? (source?.style ?? 0) : (target?.style ?? 0);
  const content = what === 'Formats' ? target : source;
  if (!content && style === 0) return undefined;
  const base = { value: content?.value ?? null, style };
  return what === 'Values' || content?.formula === undefined
    ? base
    : { ...base, formula: content.formula };
};

/**
 * Copies a region onto another; the target takes the source's size. `All` brings formats, merged
 * areas, validations and conditional formats along, but not row heights: assumed from Excel's paste
 * of cells (a paste of whole rows by hand does bring heights; an add-in should not count on it).
 */
export const copyCells = (
  book: HostWorkbook,
  from: Region,
  target: Region,
  what: CopyWhat,
): void => {
  const rows = target.area.top - from.area.top;
  const columns = target.area.left - from.area.left;
  const to: Region = { sheet: target.sheet, area: offsetArea(from.area, rows, columns) };
  refuseLocked(book, { sheet: to.sheet, area: storedPart(to.sheet, to.area) ?? target.area });
  const part = storedPart(from.sheet, from.area);
  if (part) {
    const cells: (readonly [number, number, HostCell | undefined])[] = [];
    eachSpot(part, (row, column) =>
      cells.push([row, column, copied(from.sheet.cell(row, column), rows, columns)]),
    );
    for (const [row, column, cell] of cells) {
      const before = to.sheet.cell(row + rows, column + columns);
      book.store(to.sheet, row + rows, column + columns, copiedCell(cell, before, what));
    }
  }
  if (what === 'All') copyBelongings(book, from, to);
  book.tell({ kind: 'layout', sheet: to.sheet.id });
  book.cellsChanged(to.sheet, to.area);
};
