import { parseCellName } from '../../src/core/grid/grid';
import type {
  CellStyle,
  PlannedCell,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../src/core/grid/blueprint';

type Content =
  string | number | boolean | { readonly formula: string; readonly value?: string | number };

/** An empty visible sheet. */
export const sheetPlan = (name: string, part: Partial<SheetBlueprint> = {}): SheetBlueprint => ({
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
  ...part,
});

const planned = (address: string, content: Content, style: number): PlannedCell => {
  const { row, column } = parseCellName(address)!;
  if (typeof content === 'object') {
    return { row, column, value: content.value ?? null, formula: content.formula, style };
  }
  return { row, column, value: content, style };
};

/** Cells by address; `styles` names those that are not of the default style. */
export const cells = (
  contents: Readonly<Record<string, Content>>,
  styles: Readonly<Record<string, number>> = {},
): readonly PlannedCell[] => [
  ...Object.entries(contents).map(([address, content]) =>
    planned(address, content, styles[address] ?? 0),
  ),
  ...Object.entries(styles)
    .filter(([address]) => !(address in contents))
    .map(([address, style]) => ({ ...planned(address, '', style), value: null })),
];

/** A workbook of these sheets, the first one active. */
export const bookPlan = (
  sheets: readonly SheetBlueprint[],
  styles: readonly CellStyle[] = [{}],
): WorkbookBlueprint => ({ styles, sheets, activeSheet: 0 });
