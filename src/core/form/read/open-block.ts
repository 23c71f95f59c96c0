import { comparable, foldWidth } from '../../text/text';
import type { ColumnRole } from '../../profile/columns';
import { cellKey, type Grid } from '../../grid/grid';
import type { FieldCell, HeaderRow, ProgressBox, ProjectHeading } from './recognised';
import { parseFlag, type FlagMark } from '../../profile/vocabulary';

export type HeadingLine = 'policy' | 'direction' | 'project' | 'goal' | 'measures';

export const HEADING_LABELS = new Map<string, HeadingLine>(
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

export const LONGEST_LABEL = 8;

/** A mark at its cell. */
export interface Mark extends FieldCell {
  readonly flag: FlagMark;
}

/** A block while its rows are still being read. */
export interface OpenBlock {
  readonly header: HeaderRow;
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
  readonly header: HeaderRow;
  readonly cells: Readonly<Record<(typeof ENTRY_ROLES)[number], FieldCell>>;
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

export const ENTRY_ROLES = ['year', 'value', 'unit', 'grade'] as const;

/** A header names at least this many columns, among them a year, value or grade. */
export const LEAST_HEADER_COLUMNS = 5;
