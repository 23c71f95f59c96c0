import { comparable, foldWidth } from '../../text/text';
import { SHIROI, type HeadingLine } from '../../profile/profile';
import { findColumnRole, type ColumnRole } from '../../profile/columns';
import { parseFiscalYear } from '../../era/fiscal-year';
import { cellKey, type Area, type Grid } from '../../grid/grid';
import { levelLabel } from './any/levels';
import type { FieldCell, HeaderRow, ProgressBox, ProjectHeading } from './recognised';
import { parseFlag, type FlagMark } from '../../profile/vocabulary';

/** What a line is, by the word it begins with, made comparable. */
const HEADING_LABELS = new Map<string, HeadingLine>(
  (Object.keys(SHIROI.headings) as HeadingLine[]).flatMap((line) => {
    const { label, variants } = SHIROI.headings[line];
    return [label, ...variants].map((word) => [comparable(word), line] as const);
  }),
);

const LONGEST_LABEL = 8;

/** The line of a project's heading that begins with this text; `undefined` where none does. */
export const headingLineOf = (text: string): HeadingLine | undefined =>
  text.length <= LONGEST_LABEL ? HEADING_LABELS.get(comparable(text)) : undefined;

/** The line whose word and name stand in one cell: 基本目標1 支え合う. */
export const wholeLevelOf = (text: string): HeadingLine | undefined => {
  const label = levelLabel(text);
  const isAlone = label === undefined || label === text.trim();
  return isAlone ? undefined : headingLineOf(label);
};

/** A mark at its cell. */
export interface Mark extends FieldCell {
  readonly flag: FlagMark;
}

/** A block while its rows are still being read. */
export interface OpenBlock {
  readonly layout: HeaderRow;
  readonly heading: OpenHeading;
  readonly top: number;
  bottom: number;
  readonly cells: Partial<Record<ColumnRole, FieldCell>>;
  readonly indicator: FieldCell[];
  readonly narrative: FieldCell[];
  /** Every narrative cell, those that say the same again included. */
  readonly narratives: FieldCell[];
  readonly boxes: ProgressBox[];
  /** Cells of the progress column that are no box. */
  readonly noBoxes: FieldCell[];
  readonly rows: OpenYearRow[];
  readonly marks: Mark[];
  /** Whether number or name stand again on later rows: a plain table, a row for each item and year. */
  filledDown: boolean;
}

/** A year row as read, its year not yet understood. */
export interface OpenYearRow {
  readonly row: number;
  readonly layout: HeaderRow;
  readonly cells: Readonly<Record<(typeof ENTRY_ROLES)[number], FieldCell>> &
    /** `null` where the form has no such column. */
    Readonly<Record<'target' | 'rate', FieldCell | null>>;
  readonly shifted: boolean;
}

export type OpenHeading = { -readonly [K in keyof ProjectHeading]: ProjectHeading[K] };

export const emptyHeading = (): OpenHeading => ({
  policy: null,
  direction: null,
  project: null,
  goal: null,
  measures: null,
});

const ITEM_NUMBER = /^(?:no\.?|№)?(\d{1,5})\.?$/iu;

/** The whole number of a No. cell (12, Ｎｏ.１２); `null` where it holds none. */
export const parseItemNumber = (text: string): number | null => {
  const match = ITEM_NUMBER.exec(foldWidth(text).replace(/\s+/gu, ''));
  return match ? Number(match[1]) : null;
};

/** A row's cells as marks, where it holds nothing else. */
export const marksAlone = (cells: readonly FieldCell[]): readonly Mark[] | undefined => {
  const marks: Mark[] = [];
  for (const cell of cells) {
    const flag = parseFlag(cell.text);
    if (!flag) return undefined;
    marks.push({ ...cell, flag });
  }
  return marks;
};

export const sameHeading = (one: OpenHeading, other: OpenHeading): boolean =>
  one === other ||
  (one.project !== null &&
    (['policy', 'direction', 'project'] as const).every(
      (line) => comparable(one[line]?.text ?? '') === comparable(other[line]?.text ?? ''),
    ));

export const namesItem = (
  cells: readonly FieldCell[],
  roles: ReadonlyMap<number, ColumnRole>,
): boolean =>
  cells.some(({ column }) => roles.get(column) === 'number' || roles.get(column) === 'name');

export const levelless = (text: string): { number: null; name: string } => ({
  number: null,
  name: text.trim(),
});

export const addUnlessSame = (cells: FieldCell[], cell: FieldCell): void => {
  if (!cells.some((known) => known.text === cell.text)) cells.push(cell);
};

export const anchorsOfTallMerges = (grid: Grid): ReadonlyMap<number, number> => {
  const anchors = new Map<number, number>();
  for (const { top, left, bottom, right } of grid.merges) {
    if (bottom === top || left !== right || bottom - top > 200) continue;
    for (let row = top + 1; row <= bottom; row += 1) anchors.set(cellKey(row, left), top);
  }
  return anchors;
};

/** Wider ones are headings and titles. */
const WIDEST_ENTRY = 8;

/** Merged areas of several columns that may cover entries, by each of their rows; those of headings begin at the left. */
export const wideMergesByRow = ({ merges }: Grid): ReadonlyMap<number, readonly Area[]> => {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    const { top, left, bottom, right } = area;
    if (left < 2 || right === left || right - left >= WIDEST_ENTRY || bottom - top > 200) continue;
    for (let row = top; row <= bottom; row += 1) {
      const known = byRow.get(row);
      if (known) known.push(area);
      else byRow.set(row, [area]);
    }
  }
  return byRow;
};

export const ENTRY_ROLES = ['year', 'value', 'unit', 'grade'] as const;

/** What stands in a cell of each year. */
export const OF_A_YEAR: ReadonlySet<ColumnRole> = new Set([
  ...ENTRY_ROLES,
  'narrative',
  'target',
  'rate',
]);

/** A header names at least this many columns, among them a year, value or grade. */
const LEAST_HEADER_COLUMNS = 5;

/** A header row, told by the titles it holds. */
export const findHeader = (row: number, cells: readonly FieldCell[]): HeaderRow | undefined => {
  if (cells.length < LEAST_HEADER_COLUMNS) return undefined;
  const columns = new Map<ColumnRole, number>();
  for (const [index, cell] of cells.entries()) {
    // Most rows hold entries: those are told by their first cells.
    if (columns.size + cells.length - index < LEAST_HEADER_COLUMNS) return undefined;
    const role = findColumnRole(cell.text);
    if (role && !columns.has(role)) columns.set(role, cell.column);
  }
  const hasEntries = columns.has('value') || columns.has('grade') || columns.has('year');
  const enough = columns.size >= LEAST_HEADER_COLUMNS && hasEntries;
  return enough && (columns.has('name') || columns.has('number'))
    ? { row, columns, fields: new Set(columns.keys()) }
    : undefined;
};

/**
 * Whether a row is the rest of an item whose first row was deleted: its years begin anew, and the
 * merged number cell, where there is one, begins here too. It has neither number nor name.
 */
export const isTornOff = (
  block: OpenBlock | null,
  row: number,
  { columns }: HeaderRow,
  cells: readonly FieldCell[],
  anchors: ReadonlyMap<number, number>,
): boolean => {
  const at = columns.get('year');
  const written = cells.find(({ column }) => column === at)?.text;
  if (!block || written === undefined) return false;
  const year = parseFiscalYear(written)?.year;
  const years = block.rows.map((entry) => parseFiscalYear(entry.cells.year.text)?.year);
  if (year === undefined || !years.includes(year)) return false;
  if (anchors.size === 0) return year < (years.at(-1) ?? year);
  const number = columns.get('number');
  return number !== undefined && anchors.get(cellKey(row + 1, number)) === row;
};
