import { findFiscalYears, parseFiscalYear, type FiscalYear } from '../era/fiscal-year';
import { comparable, foldWidth } from '../text/text';
import { parseIndicator, type Indicator } from '../value/indicator';
import { findColumnRole, type ColumnRole } from './columns';
import { solveFlags, type SolvedFlags } from './flags';
import { cellKey, isCellError, type CellValue, type Grid } from './grid';
import type {
  FieldCell,
  HeaderRow,
  ItemBlock,
  ItemFlags,
  LevelCell,
  LooseMarks,
  ProgressBox,
  ProjectHeading,
  RecognisedSheet,
  YearRow,
} from './recognised';
import {
  isGrade,
  parseBox,
  parseDepartments,
  parseFlag,
  parseLevel,
  splitRepeatMark,
  type FlagMark,
} from './vocabulary';

/** A cell's value as text; numbers plainly, errors by their name, blank as `''`. */
export const cellText = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
};

type HeadingLine = 'policy' | 'direction' | 'project' | 'goal' | 'measures';

const HEADING_LABELS = new Map<string, HeadingLine>(
  (
    [
      ['基本方針', 'policy'],
      ['施策の方向', 'direction'],
      ['施策', 'direction'],
      ['施策の方向性', 'direction'],
      ['事業', 'project'],
      ['事業名', 'project'],
      ['取り組み目標', 'goal'],
      ['取組目標', 'goal'],
      ['取組みの目標', 'goal'],
      ['主な取り組み', 'measures'],
      ['主な取組', 'measures'],
      ['主な取組み', 'measures'],
    ] as const
  ).map(([label, line]) => [comparable(label), line]),
);
const LONGEST_LABEL = 8;

/** A header names at least this many columns, among them a year, value or grade. */
const LEAST_HEADER_COLUMNS = 5;
const ENTRY_ROLES = ['year', 'value', 'unit', 'grade'] as const;

interface Mark extends FieldCell {
  readonly flag: FlagMark;
}

/** A block while its rows are still being read. */
interface OpenBlock {
  readonly header: HeaderRow;
  readonly heading: OpenHeading;
  readonly top: number;
  bottom: number;
  readonly cells: Partial<Record<ColumnRole, FieldCell>>;
  readonly indicator: FieldCell[];
  readonly narrative: FieldCell[];
  readonly boxes: ProgressBox[];
  readonly rows: OpenYearRow[];
  readonly marks: Mark[];
}

interface OpenYearRow {
  readonly row: number;
  readonly header: HeaderRow;
  readonly cells: Readonly<Record<(typeof ENTRY_ROLES)[number], FieldCell>>;
  readonly slipped: boolean;
}

type OpenHeading = { -readonly [K in keyof ProjectHeading]: ProjectHeading[K] };

const emptyHeading = (): OpenHeading => ({
  policy: null,
  direction: null,
  project: null,
  goal: null,
  measures: null,
});

const ITEM_NUMBER = /^(?:no\.?|№)?(\d{1,5})\.?$/iu;

const parseItemNumber = (text: string): number | null => {
  const match = ITEM_NUMBER.exec(foldWidth(text).replace(/\s+/gu, ''));
  return match ? Number(match[1]) : null;
};

/** A row's cells as marks, where it holds nothing else. */
const marksAlone = (cells: readonly FieldCell[]): readonly Mark[] | undefined => {
  const marks: Mark[] = [];
  for (const cell of cells) {
    const flag = parseFlag(cell.text);
    if (!flag) return undefined;
    marks.push({ ...cell, flag });
  }
  return marks;
};

/** Reads a grid row by row; one instance per sheet. */
class SheetReader {
  readonly headers: HeaderRow[] = [];
  readonly headings: OpenHeading[] = [];
  readonly blocks: OpenBlock[] = [];
  readonly pages: { blocks: OpenBlock[]; marks: Mark[] }[] = [{ blocks: [], marks: [] }];
  readonly unread: FieldCell[] = [];
  readonly above: FieldCell[] = [];
  private heading = emptyHeading();
  private block: OpenBlock | null = null;
  /** Whether marks ended the page, so that the next block opens a new one. */
  private pendingPage = false;
  private readonly anchors: ReadonlyMap<number, number>;
  private readonly roles = new Map<HeaderRow, ReadonlyMap<number, ColumnRole>>();

  constructor(private readonly grid: Grid) {
    this.anchors = anchorsOfTallMerges(grid);
  }

  read(): void {
    for (let row = 0; row < this.grid.values.length; row += 1) {
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
      const text = cellText(value);
      if (text.trim() !== '') cells.push({ row, column, text });
    }
    return cells;
  }

  private readRow(row: number, cells: readonly FieldCell[]): void {
    const header = this.findHeader(row, cells);
    if (header) {
      this.headers.push(header);
      return;
    }
    const line =
      cells[0]!.text.length <= LONGEST_LABEL
        ? HEADING_LABELS.get(comparable(cells[0]!.text))
        : undefined;
    if (line) return this.readHeadingLine(line, cells);
    const marks = marksAlone(cells);
    if (marks) return this.readMarks(marks);
    const current = this.headers.at(-1);
    if (!current) {
      this.above.push(...cells);
      return;
    }
    if (/^\s*(?:評価の)?凡例/u.test(cells[0]!.text)) return;
    if (this.isItemStart(row, cells)) return this.startBlock(row, current, cells);
    if (this.block) return this.continueBlock(row, current, cells);
    if (!/^\s*[※*]/u.test(cells[0]!.text)) this.unread.push(...cells);
  }

  private findHeader(row: number, cells: readonly FieldCell[]): HeaderRow | undefined {
    if (cells.length < LEAST_HEADER_COLUMNS) return undefined;
    const columns = new Map<ColumnRole, number>();
    for (const cell of cells) {
      const role = findColumnRole(cell.text);
      if (role && !columns.has(role)) columns.set(role, cell.column);
    }
    const hasEntries = columns.has('value') || columns.has('grade') || columns.has('year');
    const enough = columns.size >= LEAST_HEADER_COLUMNS && hasEntries;
    return enough && (columns.has('name') || columns.has('number')) ? { row, columns } : undefined;
  }

  private readHeadingLine(line: HeadingLine, cells: readonly FieldCell[]): void {
    this.block = null;
    const [label, ...rest] = cells;
    const text = rest.map((cell) => cell.text).join(' ');
    const cell: FieldCell = rest[0]
      ? { ...rest[0], text }
      : { row: label!.row, column: label!.column + 1, text: '' };
    const level: LevelCell = { ...cell, ...parseLevel(text) };
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
    if (!block || year === '' || row > block.bottom + 1) return false;
    const sameNumber = comparable(block.cells.number?.text ?? '') === comparable(number);
    const sameName = comparable(block.cells.name?.text ?? '') === comparable(name);
    const sheetYears = block.rows.map((entry) => comparable(entry.cells.year.text));
    return sameNumber && sameName && !sheetYears.includes(comparable(year));
  }

  private startBlock(row: number, header: HeaderRow, cells: readonly FieldCell[]): void {
    if (this.pendingPage) {
      this.pages.push({ blocks: [], marks: [] });
      this.pendingPage = false;
    }
    this.block = {
      header,
      heading: this.heading,
      top: row,
      bottom: row,
      cells: {},
      indicator: [],
      narrative: [],
      boxes: [],
      rows: [],
      marks: [],
    };
    this.blocks.push(this.block);
    this.pages.at(-1)!.blocks.push(this.block);
    this.continueBlock(row, header, cells);
  }

  private continueBlock(row: number, header: HeaderRow, cells: readonly FieldCell[]): void {
    const block = this.block!;
    const roles = this.rolesOf(header);
    block.bottom = row;
    const entry: Partial<Record<ColumnRole, FieldCell>> = {};
    for (const cell of cells) {
      const role = roles.get(cell.column);
      if (role === undefined || role === 'remarks') this.readBesides(block, role, cell);
      else if (role === 'progress') {
        const box = parseBox(cell.text);
        if (box) block.boxes.push({ ...cell, box });
      } else if (role === 'indicator') addUnlessSame(block.indicator, cell);
      else if (role === 'year' || role === 'value' || role === 'unit' || role === 'grade') {
        entry[role] = cell;
      } else if (role === 'narrative') entry.narrative = cell;
      else block.cells[role] ??= cell;
    }
    if (row === block.top)
      for (const role of ['number', 'name'] as const)
        block.cells[role] ??= this.cellOf(row, header, role);
    this.readEntry(row, header, entry, cells);
  }

  private rolesOf(header: HeaderRow): ReadonlyMap<number, ColumnRole> {
    const known = this.roles.get(header);
    if (known) return known;
    const roles = new Map([...header.columns].map(([role, column]) => [column, role]));
    this.roles.set(header, roles);
    return roles;
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
    const slip = readSlip(entry, cells, header);
    if (entry.narrative && !slip) addUnlessSame(block.narrative, entry.narrative);
    const filled = slip ?? entry;
    if (!ENTRY_ROLES.some((role) => filled[role])) return;
    const found = Object.fromEntries(
      ENTRY_ROLES.map((role) => [
        role,
        filled[role] ?? this.mergedCell(row, header, role, block.top),
      ]),
    ) as OpenYearRow['cells'];
    block.rows.push({ row, header, cells: found, slipped: slip !== undefined });
  }

  private cellOf(row: number, header: HeaderRow, role: ColumnRole): FieldCell {
    return { row, column: header.columns.get(role) ?? 0, text: '' };
  }

  /** A blank entry cell, or the cell above that it is merged into. */
  private mergedCell(row: number, header: HeaderRow, role: ColumnRole, top: number): FieldCell {
    const blank = this.cellOf(row, header, role);
    const anchor = this.anchors.get(cellKey(row, blank.column));
    if (anchor === undefined || anchor < top) return blank;
    return {
      row: anchor,
      column: blank.column,
      text: cellText(this.grid.values[anchor]?.[blank.column] ?? null),
    };
  }
}

const levelless = (text: string): { number: null; name: string } => ({
  number: null,
  name: text.trim(),
});

const addUnlessSame = (cells: FieldCell[], cell: FieldCell): void => {
  if (!cells.some((known) => known.text === cell.text)) cells.push(cell);
};

const anchorsOfTallMerges = (grid: Grid): ReadonlyMap<number, number> => {
  const anchors = new Map<number, number>();
  for (const { top, left, bottom, right } of grid.merges) {
    if (bottom === top || left !== right || bottom - top > 200) continue;
    for (let row = top + 1; row <= bottom; row += 1) anchors.set(cellKey(row, left), top);
  }
  return anchors;
};

/**
 * Reads back a year row whose cells slipped one column to the right when it was taken off a printed
 * page (No. 15: value, words, unit, blank, grade): the value and its words become one text again.
 */
const readSlip = (
  entry: Partial<Record<ColumnRole, FieldCell>>,
  cells: readonly FieldCell[],
  header: HeaderRow,
): Partial<Record<ColumnRole, FieldCell>> | undefined => {
  const { value, unit, grade } = entry;
  const gradeColumn = header.columns.get('grade');
  if (!value || !unit || !grade || gradeColumn === undefined) return undefined;
  const looksLikeUnit = grade.text.length <= 5 && !/[A-Da-dＡ-Ｄａ-ｄ\d○×]/u.test(grade.text);
  if (!looksLikeUnit || unit.text.length <= grade.text.length) return undefined;
  const beyond = cells.find((cell) => cell.column > gradeColumn && cell.column <= gradeColumn + 2);
  if (!beyond || !isGrade(beyond.text.trim())) return undefined;
  return {
    ...entry,
    value: { ...value, text: `${value.text} ${unit.text}` },
    unit: grade,
    grade: beyond,
  };
};

const PLAN_NAME =
  /([^\s「」（）()]*?(?:第\d+次|第[一二三四五六七八九十]+[次期])?[^\s「」（）()]*計画)/u;

const findTitle = (above: readonly FieldCell[]): FieldCell | null =>
  above.find((cell) => /進行管理/u.test(cell.text)) ??
  above.find(
    (cell) => /計画/u.test(cell.text) && cell.text.length < 120 && !/^\s*※/u.test(cell.text),
  ) ??
  null;

const findSheetYear = (
  title: FieldCell | null,
  blocks: readonly OpenBlock[],
): FiscalYear | null => {
  const named = title ? findFiscalYears(title.text).at(-1) : undefined;
  if (named !== undefined) return named;
  let newest: FiscalYear | null = null;
  for (const block of blocks) {
    for (const entry of block.rows) {
      const year = parseFiscalYear(entry.cells.year.text)?.year;
      if (year !== undefined && (newest === null || year > newest)) newest = year;
    }
  }
  return newest;
};

const joined = (cells: readonly FieldCell[], otherwise: FieldCell): FieldCell =>
  cells[0] ? { ...cells[0], text: cells.map((cell) => cell.text).join('\n') } : otherwise;

const NO_FLAGS: ItemFlags = { reviewFrom: null, newFrom: null, candidateFrom: null };

const indicatorMemory = new Map<string, Indicator | undefined>();

const indicatorOf = (text: string): Indicator | undefined => {
  if (indicatorMemory.has(text)) return indicatorMemory.get(text);
  if (indicatorMemory.size > 20_000) indicatorMemory.clear();
  const indicator = parseIndicator(text);
  indicatorMemory.set(text, indicator);
  return indicator;
};

/** Years of a block's rows; a lone entry at the oldest row of an item that is new this year belongs to this year. */
const yearRowsOf = (
  block: OpenBlock,
  sheetYear: FiscalYear | null,
  flags: ItemFlags,
): readonly YearRow[] => {
  const rows = block.rows.map((entry): YearRow => ({
    row: entry.row,
    yearCell: entry.cells.year,
    year: parseFiscalYear(entry.cells.year.text, sheetYear ?? undefined),
    value: entry.cells.value,
    unit: entry.cells.unit,
    grade: entry.cells.grade,
    slipped: entry.slipped,
  }));
  return sheetYear !== null && flags.newFrom === sheetYear ? moveLoneEntry(rows, sheetYear) : rows;
};

const moveLoneEntry = (rows: readonly YearRow[], sheetYear: FiscalYear): readonly YearRow[] => {
  const first = rows[0];
  const current = rows.find((row) => row.year?.year === sheetYear);
  if (!first || !current || first === current) return rows;
  const isElsewhere = (row: YearRow): boolean =>
    [row.value, row.unit, row.grade].some((cell) => cell.text !== '' && cell.row !== first.row);
  if (first.value.text === '' || rows.some(isElsewhere)) return rows;
  const blankOf = (row: YearRow): YearRow => ({
    ...row,
    value: { ...row.value, row: row.row, text: '' },
    unit: { ...row.unit, row: row.row, text: '' },
    grade: { ...row.grade, row: row.row, text: '' },
  });
  return rows.map((row) =>
    row === current
      ? { ...row, value: first.value, unit: first.unit, grade: first.grade }
      : blankOf(row),
  );
};

/**
 * Understands a sheet by its meaning, never by address: headers by their titles (spelling variants,
 * any order), items by the numbers in the No. column, years by the year column, flags wherever they
 * stand. Nothing is changed or dropped: what cannot be read is listed in `unread`.
 */
export const recognise = (grid: Grid): RecognisedSheet => {
  const reader = new SheetReader(grid);
  reader.read();
  const title = findTitle(reader.above);
  const fiscalYear = findSheetYear(title, reader.blocks);
  const numbers = reader.blocks.map((block) => parseItemNumber(block.cells.number?.text ?? ''));
  const indexOf = new Map(reader.blocks.map((block, index) => [block, index]));
  const indicatorCells = reader.blocks.map((block) =>
    joined(block.indicator, blankCell(block, 'indicator')),
  );
  const indicators = indicatorCells.map((cell) => indicatorOf(cell.text));
  const solved = solveFlags(
    reader.pages.map((page) => ({
      marks: page.marks.map((mark) => mark.flag),
      blocks: page.blocks.map((block) => {
        const index = indexOf.get(block)!;
        return {
          number: numbers[index]!,
          indicator: indicators[index],
          narrative: block.narrative[0]?.text ?? '',
          marks: block.marks.map((mark) => mark.flag),
        };
      }),
    })),
  );
  const seen = new Map<number, number>();
  const blocks = reader.blocks.map((block, index) =>
    closeBlock(
      block,
      index,
      numbers[index]!,
      seen,
      indicatorCells[index]!,
      indicators[index],
      solved,
      fiscalYear,
    ),
  );
  const looseMarks = reader.pages
    .filter((page) => page.marks.length > 0)
    .map((page): LooseMarks => ({
      marks: page.marks,
      blocks: page.blocks.map((block) => indexOf.get(block)!),
    }));
  return {
    grid,
    title,
    plan: title ? (PLAN_NAME.exec(title.text)?.[1] ?? null) : null,
    fiscalYear,
    headers: reader.headers,
    headings: reader.headings,
    blocks,
    looseMarks,
    candidates: solved.candidates,
    unread: reader.unread,
  };
};

const blankCell = (block: OpenBlock, role: ColumnRole): FieldCell => ({
  row: block.top,
  column: block.header.columns.get(role) ?? 0,
  text: '',
});

const closeBlock = (
  block: OpenBlock,
  index: number,
  number: number | null,
  seen: Map<number, number>,
  indicatorCell: FieldCell,
  indicator: Indicator | undefined,
  solved: SolvedFlags,
  fiscalYear: FiscalYear | null,
): ItemBlock => {
  const occurrence = number === null ? 1 : (seen.get(number) ?? 0) + 1;
  if (number !== null) seen.set(number, occurrence);
  const cell = (role: ColumnRole): FieldCell => block.cells[role] ?? blankCell(block, role);
  const { name, repeat } = splitRepeatMark(cell('name').text);
  const flags = (number === null ? undefined : solved.byItem.get(number)) ?? NO_FLAGS;
  return {
    index,
    number,
    numberCell: cell('number'),
    repeat,
    occurrence,
    nameCell: cell('name'),
    name,
    departmentsCell: cell('departments'),
    departments: parseDepartments(cell('departments').text),
    description: cell('description'),
    indicatorCell,
    indicator,
    boxes: block.boxes,
    years: yearRowsOf(block, fiscalYear, flags),
    narrative: joined(block.narrative, blankCell(block, 'narrative')),
    remarks: cell('remarks'),
    marks: block.marks,
    flags,
    heading: block.heading,
    header: block.header,
    top: block.top,
    bottom: block.bottom,
  };
};
