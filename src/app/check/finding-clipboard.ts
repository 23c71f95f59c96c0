import { clipboardTableOf, type ClipboardTable } from './clipboard-table';
import { FINDING_COLUMNS, type FindingTableRow, type FindingTableWords } from './finding-table';

/** The list as a table to be pasted elsewhere; pasted text is never taken for a formula. */
export const clipboardTable = (
  rows: readonly FindingTableRow[],
  { columns }: Pick<FindingTableWords, 'columns'>,
): ClipboardTable => {
  const titles = FINDING_COLUMNS.map((column) => columns[column]);
  return clipboardTableOf(
    titles,
    rows.map((row) => FINDING_COLUMNS.map((column) => row[column])),
  );
};
