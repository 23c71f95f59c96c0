import type { SheetBlueprint, WorkbookBlueprint } from '../../src/core/grid/blueprint';
import type { Grid } from '../../src/core/grid/grid';

const sheetOf = ({ sheet, visibility, values, merges }: Grid): SheetBlueprint => ({
  name: sheet ?? 'Sheet1',
  visibility,
  cells: values.flatMap((row, at) =>
    (row ?? []).map((value, column) => ({ row: at, column, value: value ?? null, style: 0 })),
  ),
  merges,
  validations: [],
  conditionalFormats: [],
  notes: [],
  columnWidths: new Map([
    [0, 20],
    [1, 30],
  ]),
  rowHeights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});

/** Sheets as a workbook's plan. */
export const bookOfGrids = (...grids: readonly Grid[]): WorkbookBlueprint => ({
  styles: [{}],
  sheets: grids.map(sheetOf),
  activeSheet: 0,
});
