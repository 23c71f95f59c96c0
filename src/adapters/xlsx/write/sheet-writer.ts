import { columnLetters, MAX_COLUMNS, type Area } from '../../../core/grid/grid';
import type { PrintSetup, SheetBlueprint } from '../../../core/grid/blueprint';
import { COLUMN_MARGIN } from '../read/default-style';
import { areaName, areaNames } from '../read/reference';
import { RowWriter } from './row-writer';
import type { SheetSurroundings } from './surroundings';
import type { StyleSheet } from './styles-writer';
import { validationsElement } from './validation-writer';
import { ByteWriter } from '../xml/byte-writer';
import { encodeEscapes, escapeAttribute, escapeText, writable } from '../xml/xml-text';

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

/** Widest column of Excel; a file with a wider one is repaired. */
const WIDEST = 255;

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

const headOf = (blueprint: SheetBlueprint, around: SheetSurroundings): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${around.namespace}" xmlns:r="${escapeAttribute(around.relationNamespace)}">`,
    sheetProperties(blueprint),
    dimension(blueprint),
    sheetViews(blueprint, around.isSelected),
    '<sheetFormatPr defaultRowHeight="18.75"/>',
    columns(blueprint, around.styles),
    '<sheetData>',
  ].join('');

const footOf = (blueprint: SheetBlueprint, around: SheetSurroundings): string => {
  const related = (element: string, id: string | undefined): string =>
    id === undefined ? '' : `<${element} r:id="${id}"/>`;
  return [
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

/** A worksheet part, in UTF-8. Elements stand in the order the schema demands. */
export const sheetPart = (blueprint: SheetBlueprint, around: SheetSurroundings): Uint8Array => {
  const out = new ByteWriter();
  out.text(headOf(blueprint, around));
  new RowWriter(blueprint, around, out).write();
  out.text(footOf(blueprint, around));
  return out.finish();
};
