import {
  columnLetters,
  isCellError,
  MAX_COLUMNS,
  type Area,
  type CellValue,
} from '../../../core/grid/grid';
import type { PlannedCell, PrintSetup, SheetBlueprint } from '../../../core/grid/blueprint';
import { COLUMN_MARGIN } from '../read/default-style';
import { areaName, areaNames } from '../read/reference';
import type { StyleSheet } from './styles-writer';
import { validationsElement } from './validation-writer';
import { encodeEscapes, escapeAttribute, escapeText, textElement, writable } from '../xml/xml-text';

/** What a sheet's XML refers to. */
export interface SheetSurroundings {
  readonly styles: StyleSheet;
  /** Gives the index of a shared string; `undefined` where strings are to stand in the cells. */
  readonly stringIndex: ((text: string) => number) | undefined;
  readonly namespace: string;
  readonly relationNamespace: string;
  /** Id of the relationship to the drawing that shows the notes. */
  readonly notesRelation: string | undefined;
  /** Id of the relationship to the drawing that holds the charts. */
  readonly drawingRelation?: string | undefined;
  readonly isSelected: boolean;
  /** Taken off serial numbers of cells with these styles of the blueprint, in a workbook that counts from 1904. */
  readonly dateShift?: (style: number) => number;
}

/** Longest text a cell of Excel holds. */
const LONGEST_TEXT = 32_767;

const errorValue = (error: string): string => `<v>${escapeText(error)}</v>`;

/** A formula's cell with its cached result; without one where that is not known. */
export const formulaCell = (head: string, formula: string, value: CellValue): string => {
  const body = `<f>${escapeText(writable(formula.replace(/^=/u, '')))}</f>`;
  if (value === null) return `${head}>${body}</c>`;
  if (typeof value === 'number') return `${head}>${body}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${body}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${head} t="e">${body}${errorValue(value.error)}</c>`;
  return `${head} t="str">${body}<v>${escapeText(encodeEscapes(value as string))}</v></c>`;
};

/** A constant's cell; `head` is its open tag without `>`. A number that is none becomes `#NUM!`. */
export const constantCell = (
  head: string,
  value: CellValue,
  stringIndex?: (text: string) => number,
): string => {
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? `${head}><v>${value}</v></c>`
      : `${head} t="e">${errorValue('#NUM!')}</c>`;
  }
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${head} t="e">${errorValue(value.error)}</c>`;
  const text = (value as string).slice(0, LONGEST_TEXT);
  return stringIndex
    ? `${head} t="s"><v>${stringIndex(text)}</v></c>`
    : `${head} t="inlineStr"><is>${textElement(text)}</is></c>`;
};

class RowWriter {
  private readonly chunks: string[] = [];
  private readonly letters: string[] = [];

  constructor(
    private readonly blueprint: SheetBlueprint,
    private readonly around: SheetSurroundings,
  ) {}

  write(): string {
    const bare = this.bareRows();
    let nextBare = 0;
    let row = -1;
    let open = '';
    for (const cell of this.blueprint.cells) {
      if (cell.row !== row) {
        if (open !== '') this.chunks.push(`${open}</row>`);
        for (; nextBare < bare.length && bare[nextBare]! < cell.row; nextBare++) {
          this.chunks.push(`${this.rowTag(bare[nextBare]!)}/>`);
        }
        if (bare[nextBare] === cell.row) nextBare++;
        row = cell.row;
        open = `${this.rowTag(row)}>`;
      }
      open += this.cell(cell);
    }
    if (open !== '') this.chunks.push(`${open}</row>`);
    for (const left of bare.slice(nextBare)) this.chunks.push(`${this.rowTag(left)}/>`);
    return this.chunks.join('');
  }

  /** Rows that have a height or are hidden, in order. */
  private bareRows(): number[] {
    const { rowHeights, hiddenRows } = this.blueprint;
    return [...new Set([...rowHeights.keys(), ...hiddenRows])].sort((a, b) => a - b);
  }

  private rowTag(row: number): string {
    const height = this.blueprint.rowHeights.get(row);
    const size = height === undefined ? '' : ` ht="${Math.min(height, HIGHEST)}" customHeight="1"`;
    return `<row r="${row + 1}"${size}${this.blueprint.hiddenRows.has(row) ? ' hidden="1"' : ''}`;
  }

  private cell(cell: PlannedCell): string {
    const { around } = this;
    const letters = (this.letters[cell.column] ??= columnLetters(cell.column));
    const style = around.styles.cellIndex(cell.style);
    const head = `<c r="${letters}${cell.row + 1}"${style === 0 ? '' : ` s="${style}"`}`;
    const value = this.shifted(cell);
    return cell.formula === undefined
      ? constantCell(head, value, around.stringIndex)
      : formulaCell(head, cell.formula, value);
  }

  private shifted({ value, style }: PlannedCell): CellValue {
    return typeof value === 'number' && this.around.dateShift
      ? value - this.around.dateShift(style)
      : value;
  }
}

const dimension = ({ cells }: SheetBlueprint): string => {
  if (cells.length === 0) return '<dimension ref="A1"/>';
  const area = { top: cells[0]!.row, left: MAX_COLUMNS, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    if (row > area.bottom) area.bottom = row;
    if (column < area.left) area.left = column;
    if (column > area.right) area.right = column;
  }
  return `<dimension ref="${areaName(area)}"/>`;
};

const sheetProperties = (blueprint: SheetBlueprint): string => {
  const tab =
    blueprint.tabColor === undefined
      ? ''
      : `<tabColor rgb="FF${blueprint.tabColor.replace('#', '').toUpperCase()}"/>`;
  const fit = blueprint.print?.fitToWidth === undefined ? '' : '<pageSetUpPr fitToPage="1"/>';
  return tab + fit === '' ? '' : `<sheetPr>${tab}${fit}</sheetPr>`;
};

const paneElement = (freeze: SheetBlueprint['freeze']): string => {
  if (!freeze || (freeze.row === 0 && freeze.column === 0)) return '';
  const { row, column } = freeze;
  const side = row === 0 ? 'topRight' : column === 0 ? 'bottomLeft' : 'bottomRight';
  const x = column === 0 ? '' : ` xSplit="${column}"`;
  const y = row === 0 ? '' : ` ySplit="${row}"`;
  const corner = `${columnLetters(column)}${row + 1}`;
  return `<pane${x}${y} topLeftCell="${corner}" activePane="${side}" state="frozen"/><selection pane="${side}" activeCell="${corner}" sqref="${corner}"/>`;
};

const sheetViews = (blueprint: SheetBlueprint, isSelected: boolean): string => {
  const grid =
    blueprint.showGridLines === undefined
      ? ''
      : ` showGridLines="${blueprint.showGridLines ? 1 : 0}"`;
  const zoom =
    blueprint.zoom === undefined
      ? ''
      : ` zoomScale="${blueprint.zoom}" zoomScaleNormal="${blueprint.zoom}"`;
  const selected = isSelected ? ' tabSelected="1"' : '';
  return `<sheetViews><sheetView${grid}${selected}${zoom} workbookViewId="0">${paneElement(blueprint.freeze)}</sheetView></sheetViews>`;
};

/** Widest column and highest row of Excel; a file with more is repaired. */
const WIDEST = 255;
const HIGHEST = 409;

const roundWidth = (width: number): number => Math.round(Math.min(width, WIDEST) * 1e4) / 1e4;

const columns = (blueprint: SheetBlueprint, styles: StyleSheet): string => {
  const { columnWidths, columnStyles, hiddenColumns } = blueprint;
  const named = [...columnWidths.keys(), ...(columnStyles?.keys() ?? []), ...hiddenColumns];
  const indices = [...new Set(named)].sort((a, b) => a - b);
  const spans: { from: number; to: number; rest: string }[] = [];
  for (const index of indices) {
    const width = columnWidths.get(index);
    const size =
      width === undefined ? '' : ` width="${roundWidth(width + COLUMN_MARGIN)}" customWidth="1"`;
    const style = columnStyles?.get(index);
    const look = style === undefined ? '' : ` style="${styles.cellIndex(style)}"`;
    const rest = size + look + (hiddenColumns.has(index) ? ' hidden="1"' : '');
    const last = spans.at(-1);
    if (last && last.to === index - 1 && last.rest === rest) last.to = index;
    else spans.push({ from: index, to: index, rest });
  }
  if (spans.length === 0) return '';
  return `<cols>${spans.map(({ from, to, rest }) => `<col min="${from + 1}" max="${to + 1}"${rest}/>`).join('')}</cols>`;
};

const mergeCells = (merges: readonly Area[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`;

const conditionalFormats = (blueprint: SheetBlueprint, styles: StyleSheet): string =>
  blueprint.conditionalFormats
    .map((format) => {
      const dxf = styles.differentialIndex(format);
      const look = dxf === undefined ? '' : ` dxfId="${dxf}"`;
      const stop = format.stopIfTrue ? ' stopIfTrue="1"' : '';
      const rule = `<cfRule type="expression"${look} priority="${format.priority}"${stop}><formula>${escapeText(writable(format.formula))}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${areaNames(format.areas)}">${rule}</conditionalFormatting>`;
    })
    .join('');

const pageElements = (print: PrintSetup): string => {
  const { margins, fitToWidth } = print;
  const options = print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '';
  const edges = margins
    ? `<pageMargins left="${margins.left}" right="${margins.right}" top="${margins.top}" bottom="${margins.bottom}" header="${margins.header}" footer="${margins.footer}"/>`
    : '';
  const fit = fitToWidth === undefined ? '' : ` fitToWidth="${fitToWidth}" fitToHeight="0"`;
  const setup = `<pageSetup paperSize="${print.paper === 'A3' ? 8 : 9}"${fit} orientation="${print.orientation}"/>`;
  return options + edges + setup + headerFooter(print) + rowBreaks(print.rowBreaks);
};

const headerFooter = ({ header, footer }: PrintSetup): string => {
  if (header === undefined && footer === undefined) return '';
  const element = (name: string, text: string | undefined): string =>
    text === undefined ? '' : `<${name}>${escapeText(encodeEscapes(text))}</${name}>`;
  return `<headerFooter>${element('oddHeader', header)}${element('oddFooter', footer)}</headerFooter>`;
};

const rowBreaks = (rows: readonly number[]): string =>
  rows.length === 0
    ? ''
    : `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`).join('')}</rowBreaks>`;

/** A worksheet part. Elements stand in the order the schema demands. */
export const sheetPart = (blueprint: SheetBlueprint, around: SheetSurroundings): string => {
  const related = (element: string, id: string | undefined): string =>
    id === undefined ? '' : `<${element} r:id="${id}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${around.namespace}" xmlns:r="${escapeAttribute(around.relationNamespace)}">`,
    sheetProperties(blueprint),
    dimension(blueprint),
    sheetViews(blueprint, around.isSelected),
    '<sheetFormatPr defaultRowHeight="18.75"/>',
    columns(blueprint, around.styles),
    '<sheetData>',
    new RowWriter(blueprint, around).write(),
    '</sheetData>',
    blueprint.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    blueprint.filter ? `<autoFilter ref="${areaName(blueprint.filter)}"/>` : '',
    mergeCells(blueprint.merges),
    conditionalFormats(blueprint, around.styles),
    validationsElement(blueprint.validations),
    blueprint.print ? pageElements(blueprint.print) : '',
    related('drawing', around.drawingRelation),
    related('legacyDrawing', around.notesRelation),
    '</worksheet>',
  ].join('');
};
