import type { HeadingLine } from '../../profile/profile';
import type { Mark, OpenBlock, OpenHeading } from './open-block';
import {
  ENTRY_ROLES,
  OF_A_YEAR,
  findHeader,
  isTornOff,
  headingLineOf,
  wholeLevelOf,
  emptyHeading,
  parseItemNumber,
  marksAlone,
  sameHeading,
  namesItem,
  levelless,
  addUnlessSame,
  anchorsOfTallMerges,
  wideMergesByRow,
} from './open-block';
import { parseFiscalYear } from '../../era/fiscal-year';
import { comparable } from '../../text/text';
import { readCell, readCellAt } from './cell-reading';
import { columnRoles, type ColumnRole } from '../../profile/columns';
import { cellKey, type Area, type Grid } from '../../grid/grid';
import { heldRows } from '../../grid/held-rows';
import type { FieldCell, HeaderRow, LevelCell, ProjectHeading } from './recognised';
import { levelCell } from './any/levels';
import { readShift } from './shifted-row';
import { parseBox, parseFlag, parseLevel } from '../../profile/vocabulary';

/** Rows read between two steps: a few milliseconds. */
const ROWS_A_STEP = 500;

/** Reads a grid row by row; one instance per sheet. */
export class SheetReader {
  readonly headers: HeaderRow[] = [];
  readonly headings: OpenHeading[] = [];
  readonly blocks: OpenBlock[] = [];
  readonly pages: { blocks: OpenBlock[]; marks: Mark[] }[] = [{ blocks: [], marks: [] }];
  readonly unread: FieldCell[] = [];
  readonly above: FieldCell[] = [];
  /** How many lines of headings were read, those that say the same again included. */
  headingLines = 0;
  private heading = emptyHeading();
  private block: OpenBlock | null = null;
  /** Whether marks ended the page, so that the next block opens a new one. */
  private pendingPage = false;
  private readonly anchors: ReadonlyMap<number, number>;
  private readonly wideMerges: ReadonlyMap<number, readonly Area[]>;

  constructor(private readonly grid: Grid) {
    this.anchors = anchorsOfTallMerges(grid);
    this.wideMerges = wideMergesByRow(grid);
  }

  /** Reads row by row; yields now and then how many rows are read, so that the caller may pause. */
  *read(): Generator<number, void> {
    for (const [index, row] of heldRows(this.grid).entries()) {
      if (index % ROWS_A_STEP === 0) yield row;
      const cells = this.filledCells(row);
      if (cells.length > 0) this.readRow(row, cells);
    }
  }

  /** Reads one block's rows alone, under the header and heading that it stands under. */
  readBlock(
    { top, bottom }: { readonly top: number; readonly bottom: number },
    { header, heading }: { readonly header: HeaderRow; readonly heading: ProjectHeading },
  ): void {
    this.headers.push(header);
    this.heading = { ...heading };
    for (let row = top; row <= bottom; row += 1) {
      const cells = this.filledCells(row);
      if (cells.length > 0) this.readRow(row, cells);
    }
  }

  private filledCells(row: number): readonly FieldCell[] {
    const values = this.grid.values[row];
    const cells: FieldCell[] = [];
    if (!values) return cells;
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] ?? null;
      if (value === null || value === '') continue;
      const cell = readCell(this.grid, row, column, value);
      if (cell.text.trim() !== '') cells.push(cell);
    }
    return cells;
  }

  private readRow(row: number, cells: readonly FieldCell[]): void {
    const header = findHeader(row, cells);
    if (header) {
      this.headers.push(header);
      return;
    }
    const line = headingLineOf(cells[0]!.text);
    if (line) return this.readHeadingLine(line, cells);
    const whole = cells.length === 1 ? wholeLevelOf(cells[0]!.text) : undefined;
    if (whole) return this.readHeadingLine(whole, [cells[0]!, cells[0]!]);
    const marks = marksAlone(cells);
    if (marks) return this.readMarks(marks);
    const current = this.headers.at(-1);
    if (!current) {
      this.above.push(...cells);
      return;
    }
    if (/^\s*(?:評価の)?凡例/u.test(cells[0]!.text)) return;
    const isStart =
      this.isItemStart(row, cells) || isTornOff(this.block, row, current, cells, this.anchors);
    if (isStart) return this.startBlock(row, current, cells);
    this.block ??= this.cutBlock(cells);
    if (this.block) return this.continueBlock(row, current, cells);
    if (!/^\s*[※*]/u.test(cells[0]!.text)) this.unread.push(...cells);
  }

  private readHeadingLine(line: HeadingLine, cells: readonly FieldCell[]): void {
    const [label, ...rest] = cells;
    const text = rest.map((cell) => cell.text).join(' ');
    this.headingLines += 1;
    this.block = null;
    const cell: FieldCell = rest[0]
      ? { ...rest[0], text }
      : { row: label!.row, column: label!.column + 1, text: '' };
    const isWhole = label === rest[0];
    const level: LevelCell = isWhole ? levelCell(cell) : { ...cell, ...parseLevel(text) };
    if (line === 'policy') {
      this.pages.push({ blocks: [], marks: [] });
      this.pendingPage = false;
      this.heading = { ...emptyHeading(), policy: level };
    } else if (line === 'direction') {
      this.heading = { ...emptyHeading(), policy: this.heading.policy, direction: level };
    } else if (line === 'project') {
      const { policy, direction } = this.heading;
      this.heading = {
        ...emptyHeading(),
        policy,
        direction,
        project: { ...level, ...levelless(text) },
      };
      this.headings.push(this.heading);
    } else this.heading[line] = cell;
  }

  /** The block that a print cut in two: its heading was repeated, and a year of it follows without a number. */
  private cutBlock(cells: readonly FieldCell[]): OpenBlock | null {
    const last = this.blocks.at(-1);
    const at = this.headers.at(-1)?.columns.get('year');
    const year = cells.find((cell) => cell.column === at)?.text;
    if (this.block || !last || year === undefined || !parseFiscalYear(year)) return null;
    const isKnown = last.rows.some(
      (entry) => comparable(entry.cells.year.text) === comparable(year),
    );
    return !isKnown && sameHeading(last.heading, this.heading) ? last : null;
  }

  private readMarks(marks: readonly Mark[]): void {
    const remarks = this.headers.at(-1)?.columns.get('remarks') ?? Infinity;
    const last = this.block;
    if (last && marks.every((mark) => mark.column >= remarks)) {
      last.marks.push(...marks);
      return;
    }
    this.block = null;
    this.pages.at(-1)!.marks.push(...marks);
    this.pendingPage = true;
  }

  private isItemStart(row: number, cells: readonly FieldCell[]): boolean {
    const columns = this.headers.at(-1)?.columns;
    if (!columns) return false;
    const number = columns.get('number');
    const at = (role: ColumnRole): string =>
      cells.find((cell) => cell.column === columns.get(role))?.text ?? '';
    const name = at('name');
    if (number !== undefined && at('number') !== '') {
      return name !== '' || parseItemNumber(at('number')) !== null
        ? !this.continues(at('number'), name, at('year'), row)
        : false;
    }
    if (name === '') return false;
    return number === undefined
      ? !this.continues('', name, at('year'), row)
      : at('departments') !== '' && !this.continues('', name, at('year'), row);
  }

  /** Whether a row that repeats the block's number and name (unmerged and filled down) goes on with it: its year is new there. */
  private continues(number: string, name: string, year: string, row: number): boolean {
    const block = this.block;
    if (!block || row > block.bottom + 1) return false;
    const sameNumber = comparable(block.cells.number?.text ?? '') === comparable(number);
    const sameName = comparable(block.cells.name?.text ?? '') === comparable(name);
    const sheetYears = block.rows.map((entry) => comparable(entry.cells.year.text));
    return sameNumber && sameName && (year === '' || !sheetYears.includes(comparable(year)));
  }

  private startBlock(row: number, header: HeaderRow, cells: readonly FieldCell[]): void {
    if (this.pendingPage) {
      this.pages.push({ blocks: [], marks: [] });
      this.pendingPage = false;
    }
    this.block = {
      layout: header,
      heading: this.heading,
      top: row,
      bottom: row,
      cells: {},
      indicator: [],
      narrative: [],
      narratives: [],
      boxes: [],
      noBoxes: [],
      rows: [],
      marks: [],
      filledDown: false,
    };
    this.blocks.push(this.block);
    this.pages.at(-1)!.blocks.push(this.block);
    this.continueBlock(row, header, cells);
  }

  private continueBlock(row: number, header: HeaderRow, cells: readonly FieldCell[]): void {
    const block = this.block!;
    const roles = columnRoles(header);
    block.bottom = row;
    if (row > block.top && namesItem(cells, roles)) block.filledDown = true;
    const entry: Partial<Record<ColumnRole, FieldCell>> = {};
    for (const cell of cells) {
      const role = roles.get(cell.column);
      if (role === undefined || role === 'remarks') this.readBesides(block, role, cell);
      else if (role === 'progress') {
        const box = parseBox(cell.text);
        if (box) block.boxes.push({ ...cell, box });
        else block.noBoxes.push(cell);
      } else if (role === 'indicator') addUnlessSame(block.indicator, cell);
      else if (OF_A_YEAR.has(role)) entry[role] = cell;
      else block.cells[role] ??= cell;
    }
    if (row === block.top)
      for (const role of ['number', 'name'] as const)
        block.cells[role] ??= this.cellOf(row, header, role);
    this.readEntry(row, header, entry, cells);
  }

  private readBesides(block: OpenBlock, role: 'remarks' | undefined, cell: FieldCell): void {
    if (role === 'remarks') block.cells.remarks ??= cell;
    for (const part of cell.text.split(/[\n\r、／/]+/u)) {
      const flag = parseFlag(part);
      if (flag) block.marks.push({ ...cell, flag });
    }
  }

  private readEntry(
    row: number,
    header: HeaderRow,
    entry: Partial<Record<ColumnRole, FieldCell>>,
    cells: readonly FieldCell[],
  ): void {
    const block = this.block!;
    const slip = readShift(entry, cells, header);
    if (entry.narrative && !slip) {
      addUnlessSame(block.narrative, entry.narrative);
      block.narratives.push(entry.narrative);
    }
    const filled = slip ?? entry;
    if (!ENTRY_ROLES.some((role) => filled[role])) return;
    const at = (role: ColumnRole): FieldCell =>
      this.hiddenCell(filled[role] ?? this.mergedCell(row, header, role, block.top));
    const orNone = (role: ColumnRole): FieldCell | null =>
      header.fields.has(role) ? at(role) : null;
    const [year, value, unit, grade] = [at('year'), at('value'), at('unit'), at('grade')];
    const found = { year, value, unit, grade, target: orNone('target'), rate: orNone('rate') };
    block.rows.push({ row, layout: header, cells: found, shifted: slip !== undefined });
  }

  /** A blank cell that a merged one beside it covers is not blank: nobody can enter anything there. */
  private hiddenCell(cell: FieldCell): FieldCell {
    if (cell.text !== '' || this.wideMerges.size === 0) return cell;
    const isHidden = this.wideMerges
      .get(cell.row)
      ?.some(({ left, right }) => cell.column > left && cell.column <= right);
    return isHidden ? { ...cell, fault: 'hidden' } : cell;
  }

  private cellOf(row: number, header: HeaderRow, role: ColumnRole): FieldCell {
    return { row, column: header.columns.get(role) ?? 0, text: '' };
  }

  /** A blank entry cell, or the cell above that it is merged into. */
  private mergedCell(row: number, header: HeaderRow, role: ColumnRole, top: number): FieldCell {
    const blank = this.cellOf(row, header, role);
    if (!header.fields.has(role)) return blank;
    const anchor = this.anchors.get(cellKey(row, blank.column));
    // What is struck through is blank, and was not for those who read it before.
    if (anchor === undefined || anchor < top)
      return this.grid.richTexts ? readCellAt(this.grid, row, blank.column) : blank;
    return readCellAt(this.grid, anchor, blank.column);
  }
}
