import type {
  CellStyle,
  ChartSeriesLook,
  PlannedCell,
  PrintSetup,
  SheetBlueprint,
} from '../grid/blueprint';
import { cellName, columnLetters, type Area, type CellValue } from '../grid/grid';
import { LINE_HEIGHT, MAX_ROW_HEIGHT } from '../form/write/form-look';
import { RESULT_SIGNATURES } from '../form/write/result-sheet';
import { wrappedLines } from '../text/text';

const FONT = { name: '游ゴシック', size: 10 };
const LINE = { style: 'thin', color: '#BFBFBF' } as const;
const CELL: CellStyle = {
  font: FONT,
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  vertical: 'center',
};

/** Looks of the cells of totals, by {@link LOOK}. */
export const TOTALS_STYLES: readonly CellStyle[] = [
  {},
  { font: { ...FONT, size: 14, bold: true, color: '#1F3864' }, vertical: 'center' },
  { font: { ...FONT, color: '#595959' }, vertical: 'center' },
  { font: { ...FONT, size: 12, bold: true, color: '#1F3864' }, vertical: 'center' },
  {
    ...CELL,
    font: { ...FONT, bold: true, color: '#FFFFFF' },
    fill: '#2F5496',
    horizontal: 'center',
    wrap: true,
  },
  { ...CELL, wrap: true },
  { ...CELL, horizontal: 'right' },
  { ...CELL, font: { ...FONT, bold: true }, fill: '#FFF9E5', horizontal: 'center' },
  { ...CELL, horizontal: 'center' },
];

/** Indices into {@link TOTALS_STYLES}. */
export const LOOK = {
  title: 1,
  note: 2,
  section: 3,
  heading: 4,
  text: 5,
  figure: 6,
  choice: 7,
  word: 8,
} as const;

/** From the best grade to the worst, then those not rated: neighbours differ in lightness, not in colour alone. */
const GRADE_LOOKS: readonly ChartSeriesLook[] = [
  { color: '#1F4E79', label: '#FFFFFF' },
  { color: '#5B9BD5', label: '#000000' },
  { color: '#FFE699', label: '#000000' },
  { color: '#C55A11', label: '#000000' },
];
const NOT_RATED: ChartSeriesLook = { color: '#FFFFFF', label: '#000000' };

/** Looks of bars of so many grades, and of those not rated. */
export const gradeLooks = (grades: number): readonly ChartSeriesLook[] => [
  ...Array.from({ length: grades }, (_, index) => GRADE_LOOKS[index % GRADE_LOOKS.length]!),
  NOT_RATED,
];

/** Looks of the lines of what was reached and what was planned. */
export const LINE_LOOKS: readonly ChartSeriesLook[] = [
  { color: '#1F4E79', label: '#1F4E79' },
  { color: '#C55A11', label: '#843C0C', dashed: true },
];

/** Gathers the cells of a sheet; {@link SheetCells.inOrder} gives them as a blueprint wants them. */
export class SheetCells {
  private readonly cells: PlannedCell[] = [];

  put(row: number, column: number, value: CellValue, style: number): void {
    this.cells.push({ row, column, value: value === '' ? null : value, style });
  }

  /** A formula, with its leading `=`, and its result. */
  count(row: number, column: number, formula: string, value: CellValue, style: number): void {
    this.cells.push({ row, column, value, formula, style });
  }

  inOrder(): readonly PlannedCell[] {
    return [...this.cells].sort(
      (left, right) => left.row - right.row || left.column - right.column,
    );
  }
}

/** An address that stays when it is copied: `$B$3`. */
export const fixed = (row: number, column: number): string =>
  `$${columnLetters(column)}$${row + 1}`;

/** Cells of a column as an address that stays: `$H$5:$H$60`. */
export const fixedColumn = (column: number, top: number, bottom: number): string =>
  `${fixed(top, column)}:${fixed(bottom, column)}`;

/** A column's address in another sheet. */
export const onSheet = (sheet: string, address: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${address}`;

/** A text in a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * What COUNTIFS compares a column with: the cell, or where its text would be taken for a pattern, the cell
 * with those signs made plain.
 */
export const criterion = (row: number, column: number, text: string): string => {
  const cell = `$${cellName(row, column)}`;
  if (!/^[<>=]|[*?~]/u.test(text)) return cell;
  return `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;
};

const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

const printOf = (
  { orientation, rowBreaks = [] }: Pick<TotalsFrame, 'orientation' | 'rowBreaks'>,
  area: Area,
): PrintSetup => ({
  paper: 'A4',
  orientation,
  fitToWidth: 1,
  area,
  rowBreaks,
  margins: MARGINS,
  footer: '&C&P / &N',
});

/** What a sheet of totals has beside its cells. */
export interface TotalsFrame
  extends
    Pick<SheetBlueprint, 'name' | 'columnWidths'>,
    Partial<
      Pick<SheetBlueprint, 'validations' | 'conditionalFormats' | 'charts' | 'freeze' | 'filter'>
    > {
  readonly orientation: PrintSetup['orientation'];
  /** Rows before which a page starts. */
  readonly rowBreaks?: readonly number[];
  /** Its last row and column, charts included. */
  readonly bottom: number;
  readonly right: number;
}

/** Heights of rows whose text takes more lines than one. */
const heightsOf = (
  cells: readonly PlannedCell[],
  widths: SheetBlueprint['columnWidths'],
): ReadonlyMap<number, number> => {
  const heights = new Map<number, number>();
  for (const { row, column, value, style } of cells) {
    if (!TOTALS_STYLES[style]?.wrap || typeof value !== 'string') continue;
    const lines = wrappedLines(value, Math.max(2, (widths.get(column) ?? 8) - 1));
    const height = Math.min(MAX_ROW_HEIGHT, lines * LINE_HEIGHT + 4);
    if (lines > 1 && height > (heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
};

/** A sheet of totals; known as ours by a hidden cell. */
export const totalsSheetOf = (cells: SheetCells, frame: TotalsFrame): SheetBlueprint => {
  const { name, columnWidths, bottom, right } = frame;
  const { validations = [], conditionalFormats = [], charts, freeze, filter } = frame;
  cells.put(0, right + 1, RESULT_SIGNATURES.totals, 0);
  const all = cells.inOrder();
  return {
    name,
    visibility: 'visible',
    cells: all,
    merges: [],
    columnWidths,
    hiddenColumns: new Set([right + 1]),
    rowHeights: heightsOf(all, columnWidths),
    hiddenRows: new Set(),
    validations,
    conditionalFormats,
    notes: [],
    showGridLines: false,
    print: printOf(frame, { top: 0, left: 0, bottom, right }),
    ...(charts && { charts }),
    ...(freeze && { freeze }),
    ...(filter && { filter }),
  };
};
