import type { FiscalYear } from '../../../era/fiscal-year';
import {
  headingKey,
  headingMeaning,
  type HeadingMeaning,
  type HeadingOverrides,
  type HeadingRole,
} from '../../../profile/heading-role';
import type { FieldCell } from '../recognised';
import type { PlacedCells } from './placed-cells';

/** A column's heading: the lines above it, from the top, and what they say. */
export interface ColumnHeading {
  readonly column: number;
  /** Merged ones stand in every column that they cover; the same line is not told twice. */
  readonly lines: readonly FieldCell[];
  readonly role: HeadingRole | null;
  readonly year: FiscalYear | null;
  /** Years after the sheet's own, where it is told so: 前年度. */
  readonly shift: number;
  readonly sure: boolean;
  /** What each line says by itself; for a column whose lines are those of an item's rows. */
  readonly meanings: readonly (HeadingMeaning | undefined)[];
}

/** The header of a table, of one line or several. */
export interface TableHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ColumnHeading[];
}

const MOST_LINES = 5;
const LEAST_HEADINGS = 3;
/** Of what stands in a header row at least this part is known. */
const LEAST_KNOWN = 0.5;

const ITEM_ROLES: ReadonlySet<HeadingRole> = new Set(['number', 'name', 'indicator', 'level']);
const ENTRY_ROLES: ReadonlySet<HeadingRole> = new Set([
  'value',
  'target',
  'grade',
  'figures',
  'rate',
  'narrative',
  'progress',
  'baseline',
]);

const looksLikeText = (text: string): boolean => /[。]|[\n].*[\n].*[\n]/u.test(text);

/** What the cells of a row say as headings; `undefined` for one that is none. */
const meaningsIn = (
  cells: PlacedCells,
  row: number,
  overrides: HeadingOverrides | undefined,
): readonly { cell: FieldCell; meaning: HeadingMeaning | undefined }[] =>
  cells.filled(row).map((cell) => ({
    cell,
    meaning: looksLikeText(cell.text) ? undefined : headingMeaning(cell.text, overrides),
  }));

/** What stands beside years on a card. */
const BY_YEAR: readonly HeadingRole[] = ['value', 'target', 'narrative', 'grade'];

/** Whether a row is the first line of a table's header. */
const isHeaderRow = (
  cells: PlacedCells,
  row: number,
  overrides: HeadingOverrides | undefined,
): boolean => {
  const found = meaningsIn(cells, row, overrides);
  const known = found.filter(({ meaning }) => meaning !== undefined);
  if (known.length < LEAST_HEADINGS || known.length < found.length * LEAST_KNOWN) return false;
  const roles = new Set(known.map(({ meaning }) => meaning!.role));
  const years = new Set(known.flatMap(({ meaning }) => meaning!.year ?? [])).size;
  if (roles.size < LEAST_HEADINGS && years < 2) return false;
  const has = (wanted: ReadonlySet<HeadingRole>): boolean =>
    [...roles].some((role) => wanted.has(role));
  // 区分 | R3 | R4: what is counted stands under 区分.
  const isByKind = roles.has('kind') && years > 1;
  // 年度 | 目標 | 実績 or 年度 | R4 | R5 on a card, whose labels name the item.
  const isByYear = roles.has('year') && (years > 1 || BY_YEAR.some((role) => roles.has(role)));
  const isDescribed = roles.has('description') && (years > 0 || roles.has('value'));
  return (has(ITEM_ROLES) || isDescribed || isByKind || isByYear) && has(ENTRY_ROLES);
};

/** Whether a cell stands right below 年度: the first of that column's years, whose row may still be blank. */
const isUnderYear = (
  cells: PlacedCells,
  { row, column }: FieldCell,
  overrides: HeadingOverrides | undefined,
): boolean => {
  const { left, right } = cells.area(row - 1, column);
  return left === right && headingMeaning(cells.text(row - 1, column), overrides)?.role === 'year';
};

/** Whether a row goes on with a header: nothing stands in it but headings, several or one of a year. */
const isHeaderLine = (
  cells: PlacedCells,
  row: number,
  overrides: HeadingOverrides | undefined,
): boolean => {
  const found = meaningsIn(cells, row, overrides);
  if (found.some(({ meaning }) => meaning === undefined)) return false;
  const years = found.filter(({ meaning }) => meaning!.role === 'figures');
  if (years.length === 1 && isUnderYear(cells, years[0]!.cell, overrides)) return false;
  return found.length > 1 || years.length > 0;
};

/** The last line of a header: as far as its merged cells reach, and lines of headings below. */
const lastLine = (
  cells: PlacedCells,
  top: number,
  overrides: HeadingOverrides | undefined,
): number => {
  let bottom = top;
  for (const cell of cells.filled(top)) {
    const area = cells.area(cell.row, cell.column);
    if (area.bottom - top < MOST_LINES) bottom = Math.max(bottom, area.bottom);
  }
  while (bottom - top < MOST_LINES - 1 && isHeaderLine(cells, bottom + 1, overrides)) bottom += 1;
  return bottom;
};

/** A heading that reaches over the columns beside it though it is not merged: those have a second line and no first. */
const spreadFrom = (
  cells: PlacedCells,
  row: number,
  column: number,
  bottom: number,
): FieldCell | undefined => {
  if (row === bottom || cells.text(row + 1, column) === '') return undefined;
  for (let left = column - 1; left >= 0; left -= 1) {
    if (cells.text(row, left) === '') continue;
    const area = cells.area(row, left);
    return area.bottom === row ? cells.at(row, left) : undefined;
  }
  return undefined;
};

const linesOf = (
  cells: PlacedCells,
  column: number,
  top: number,
  bottom: number,
): readonly FieldCell[] => {
  const lines: FieldCell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cell = cells.at(row, column);
    const line = cell.text.trim() === '' ? spreadFrom(cells, row, column, bottom) : cell;
    if (line && lines.at(-1)?.row !== line.row) lines.push(line);
  }
  return lines;
};

/** Words above figures that say less than the words below them: 実績 over 実績の指標. */
const FIGURES: ReadonlySet<HeadingRole> = new Set([
  'value',
  'target',
  'baseline',
  'rate',
  'difference',
]);

const headingOf = (
  column: number,
  lines: readonly FieldCell[],
  overrides: HeadingOverrides | undefined,
): ColumnHeading => {
  const meanings = lines.map((line) => headingMeaning(line.text, overrides));
  const known = meanings.filter((meaning) => meaning !== undefined);
  const year = known.findLast(({ year: own }) => own !== null)?.year ?? null;
  const words = known.filter(({ role }) => role !== 'figures');
  const last = words.at(-1);
  const above = words.at(-2);
  // 目標 over 件数: the line above says what figure it is.
  const isPlainValue =
    last?.role === 'value' &&
    !/実績|現状|現況|現在|直近|達成/u.test(headingKey(lines.at(-1)!.text));
  const isLess = last?.role === 'name' || last?.role === 'kind' || isPlainValue;
  const own = above && isLess && !last.sure && FIGURES.has(above.role) ? above : last;
  const role = own?.role ?? (known.length > 0 ? 'figures' : null);
  const shift = known.findLast((one) => one.shift !== undefined)?.shift ?? 0;
  return { column, lines, role, year, shift, sure: own?.sure ?? role === 'figures', meanings };
};

/** Words that stand again and again without a year, each behind a heading of a year (R4実績 | 評価 | R5実績 | 評価), are of that year. */
const withYearsOfGroups = (columns: readonly ColumnHeading[]): readonly ColumnHeading[] => {
  const own = ({ lines }: ColumnHeading): string => headingKey(lines.at(-1)?.text ?? '');
  const counts = new Map<string, number>();
  for (const one of columns) {
    if (one.year === null) counts.set(own(one), (counts.get(own(one)) ?? 0) + 1);
  }
  const isRepeated = (one: ColumnHeading): boolean => (counts.get(own(one)) ?? 0) > 1;
  let last: FiscalYear | null = null;
  return columns.map((one) => {
    if (one.year !== null) {
      last = one.year;
      return one;
    }
    const isOfGroup = one.role !== null && GROUPED.has(one.role) && isRepeated(one);
    if (!isOfGroup && one.lines.length > 0) last = null;
    return isOfGroup ? { ...one, year: last } : one;
  });
};

const GROUPED: ReadonlySet<HeadingRole> = new Set([
  'value',
  'target',
  'rate',
  'difference',
  'grade',
  'narrative',
]);

/**
 * The header whose first line a row is; `undefined` where it is none.
 *
 * @param lines how many lines it was said to have; such a row is a header whatever its words
 */
export const headerAt = (
  cells: PlacedCells,
  row: number,
  overrides?: HeadingOverrides,
  lines?: number,
): TableHeader | undefined => {
  if (lines === undefined && !isHeaderRow(cells, row, overrides)) {
    return undefined;
  }
  const bottom =
    lines === undefined ? lastLine(cells, row, overrides) : Math.min(row + lines, cells.rows) - 1;
  const columns: ColumnHeading[] = [];
  for (let column = 0; column < cells.columns; column += 1) {
    const lines = linesOf(cells, column, row, bottom);
    columns.push(headingOf(column, lines, overrides));
  }
  return { top: row, bottom, columns: withYearsOfGroups(columns) };
};
