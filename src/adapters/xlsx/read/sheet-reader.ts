import {
  cellKey,
  MAX_COLUMNS,
  type Area,
  type CellValue,
  type DropDown,
  type Grid,
  type RichText,
  type SheetVisibility,
} from '../../../core/grid/grid';
import { damaged } from '../fault';
import { DAYS_TO_1904, isDateFormat, PLAIN_DATE } from './number-formats';
import { parseArea } from './reference';
import { readDropDowns } from './drop-downs';
import type { CellContext, FormulaLocation, SheetSink } from './sheet-sink';
import { CLOSE, END, type XmlScanner } from '../xml/xml-scan';

/** Gaps wider than this stay holes, so that a lone cell far out costs nothing. */
const WIDEST_FILL = 256;

/** An array formula of more rows or columns fills no form: one of the whole sheet was typed by mistake. */
const [MOST_ARRAY_ROWS, MOST_ARRAY_COLUMNS] = [10_000, 50];
/** Cells of a sheet that array formulas may fill, all together. */
const MOST_ARRAY_CELLS = 200_000;

/** Spans may not overlap; a few that do are borne, but never so many that reading them takes long. */
const MOST_COLUMNS = 4 * MAX_COLUMNS;

/** A reference as files spell it; `undefined` where it names no cells, as #REF! does. */
export const readArea = (reference: string): Area | undefined =>
  parseArea(reference) ?? parseArea(reference.trim().toUpperCase());

/** A reference that the part must have right. */
export const requireArea = (reference: string | undefined, part: string): Area => {
  const area = reference === undefined ? undefined : readArea(reference);
  if (!area) throw damaged(part, `reference ${(reference ?? '').slice(0, 30)}`);
  return area;
};

/** Reads the children of `mergeCells`, whose open tag the scanner stands on; those over no cells are passed over. */
export const readMerges = (
  scanner: XmlScanner,
  merges: Area[],
  remark: CellContext['remark'],
): void => {
  if (scanner.selfClosing) return;
  const outer = scanner.depth - 1;
  while (scanner.depth > outer) {
    const token = scanner.next();
    if (token === END) throw damaged(scanner.part, 'XML ends early');
    if (token === CLOSE || scanner.name() !== 'mergeCell') continue;
    const reference = scanner.attribute('ref') ?? '';
    const area = readArea(reference);
    if (area) merges.push(area);
    else remark('range', reference);
  }
};

/** A `col` element: first and last column, 0-based and held to the sheet. */
export const readColumnSpan = (scanner: XmlScanner): readonly [number, number] => {
  const [from, to] = [Number(scanner.attribute('min')), Number(scanner.attribute('max'))];
  if (!(from >= 1 && to >= from)) throw damaged(scanner.part, 'column');
  return [from - 1, Math.min(to, MAX_COLUMNS) - 1];
};

/** Walks over the `col` elements below the `cols` whose open tag the scanner stands on. */
export const eachColumn = (
  scanner: XmlScanner,
  visit: (from: number, to: number) => void,
): void => {
  if (scanner.selfClosing) return;
  const outer = scanner.depth - 1;
  let total = 0;
  while (scanner.depth > outer) {
    const token = scanner.next();
    if (token === END) throw damaged(scanner.part, 'XML ends early');
    if (token === CLOSE || scanner.name() !== 'col') continue;
    const [from, to] = readColumnSpan(scanner);
    total += to - from + 1;
    if (total > MOST_COLUMNS) throw damaged(scanner.part, 'columns');
    visit(from, to);
  }
};

/** Whether an attribute of the present tag is true. */
export const isFlagged = (scanner: XmlScanner, name: string): boolean => {
  const value = scanner.attribute(name);
  return value === '1' || value === 'true';
};

/** A declared size that lies outside any sheet gives a damaged file away. */
export const checkDimension = (scanner: XmlScanner): void => {
  const reference = scanner.attribute('ref') ?? '';
  if (/^[A-Z]+\d+(:[A-Z]+\d+)?$/u.test(reference)) requireArea(reference, scanner.part);
};

/** How cells of one style show numbers. */
export interface NumberLook {
  readonly code: string | undefined;
  readonly isStruck: boolean;
  /** Added to a number of a file that counts from 1904. */
  readonly shift: number;
}

/** Number looks per cell style index. */
export const toNumberLooks = (
  styles: readonly Pick<NumberLook, 'code' | 'isStruck'>[],
  from1904: boolean,
): readonly NumberLook[] =>
  styles.map(({ code, isStruck }) => ({
    code,
    isStruck,
    shift: from1904 && code !== undefined && isDateFormat(code) ? DAYS_TO_1904 : 0,
  }));

/** Builds a {@link Grid} from what the scan tells. */
export class GridSink implements SheetSink {
  private readonly values: (CellValue[] | undefined)[] = [];
  private readonly formulas = new Map<number, string>();
  private arrayCells = 0;
  private readonly formats = new Map<number, string>();
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly rowHeights = new Map<number, number>();
  private readonly richTexts = new Map<number, RichText>();
  /** Of the cell that comes next. */
  private nextRich: RichText | undefined;
  private present: CellValue[] | undefined;
  /** Key of the present row's first cell. */
  private rowKey = 0;

  private readonly dropDowns: DropDown[] = [];

  /** @param sourceOf what a list's source says where it is a name */
  constructor(
    private readonly looks: readonly NumberLook[],
    private readonly remark: CellContext['remark'],
    private readonly sourceOf: (source: string) => string,
  ) {}

  row(scanner: XmlScanner, row: number): void {
    this.present = this.values[row];
    this.rowKey = cellKey(row, 0);
    if (scanner.attributes < 2) return;
    if (isFlagged(scanner, 'hidden')) this.hiddenRows.add(row);
    const height = Number(scanner.attribute('ht') ?? NaN);
    if (height >= 0) this.rowHeights.set(row, height);
  }

  cell(
    row: number,
    column: number,
    style: number,
    value: CellValue,
    formula: FormulaLocation | undefined,
    isIsoDate: boolean,
  ): void {
    if (formula && formula.text !== '') {
      this.formulas.set(this.rowKey + column, `=${formula.text}`);
      if (formula.kind === 'array') this.fillArray(formula);
    }
    const look = this.looks[style];
    const code = look?.code ?? (isIsoDate ? PLAIN_DATE : undefined);
    if (code !== undefined && code !== '@') this.formats.set(this.rowKey + column, code);
    if (value === null) return;
    if (this.nextRich || look?.isStruck) this.markRich(this.rowKey + column, look);
    let placed = value;
    if (typeof value === 'number' && look && !isIsoDate) placed = value + look.shift;
    const cells = this.present ?? this.startRow(row);
    if (column - cells.length < WIDEST_FILL) while (cells.length < column) cells.push(null);
    cells[column] = placed;
  }

  /** Every cell of an array formula follows it: none of them is a constant that could be overwritten. */
  private fillArray({ text, area }: FormulaLocation): void {
    const block = area === undefined ? undefined : readArea(area);
    if (!block) return;
    const formula = `=${text}`;
    const width = Math.min(block.right - block.left + 1, MOST_ARRAY_COLUMNS);
    const room = Math.floor((MOST_ARRAY_CELLS - this.arrayCells) / width);
    const height = Math.min(block.bottom - block.top + 1, MOST_ARRAY_ROWS, room);
    this.arrayCells += height * width;
    for (let row = block.top; row < block.top + height; row++)
      for (let column = block.left; column < block.left + width; column++)
        this.formulas.set(cellKey(row, column), formula);
  }

  rich(text: RichText): void {
    this.nextRich = text;
  }

  /** Runs with a look of their own win over the cell's font, which strikes all of it. */
  private markRich(key: number, look: NumberLook | undefined): void {
    const own = this.nextRich;
    this.nextRich = undefined;
    this.richTexts.set(
      key,
      own ?? { text: '', isStruck: look?.isStruck === true, isRaised: false },
    );
  }

  element(scanner: XmlScanner, name: string): void {
    if (name === 'mergeCells') readMerges(scanner, this.merges, this.remark);
    else if (name === 'dimension') checkDimension(scanner);
    else if (name === 'dataValidations' || name === 'extLst')
      readDropDowns(scanner, this.dropDowns, this.sourceOf);
    else if (name === 'cols') {
      eachColumn(scanner, (from, to) => {
        if (!isFlagged(scanner, 'hidden')) return;
        for (let column = from; column <= to; column++) this.hiddenColumns.add(column);
      });
    }
  }

  /** The finished grid. */
  toGrid(sheet: string, visibility: SheetVisibility): Grid {
    const { values, formulas, formats, richTexts, merges } = this;
    const { hiddenRows, hiddenColumns, rowHeights } = this;
    const rich = richTexts.size > 0 ? { richTexts } : {};
    const { dropDowns } = this;
    const lists = dropDowns.length > 0 ? { dropDowns } : {};
    const cells = { sheet, visibility, values, formulas, formats, ...rich, ...lists };
    return { ...cells, merges, hiddenRows, hiddenColumns, rowHeights };
  }

  private startRow(row: number): CellValue[] {
    const cells: CellValue[] = [];
    const { values } = this;
    if (row - values.length < WIDEST_FILL) while (values.length < row) values.push(undefined);
    values[row] = cells;
    this.present = cells;
    return cells;
  }
}
