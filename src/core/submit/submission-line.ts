import { contentAt } from '../grid/apply';
import type { CellContent, CellEdit } from '../grid/edit';
import { cellKey, MAX_COLUMNS } from '../grid/grid';
import { timeText } from '../era/day-text';
import { firstHeadingRow } from '../form/read/place';
import type { RecognisedSheet } from '../form/read/recognised';
import type { Stamp } from '../record/stamp';

/** The line on the form's second row that says who submitted it, and when. */
export const submissionLine = (stamp: Stamp): string => {
  const { error, warning, info } = stamp.counts;
  const who = [stamp.department, stamp.by].filter((name) => name !== null);
  const reasons = stamp.accepted === 0 ? '' : `（理由付き${stamp.accepted}）`;
  const counts = `エラー${error}・警告${warning}・参考${info}${reasons}`;
  return [`提出：${timeText(stamp.at)}`, ...who, counts, '［Shinko］'].join('　');
};

/** Whether a text is a line of ours, of a submission or a return, which a later one may replace. */
export const isSubmissionLine = (text: string): boolean =>
  /^(?:提出|差し戻し)：[^]*［Shinko］$/u.test(text);

/** Whether a formula is our line of a return: a link to the questions. */
const isReturnLink = (formula: string): boolean =>
  /^=HYPERLINK\("#'[^]*［Shinko］"\)$/u.test(formula);

/**
 * The row kept free for the submission below the title, and what stands there: nothing, a line of
 * ours, or something of a person's, which stays. `null` where the sheet has no such row.
 */
const lineCell = (
  sheet: RecognisedSheet,
): { readonly row: number; readonly column: number; readonly free: boolean } | null => {
  const { title, grid } = sheet;
  if (!title) return null;
  const titleArea = grid.merges.find(
    ({ top, bottom, left, right }) =>
      top <= title.row && bottom >= title.row && left <= title.column && right >= title.column,
  );
  const row = (titleArea?.bottom ?? title.row) + 1;
  if (row >= firstHeadingRow(sheet)) return null;
  const over = grid.merges.filter(({ top, bottom }) => top <= row && bottom >= row);
  const column = over[0]?.left ?? 0;
  const filled = (grid.values[row] ?? []).flatMap((value, at) =>
    value === null || value === undefined || value === '' ? [] : [{ value, at }],
  );
  const hasFormula = [...grid.formulas].some(
    ([key, formula]) =>
      key >= cellKey(row, 0) && key < cellKey(row, MAX_COLUMNS) && !isReturnLink(formula),
  );
  const isOurs = filled.every(
    ({ value, at }) => at === column && typeof value === 'string' && isSubmissionLine(value),
  );
  const isTall = over.some(({ top, bottom }) => top !== bottom);
  return { row, column, free: !hasFormula && !isTall && isOurs };
};

/** The edit that writes the line, or takes ours away for `null`; `undefined` where a person's text stands in the way. */
export const lineEdit = (sheet: RecognisedSheet, stamp: Stamp | null): CellEdit | undefined =>
  lineEditTo(sheet, stamp === null ? null : submissionLine(stamp));

/** The edit that puts something into the line's place; `undefined` where a person's text stands in the way. */
export const lineEditTo = (sheet: RecognisedSheet, to: CellContent): CellEdit | undefined => {
  const cell = lineCell(sheet);
  if (!cell?.free) return undefined;
  const { row, column } = cell;
  return { sheet: sheet.grid.sheet, row, column, from: contentAt(sheet.grid, row, column), to };
};
