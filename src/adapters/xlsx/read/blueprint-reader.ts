import type { Area, CellValue } from '../../../core/grid/grid';
import type {
  PlannedCell,
  PlannedConditionalFormat,
  PlannedValidation,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../../core/grid/blueprint';
import { readColor, readPalette, type Palette } from './color-reader';
import { cellContext } from './content-reader';
import { COLUMN_MARGIN } from './default-style';
import { openPackage, optionalPart, type Toolkit } from './package';
import { readNotes } from './notes-reader';
import { readPrint } from './print-reader';
import { parseArea } from './reference';
import { readConditionalFormats, readValidations } from './rule-reader';
import {
  checkDimension,
  eachColumn,
  isFlagged,
  readMerges,
  toNumberLooks,
  type NumberLook,
} from './sheet-reader';
import type { SharedStrings } from './shared-strings';
import { scanSheet } from './sheet-scan';
import type { CellContext, FormulaLocation, SheetSink } from './sheet-sink';
import {
  readCellStyles,
  readDifferentialStyles,
  toDifferentialStyle,
  type DifferentialStyle,
} from './style-blueprint-reader';
import { openStyles, readCellFormats } from './styles-reader';
import { openSharedStrings, readWorkbook, type Workbook } from './workbook-reader';
import type { XmlScanner } from '../xml/xml-scan';
import {
  childOf,
  childrenOf,
  descendantsOf,
  isTrue,
  readElement,
  toNumber,
  type XmlElement,
} from '../xml/xml-tree';

interface Looks {
  readonly numbers: readonly NumberLook[];
  readonly differentials: readonly DifferentialStyle[];
  readonly palette: Palette;
}

/** Gathers all that a blueprint can say of a sheet. */
class PlanSink implements SheetSink {
  readonly cells: PlannedCell[] = [];
  readonly merges: Area[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly columnStyles = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly validations: PlannedValidation[] = [];
  readonly conditionalFormats: PlannedConditionalFormat[] = [];
  /** Small elements that are read when the scan is over. */
  readonly elements = new Map<string, XmlElement>();

  constructor(
    private readonly looks: Looks,
    private readonly remark: CellContext['remark'],
  ) {}

  row(scanner: XmlScanner, row: number): void {
    if (scanner.attributes < 2) return;
    const height = toNumber(scanner.attribute('ht'));
    if (height !== undefined) this.rowHeights.set(row, height);
    if (isFlagged(scanner, 'hidden')) this.hiddenRows.add(row);
  }

  cell(
    row: number,
    column: number,
    style: number,
    given: CellValue,
    formula: FormulaLocation | undefined,
    isIsoDate: boolean,
  ): void {
    const shift = typeof given === 'number' && !isIsoDate ? this.looks.numbers[style]?.shift : 0;
    const value = shift ? (given as number) + shift : given;
    const { cells } = this;
    if (formula && formula.text !== '') {
      cells.push({ row, column, value, formula: `=${formula.text}`, style });
    } else if (value !== null || style !== 0) cells.push({ row, column, value, style });
  }

  element(scanner: XmlScanner, name: string): void {
    switch (name) {
      case 'mergeCells':
        return readMerges(scanner, this.merges, this.remark);
      case 'dimension':
        return checkDimension(scanner);
      case 'cols':
        return this.readColumns(scanner);
      case 'dataValidations':
        return this.readRules(readElement(scanner));
      case 'conditionalFormatting':
        return this.readFormats(readElement(scanner));
      case 'extLst':
        return this.readExtensions(readElement(scanner));
      default:
        if (KEPT.has(name)) this.elements.set(name, readElement(scanner));
    }
  }

  private readColumns(scanner: XmlScanner): void {
    eachColumn(scanner, (from, to) => {
      const width = toNumber(scanner.attribute('width'));
      const style = toNumber(scanner.attribute('style')) ?? 0;
      const hidden = isFlagged(scanner, 'hidden');
      for (let column = from; column <= to; column++) {
        if (hidden) this.hiddenColumns.add(column);
        if (style > 0) this.columnStyles.set(column, style);
        if (width !== undefined) this.columnWidths.set(column, toCharacters(width));
      }
    });
  }

  private readRules(element: XmlElement): void {
    for (const validation of readValidations(element, this.remark))
      this.validations.push(validation);
  }

  private readFormats(element: XmlElement): void {
    const { differentials, palette } = this.looks;
    const toLook = (dxf: XmlElement): DifferentialStyle => toDifferentialStyle(dxf, palette);
    const formats = readConditionalFormats(element, this.remark, differentials, toLook);
    for (const format of formats) this.conditionalFormats.push(format);
  }

  private readExtensions(element: XmlElement): void {
    this.readRules(element);
    for (const each of descendantsOf(element, 'conditionalFormatting')) this.readFormats(each);
  }
}

const KEPT: ReadonlySet<string> = new Set([
  'sheetPr',
  'sheetViews',
  'sheetProtection',
  'autoFilter',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
]);

const toCharacters = (width: number): number =>
  Math.max(0, Math.round((width - COLUMN_MARGIN) * 1e4) / 1e4);

const readFreeze = (view: XmlElement | undefined): SheetBlueprint['freeze'] => {
  const pane = childOf(view, 'pane')?.attributes;
  if (!pane?.state?.startsWith('frozen')) return undefined;
  return { row: toNumber(pane.ySplit) ?? 0, column: toNumber(pane.xSplit) ?? 0 };
};

const readView = (
  sink: PlanSink,
  palette: Palette,
): Partial<
  Pick<SheetBlueprint, 'freeze' | 'protected' | 'tabColor' | 'showGridLines' | 'zoom'>
> => {
  const view = childrenOf(sink.elements.get('sheetViews'), 'sheetView')[0];
  const freeze = readFreeze(view);
  const zoom = toNumber(view?.attributes.zoomScale);
  const grid = view?.attributes.showGridLines;
  const tabColor = readColor(childOf(sink.elements.get('sheetPr'), 'tabColor'), palette);
  return {
    ...(freeze && { freeze }),
    ...(isTrue(sink.elements.get('sheetProtection')?.attributes.sheet) && { protected: true }),
    ...(tabColor !== undefined && { tabColor }),
    ...(grid !== undefined && { showGridLines: isTrue(grid) }),
    ...(zoom !== undefined && { zoom }),
  };
};

const readSheet = (
  workbook: Workbook,
  index: number,
  strings: SharedStrings | undefined,
  looks: Looks,
): SheetBlueprint => {
  const tab = workbook.tabs[index]!;
  const context = cellContext(workbook, strings, tab.path);
  const sink = new PlanSink(looks, context.remark);
  scanSheet(workbook.opened.textOf(tab.path), context, sink);
  const { cells, merges, columnWidths, columnStyles, hiddenColumns } = sink;
  const { rowHeights, hiddenRows } = sink;
  const { validations, conditionalFormats } = sink;
  const names = workbook.names.filter((name) => name.tab === index);
  const print = readPrint(sink.elements, names);
  const filter = parseArea(sink.elements.get('autoFilter')?.attributes.ref ?? '');
  return {
    name: tab.name,
    visibility: tab.visibility,
    cells,
    merges,
    columnWidths,
    ...(columnStyles.size > 0 && { columnStyles }),
    hiddenColumns,
    rowHeights,
    hiddenRows,
    validations,
    conditionalFormats,
    notes: readNotes(workbook, tab),
    ...(print && { print }),
    ...(filter && { filter }),
    ...readView(sink, looks.palette),
  };
};

/**
 * Reads a whole workbook as a blueprint. What a blueprint cannot say (pictures, charts, other kinds of
 * conditional formats, array formulas as such) is left out.
 */
export const readWorkbookBlueprint = (bytes: Uint8Array, tools: Toolkit): WorkbookBlueprint => {
  const workbook = readWorkbook(openPackage(bytes, tools));
  const { opened, relations, tabs } = workbook;
  const styles = openStyles(opened, relations);
  const themePath = optionalPart(opened, relations, 'theme');
  const palette = readPalette(
    themePath === undefined ? undefined : opened.treeOf(themePath),
    styles,
  );
  const looks: Looks = {
    numbers: toNumberLooks(
      readCellFormats(styles).map((code) => ({ code, isStruck: false })),
      workbook.from1904,
    ),
    differentials: readDifferentialStyles(styles, palette),
    palette,
  };
  const strings = openSharedStrings(workbook);
  const indices = tabs.flatMap((tab, index) => (tab.isWorksheet ? [index] : []));
  return {
    styles: readCellStyles(styles, palette),
    sheets: indices.map((index) => readSheet(workbook, index, strings, looks)),
    activeSheet: Math.max(0, indices.indexOf(workbook.activeTab)),
  };
};
