import type { DepartmentState } from '../../core/record/board';
import { clipboardTableOf, type ClipboardTable } from '../check/finding-clipboard';
import type { Board } from './board';

/** Words of the board's table. */
export interface BoardTableWords {
  readonly state: Readonly<Record<DepartmentState, string>>;
  readonly late: string;
  /** A time in ISO 8601 in words. */
  time(at: string): string;
  counts(errors: number, warnings: number, reasons: number): string;
  readonly table: Readonly<Record<'department' | 'state' | 'at' | 'counts' | 'file', string>>;
}

/** The board as a table for the clipboard, to be pasted, sent or printed. */
export const boardTable = ({ departments }: Board, words: BoardTableWords): ClipboardTable => {
  const { department, state, at, counts, file } = words.table;
  const rows = departments.map((row) => [
    row.department,
    `${words.state[row.state]}${row.late ? `（${words.late}）` : ''}`,
    row.at === null ? '' : words.time(row.at),
    row.counts ? words.counts(row.counts.errors, row.counts.warnings, row.counts.reasons) : '',
    row.file ?? '',
  ]);
  return clipboardTableOf([department, state, at, counts, file], rows);
};
