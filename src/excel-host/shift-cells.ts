import { type Area, MAX_COLUMNS } from '../core/grid/grid';
import { columnCount, rowCount } from './address';
import { refuse } from './host-error';
import { omit } from './omit';
import { type Shift, shiftArea, shiftFormula } from './references';
import type { HostSheet } from './sheet';
import type { HostWorkbook } from './workbook';
import { refuseProtected } from './operations';

const shiftLines = (sheet: HostSheet, shift: Shift): void => {
  const { at, count, kind } = shift;
  if (shift.axis === 'rows') {
    if (kind === 'delete') sheet.rows.splice(at, count);
    else if (at < sheet.rows.length) {
      sheet.rows.splice(at, 0, ...Array.from({ length: count }, () => undefined));
    }
    return;
  }
  for (const cells of sheet.rows) {
    if (kind === 'delete') cells?.splice(at, count);
    else if (cells && at < cells.length) {
      cells.splice(at, 0, ...Array.from({ length: count }, () => undefined));
    }
  }
};

const shiftBand = (sheet: HostSheet, shift: Shift): void => {
  const { at, count, kind, across } = shift;
  const byRows = shift.axis === 'rows';
  for (let line = across.first; line <= across.last; line++) {
    const length = byRows ? sheet.rows.length : (sheet.rows[line]?.length ?? 0);
    const read = (index: number) => (byRows ? sheet.cell(index, line) : sheet.cell(line, index));
    const cells = Array.from({ length }, (_, index) => read(index));
    if (kind === 'delete') cells.splice(at, count);
    else cells.splice(at, 0, ...Array.from({ length: count }, () => undefined));
    for (let index = at; index < Math.max(length, cells.length); index++) {
      sheet.store(byRows ? index : line, byRows ? line : index, cells[index]);
    }
  }
};

const shiftKeys = <V>(entries: Iterable<readonly [number, V]>, shift: Shift): [number, V][] => {
  const moved: [number, V][] = [];
  for (const [key, value] of entries) {
    if (key < shift.at) moved.push([key, value]);
    else if (shift.kind === 'insert') moved.push([key + shift.count, value]);
    else if (key >= shift.at + shift.count) moved.push([key - shift.count, value]);
  }
  return moved;
};

const shiftSet = (keys: ReadonlySet<number>, shift: Shift): ReadonlySet<number> =>
  new Set(
    shiftKeys(
      [...keys].map((key) => [key, true] as const),
      shift,
    ).map(([key]) => key),
  );

const shiftAreas = (areas: readonly Area[], shift: Shift): readonly Area[] =>
  areas.flatMap((area) => shiftArea(area, shift) ?? []);

const shiftSizes = (sheet: HostSheet, shift: Shift): void => {
  if (shift.axis === 'rows') {
    sheet.rowHeights = new Map(shiftKeys(sheet.rowHeights, shift));
    sheet.hiddenRows = shiftSet(sheet.hiddenRows, shift);
  } else {
    sheet.columnWidths = new Map(shiftKeys(sheet.columnWidths, shift));
    sheet.columnStyles = new Map(shiftKeys(sheet.columnStyles, shift));
    sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, shift);
  }
};

const shiftBelongings = (sheet: HostSheet, shift: Shift): void => {
  sheet.merges = shiftAreas(sheet.merges, shift).filter(
    (area) => rowCount(area) > 1 || columnCount(area) > 1,
  );
  sheet.validations = sheet.validations
    .map((one) => ({ ...one, areas: shiftAreas(one.areas, shift) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((one) => ({
      ...one,
      areas: shiftAreas(one.areas, shift),
      formula: shiftFormula(`=${one.formula}`, sheet.name, sheet.name, shift).slice(1),
    }))
    .filter(({ areas }) => areas.length > 0);
  sheet.charts = sheet.charts.flatMap((chart) => {
    const [source, place] = [shiftArea(chart.source, shift), shiftArea(chart.place, shift)];
    return source && place ? { ...chart, source, place } : [];
  });
  sheet.notes = sheet.notes.flatMap((note) => {
    const spot = { top: note.row, left: note.column, bottom: note.row, right: note.column };
    const area = shiftArea(spot, shift);
    return area ? { ...note, row: area.top, column: area.left } : [];
  });
};

const shiftPrint = (sheet: HostSheet, shift: Shift): void => {
  if (!sheet.print) return;
  const { area, titleRows, rowBreaks } = sheet.print;
  const rows = (first: number, last: number): Area => ({
    top: first,
    bottom: last,
    left: 0,
    right: MAX_COLUMNS - 1,
  });
  const titles = titleRows && shiftArea(rows(...titleRows), shift);
  const printed = area && shiftArea(area, shift);
  sheet.print = {
    ...omit(omit(sheet.print, 'area'), 'titleRows'),
    ...(printed && { area: printed }),
    ...(titles && { titleRows: [titles.top, titles.bottom] as const }),
    rowBreaks: rowBreaks.flatMap((row) => shiftArea(rows(row, row), shift)?.top ?? []),
  };
};

const shiftFormulas = (book: HostWorkbook, shifted: HostSheet, shift: Shift): void => {
  for (const sheet of book.sheets) {
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const formula = shiftFormula(cell.formula, sheet.name, shifted.name, shift);
        if (formula !== cell.formula) sheet.store(row, column, { ...cell, formula });
      }),
    );
  }
};

const isWholeLines = ({ axis, across }: Shift): boolean =>
  across.first === 0 && across.last >= (axis === 'rows' ? 16_383 : 1_048_575);

/**
 * Puts rows, columns or cells in, or takes them out; merged areas, validations, conditional formats,
 * notes, sizes and every formula's references follow. A shift that would cut a merged area in two is
 * refused, as Excel does.
 */
export const applyShift = (book: HostWorkbook, sheet: HostSheet, shift: Shift): void => {
  refuseProtected(sheet);
  const whole = isWholeLines(shift);
  if (whole) shiftLines(sheet, shift);
  else {
    refuseCutMerges(sheet, shift);
    shiftBand(sheet, shift);
  }
  if (whole) {
    shiftSizes(sheet, shift);
    shiftPrint(sheet, shift);
  }
  shiftBelongings(sheet, shift);
  shiftFormulas(book, sheet, shift);
  book.touch();
  book.tell({ kind: 'shifted', sheet: sheet.id, shift, source: book.source });
};

const refuseCutMerges = (sheet: HostSheet, { axis, at, across }: Shift): void => {
  const cut = sheet.merges.some((area) => {
    const [first, last] = axis === 'rows' ? [area.left, area.right] : [area.top, area.bottom];
    const end = axis === 'rows' ? area.bottom : area.right;
    const meets = first <= across.last && last >= across.first && end >= at;
    return meets && (first < across.first || last > across.last);
  });
  if (cut) refuse('InsertDeleteConflict', 'cells of a merged area cannot be moved apart');
};
