import type { ResultList } from '../../core/form/write/result-sheet';
import type { BoardEvent } from '../../core/record/board-history';
import type { DepartmentState } from '../../core/record/board';
import { clipboardTableOf, type ClipboardTable } from '../check/clipboard-table';
import type { ResultHead } from '../check/write-results';
import type { Board, ShownRow } from './board';

const COLUMNS = [
  'department',
  'state',
  'at',
  'counts',
  'changes',
  'approvals',
  'round',
  'file',
] as const;
/** Widths in characters; together they fill A4 across. */
const WIDTHS = [22, 14, 26, 26, 10, 26, 10, 36];

/** Words of the board's table. */
export interface BoardTableWords {
  readonly state: Readonly<Record<DepartmentState, string>>;
  /** A state, and that its day has passed. */
  lateState(state: string): string;
  listed(names: readonly string[]): string;
  together(names: readonly string[]): string;
  /** A time in ISO 8601 in words. */
  time(at: string): string;
  counts(errors: number, warnings: number, reasons: number): string;
  waiting(roles: string): string;
  readonly table: Readonly<Record<(typeof COLUMNS)[number], string>>;
}

/** A row's cells, in the order of the columns. */
const cellsOf = (row: ShownRow, words: BoardTableWords): readonly (string | number)[] => [
  row.department,
  row.late ? words.lateState(words.state[row.state]) : words.state[row.state],
  row.at === null ? '' : [words.time(row.at), row.by ?? ''].join(' ').trim(),
  row.counts ? words.counts(row.counts.errors, row.counts.warnings, row.counts.reasons) : '',
  row.changes,
  words.listed([
    ...row.approvals.filter(({ holds }) => holds).map(({ role, by }) => `${role} ${by}`),
    ...(row.unapproved.length > 0 ? [words.waiting(words.together(row.unapproved))] : []),
  ]),
  row.round,
  row.file ?? '',
];

const titlesOf = ({ table }: BoardTableWords): readonly string[] =>
  COLUMNS.map((column) => table[column]);

/** The board as a table for the clipboard, to be pasted or sent. */
export const boardTable = ({ departments }: Board, words: BoardTableWords): ClipboardTable =>
  clipboardTableOf(
    titlesOf(words),
    departments.map((row) => cellsOf(row, words).map(String)),
  );

/** The board as a list to be written and printed; who is late stands out. */
export const boardList = (
  head: ResultHead,
  { departments }: Board,
  words: BoardTableWords,
): ResultList => ({
  ...head,
  kind: 'status',
  columns: titlesOf(words).map((title, index) => ({ title, width: WIDTHS[index]! })),
  rows: departments.map((row) => ({
    look: row.late ? 'error' : 'info',
    cells: cellsOf(row, words),
  })),
});

/** Names of all files that came from a department, the newest last. */
export const filesOfRow = ({ history = [], file }: ShownRow): readonly string[] => {
  const files = history.flatMap((event: BoardEvent) => event.file ?? []);
  return [...new Set([...files, ...(file === null ? [] : [file])])];
};
