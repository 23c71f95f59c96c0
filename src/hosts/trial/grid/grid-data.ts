import type { GridStyleOf } from './grid-styles';
import { USUAL_WIDTH, toPixels } from './grid-styles';
import type { GridRow } from './grid-rows';
import { toRows } from './grid-rows';
import type { GridDefaults } from './grid-styles';
import { POINT } from './grid-styles';
import type { ICellData, IRange, IStyleData, IWorksheetData } from '@univerjs/core';
import {
  type Area,
  type CellValue,
  isCellError,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../../../core/grid/grid';
import type { HostCell, HostSheet } from '../../../excel-host';
const CELL_TYPE = { text: 1, number: 2, boolean: 3 } as const;

/** Rows beyond what is filled, to type in. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;

/** Name of a host style in the grid's style table. */
export const styleId = (index: number): string => `h${index}`;

/** The host's index of a grid style that came from the host unchanged. */
export const styleIndex = (id: string): number | undefined => {
  const match = /^h(\d+)$/u.exec(id);
  return match ? Number(match[1]) : undefined;
};
const toCharacters = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;

// A document's text takes nothing from the cell's style but what it is told.
const fontOf = ({ ff, fs, bl, it, ul, st, cl }: IStyleData): IStyleData => ({
  ...(ff && { ff }),
  ...(fs && { fs }),
  ...(bl && { bl }),
  ...(it && { it }),
  ...(ul && { ul }),
  ...(st && { st }),
  ...(cl && { cl }),
});

// A text of several lines is a document to the grid; as a plain value it would lose its line ends
// as soon as somebody edits the cell.
const toDocument = (text: string, style: IStyleData): NonNullable<ICellData['p']> => {
  const lines = text.split('\n');
  let end = -1;
  const paragraphs = lines.map((line) => {
    end += line.length + 1;
    return { startIndex: end };
  });
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${lines.join('\r')}\r\n`,
      paragraphs,
      textRuns: [{ st: 0, ed: end, ts: fontOf(style) }],
    },
  };
};

const toContent = (value: CellValue, style: IStyleData): Partial<ICellData> => {
  if (typeof value === 'string' && value.includes('\n')) return { p: toDocument(value, style) };
  return toResult(value);
};

const toResult = (value: CellValue): Partial<ICellData> => {
  if (value === null) return {};
  if (isCellError(value)) return { v: value.error, t: CELL_TYPE.text };
  if (typeof value === 'number') return { v: value, t: CELL_TYPE.number };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CELL_TYPE.boolean };
  return { v: value, t: CELL_TYPE.text };
};

/** A cell as the grid wants it. */
export const toGridCell = (
  { value, formula, style }: HostCell,
  styleOf: GridStyleOf,
): ICellData => ({
  ...(formula === undefined ? toContent(value, styleOf(style)) : toResult(value)),
  ...(formula !== undefined && { f: formula }),
  ...((style !== 0 || formula !== undefined) && { s: styleId(style) }),
});

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/u;

/** The text of a cell that was typed with line breaks, which the grid keeps as a document. */
const documentText = ({ p }: ICellData): string | undefined =>
  p?.body?.dataStream.replace(/\r\n$/u, '').replaceAll('\r', '\n');

/** A cell's value as the workbook keeps it. */
export const fromGridValue = (cell: ICellData): CellValue => {
  const text = documentText(cell);
  if (text !== undefined) return text === '' ? null : text;
  const { v, t } = cell;
  if (v === null || v === undefined || v === '') return null;
  if (t === CELL_TYPE.boolean || typeof v === 'boolean') return v === true || Number(v) === 1;
  if (t === CELL_TYPE.number) return Number(v);
  if (typeof v === 'number') return v;
  return cell.f && ERROR.test(v) ? { error: v } : v.replaceAll(/\r\n?/gu, '\n');
};

/** An area as the grid's range, and back. */
export const toRange = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

// Whole rows and columns have sides that are no numbers in the grid, and rows pushed down leave the sheet.
const side = (index: number, fallback: number, most: number): number =>
  Number.isFinite(index) ? Math.min(Math.max(0, index), most) : fallback;

/** A grid's range as an area, within what a sheet can be. */
export const fromRange = (range: IRange): Area => {
  const [bottom, right] = [MAX_ROWS - 1, MAX_COLUMNS - 1];
  return {
    top: side(range.startRow, 0, bottom),
    left: side(range.startColumn, 0, right),
    bottom: side(range.endRow, bottom, bottom),
    right: side(range.endColumn, right, right),
  };
};

const toFreeze = ({ freeze }: HostSheet): IWorksheetData['freeze'] =>
  freeze
    ? {
        xSplit: freeze.column,
        ySplit: freeze.row,
        startRow: freeze.row > 0 ? freeze.row : -1,
        startColumn: freeze.column > 0 ? freeze.column : -1,
      }
    : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

const toColumns = (sheet: HostSheet): Partial<IWorksheetData['columnData']> => {
  const columns: Record<number, { w?: number; hd?: 1 }> = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: toPixels(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: 1 };
  return columns;
};

const toCells = (
  sheet: HostSheet,
  styleOf: GridStyleOf,
): Record<number, Record<number, ICellData>> => {
  const cells: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((line, row) => {
    const data: Record<number, ICellData> = {};
    line?.forEach((cell, column) => {
      if (cell) data[column] = toGridCell(cell, styleOf);
    });
    if (Object.keys(data).length > 0) cells[row] = data;
  });
  return cells;
};

// Pixels of a row without a height of its own, as Excel gives them for a font of 11 points.
const FONT_ROWS: readonly (readonly [RegExp, number])[] = [
  [/游|Yu |メイリオ|Meiryo/u, 25],
  [/[MＭ][SＳ]/u, 18],
];
const USUAL_ROW = 20;

const rowHeightOf = ({ ff, fs }: GridDefaults): number => {
  const height = FONT_ROWS.find(([name]) => name.test(ff))?.[1] ?? USUAL_ROW;
  return Math.round((height * fs) / 11);
};

/** A sheet as the grid opens it. */
export const toGridSheet = (
  sheet: HostSheet,
  defaults: GridDefaults,
  styleOf: GridStyleOf,
): Partial<IWorksheetData> => {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    tabColor: sheet.tabColor ?? '',
    freeze: toFreeze(sheet),
    rowCount: sheet.rows.length + SPARE_ROWS,
    columnCount: Math.max(width + SPARE_COLUMNS, 20),
    defaultStyle: { ...defaults },
    defaultColumnWidth: toPixels(USUAL_WIDTH),
    defaultRowHeight: rowHeightOf(defaults),
    mergeData: sheet.merges.map(toRange),
    cellData: toCells(sheet, styleOf),
    rowData: toRows(sheet, styleOf, rowHeightOf(defaults)) as IWorksheetData['rowData'],
    columnData: toColumns(sheet) as IWorksheetData['columnData'],
    showGridlines: sheet.showGridLines ? 1 : 0,
  };
};

const eachEntry = <V>(
  table: Readonly<Record<string, V>> | undefined,
  visit: (index: number, value: V) => void,
): void => {
  for (const [key, value] of Object.entries(table ?? {})) if (value) visit(Number(key), value);
};

interface Lines {
  readonly sizes: Map<number, number>;
  readonly hidden: ReadonlySet<number>;
}

/** Sizes as the grid has them; one that was only shown in pixels stays what the file says. */
const takeLines = <V extends { readonly hd?: number | undefined }>(
  table: Readonly<Record<string, V>> | undefined,
  before: ReadonlyMap<number, number>,
  unit: {
    readonly pixelsOf: (line: V) => number | undefined;
    readonly toPixels: (size: number) => number;
    readonly fromPixels: (pixels: number) => number;
  },
): Lines => {
  const [sizes, hidden] = [new Map<number, number>(), new Set<number>()];
  eachEntry(table, (index, line) => {
    const pixels = unit.pixelsOf(line);
    const known = before.get(index);
    if (pixels) {
      const isShown = known !== undefined && unit.toPixels(known) === pixels;
      sizes.set(index, isShown ? known : unit.fromPixels(pixels));
    }
    if (line.hd) hidden.add(index);
  });
  return { sizes, hidden };
};

interface GridColumn {
  readonly w?: number;
  readonly hd?: number;
}

// The grid keeps merged areas in an order of its own; the file's is kept where they are the same.
const takeMerges = (before: readonly Area[], ranges: readonly IRange[]): readonly Area[] => {
  const merges = ranges.map(fromRange);
  const known = new Set(before.map((area) => JSON.stringify(fromRange(toRange(area)))));
  const isSame =
    merges.length === before.length && merges.every((area) => known.has(JSON.stringify(area)));
  return isSame ? before : merges;
};

/** Takes a sheet's shape (merges, sizes, what is hidden, frozen panes, colour) over from the grid. */
export const takeShape = (sheet: HostSheet, data: Partial<IWorksheetData>): void => {
  sheet.merges = takeMerges(sheet.merges, data.mergeData ?? []);
  const rows = takeLines(data.rowData as Record<string, GridRow>, sheet.rowHeights, {
    pixelsOf: ({ h, ia }) => (ia === 0 ? h : undefined),
    toPixels: (points) => points * POINT,
    fromPixels: (pixels) => Math.round((pixels / POINT) * 100) / 100,
  });
  const columns = takeLines(data.columnData as Record<string, GridColumn>, sheet.columnWidths, {
    pixelsOf: ({ w }) => w,
    toPixels,
    fromPixels: toCharacters,
  });
  sheet.rowHeights = rows.sizes;
  sheet.hiddenRows = rows.hidden;
  sheet.columnWidths = columns.sizes;
  sheet.hiddenColumns = columns.hidden;
  const { xSplit = 0, ySplit = 0 } = data.freeze ?? {};
  sheet.freeze = xSplit || ySplit ? { row: ySplit, column: xSplit } : undefined;
  if ((data.tabColor ?? '') !== (sheet.tabColor ?? '')) sheet.tabColor = data.tabColor || undefined;
  if (data.showGridlines !== undefined) sheet.showGridLines = data.showGridlines === 1;
};
