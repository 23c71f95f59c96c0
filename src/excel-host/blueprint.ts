import type {
  CellStyle,
  PlannedCell,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../core/grid/blueprint';
import { omit } from './omit';
import type { HostSheet } from './sheet';
import { HostWorkbook } from './workbook';

/** Fills an empty sheet from a blueprint; `styleOf` gives the workbook's index of a planned style. */
export const fillSheet = (
  book: HostWorkbook,
  sheet: HostSheet,
  blueprint: SheetBlueprint,
  styleOf: (index: number) => number,
): void => {
  sheet.visibility = blueprint.visibility;
  for (const { row, column, value, formula, style } of blueprint.cells) {
    const base = { value, style: styleOf(style) };
    sheet.store(row, column, formula === undefined ? base : { ...base, formula });
  }
  sheet.merges = blueprint.merges;
  sheet.columnWidths = new Map(blueprint.columnWidths);
  const columnStyles = [...(blueprint.columnStyles ?? [])];
  sheet.columnStyles = new Map(columnStyles.map(([column, style]) => [column, styleOf(style)]));
  sheet.rowHeights = new Map(blueprint.rowHeights);
  sheet.hiddenColumns = blueprint.hiddenColumns;
  sheet.hiddenRows = blueprint.hiddenRows;
  sheet.validations = blueprint.validations.map((validation) => ({
    ...validation,
    id: book.newValidationId(),
  }));
  sheet.conditionalFormats = blueprint.conditionalFormats.map((format) => ({
    ...format,
    id: book.newFormatId(),
  }));
  sheet.notes = blueprint.notes;
  sheet.charts = (blueprint.charts ?? []).map((chart) => ({ ...chart, id: book.newChartId() }));
  sheet.freeze = blueprint.freeze;
  sheet.print = blueprint.print;
  sheet.isProtected = blueprint.protected ?? false;
  sheet.tabColor = blueprint.tabColor;
  sheet.showGridLines = blueprint.showGridLines ?? true;
  sheet.zoom = blueprint.zoom ?? 100;
  book.touch();
};

/** Opens a workbook; a blueprint without sheets gives one empty sheet, as Excel's new workbook has. */
export const fromBlueprint = (blueprint: WorkbookBlueprint): HostWorkbook => {
  const book = new HostWorkbook(blueprint.styles);
  for (const planned of blueprint.sheets) {
    fillSheet(book, book.addSheet(planned.name), planned, (index) => index);
  }
  if (book.sheets.length === 0) book.addSheet('Sheet1');
  const active = book.sheets[blueprint.activeSheet];
  const shown =
    active?.visibility === 'visible'
      ? active
      : book.sheets.find((sheet) => sheet.visibility === 'visible');
  book.activeId = (shown ?? book.sheets[0]!).id;
  return book;
};

const plannedCells = (sheet: HostSheet): readonly PlannedCell[] => {
  const cells: PlannedCell[] = [];
  sheet.rows.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (cell) cells.push({ row, column, ...cell });
    }),
  );
  return cells;
};

const toSheetBlueprint = (sheet: HostSheet): SheetBlueprint => ({
  name: sheet.name,
  visibility: sheet.visibility,
  cells: plannedCells(sheet),
  merges: sheet.merges,
  columnWidths: sheet.columnWidths,
  ...(sheet.columnStyles.size > 0 && { columnStyles: sheet.columnStyles }),
  rowHeights: sheet.rowHeights,
  hiddenColumns: sheet.hiddenColumns,
  hiddenRows: sheet.hiddenRows,
  validations: sheet.validations.map((validation) => omit(validation, 'id')),
  conditionalFormats: sheet.conditionalFormats.map((format) => omit(format, 'id')),
  notes: sheet.notes,
  ...(sheet.charts.length > 0 && { charts: sheet.charts.map((chart) => omit(chart, 'id')) }),
  showGridLines: sheet.showGridLines,
  zoom: sheet.zoom,
  protected: sheet.isProtected,
  ...(sheet.freeze && { freeze: sheet.freeze }),
  ...(sheet.print && { print: sheet.print }),
  ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
});

/** The workbook as data, results up to date, so that it can be saved. */
export const toBlueprint = (book: HostWorkbook): WorkbookBlueprint => {
  book.settle();
  return {
    styles: book.styles.all(),
    sheets: book.sheets.map(toSheetBlueprint),
    activeSheet: Math.max(0, book.sheets.indexOf(book.activeSheet())),
  };
};

/** Puts sheets of another blueprint into the workbook at a position; names that are taken get a number, as Excel does. */
export const insertBlueprint = (
  book: HostWorkbook,
  blueprint: WorkbookBlueprint,
  names: readonly string[] | undefined,
  position: number,
): readonly HostSheet[] => {
  const wanted = blueprint.sheets.filter((sheet) => !names || names.includes(sheet.name));
  const styles = blueprint.styles as readonly CellStyle[];
  return wanted.map((planned, index) => {
    const sheet = book.addSheet(book.freeName(planned.name), position + index);
    fillSheet(book, sheet, planned, (style) => book.styles.indexOf(styles[style] ?? {}));
    book.tell({ kind: 'sheet-added', sheet: sheet.id, source: book.source });
    return sheet;
  });
};
