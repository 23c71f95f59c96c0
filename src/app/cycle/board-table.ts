import { timeText } from '../../core/submit/submission-line';
import type { DepartmentState } from '../../core/record/board';
import type { Board } from './board';

/** Words of the board's table. */
export interface BoardTableWords {
  readonly state: Readonly<Record<DepartmentState, string>>;
  readonly late: string;
  counts(errors: number, warnings: number, reasons: number): string;
  readonly table: Readonly<Record<'department' | 'state' | 'at' | 'counts' | 'file', string>>;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The board as a table for the clipboard, to be pasted, sent or printed. */
export const boardTable = (
  { departments }: Board,
  words: BoardTableWords,
): { readonly html: string; readonly text: string } => {
  const { department, state, at, counts, file } = words.table;
  const rows = departments.map((row) => [
    row.department,
    `${words.state[row.state]}${row.late ? `（${words.late}）` : ''}`,
    row.at === null ? '' : timeText(row.at),
    row.counts ? words.counts(row.counts.errors, row.counts.warnings, row.counts.reasons) : '',
    row.file ?? '',
  ]);
  const lines = [[department, state, at, counts, file], ...rows];
  const html = lines
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('');
  return {
    html: `<table>${html}</table>`,
    text: lines.map((cells) => cells.join('\t')).join('\n'),
  };
};
