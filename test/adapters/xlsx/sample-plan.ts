import type { SheetBlueprint, WorkbookBlueprint } from '../../../src/core/grid/blueprint';

/** A sheet that says nothing but its name, to build on. */
export const blankSheet = (
  name: string,
  members: Partial<SheetBlueprint> = {},
): SheetBlueprint => ({
  name,
  visibility: 'visible',
  cells: [],
  merges: [],
  columnWidths: new Map(),
  hiddenColumns: new Set(),
  rowHeights: new Map(),
  hiddenRows: new Set(),
  validations: [],
  conditionalFormats: [],
  notes: [],
  ...members,
});

/** A workbook of those sheets with one plain style. */
export const workbookOf = (
  sheets: readonly SheetBlueprint[],
  members: Partial<WorkbookBlueprint> = {},
): WorkbookBlueprint => ({ styles: [{}], sheets, activeSheet: 0, ...members });
