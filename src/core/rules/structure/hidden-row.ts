import { columnLetters } from '../../grid/grid';
import { blockRule } from '../rule';

/** Entries of the sheet's year stand in a hidden row or column, where nobody sees them. Source: R4 sheet, entry rows and columns. */
export const hiddenRow = blockRule<{ readonly row: number; readonly column: string | null }>({
  id: 'hidden-row',
  name: { ja: '隠れた行や列の記入', en: 'entry in a hidden row or column' },
  group: 'structure',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ row, column }) =>
      column === null
        ? `${row}行目が非表示で、今年度の記入が見えません。行を再表示してください。`
        : `${column}列が非表示で、今年度の記入が見えません。列を再表示してください。`,
    en: ({ row, column }) =>
      column === null
        ? `Row ${row} is hidden, so the year’s entry cannot be seen. Unhide the row.`
        : `Column ${column} is hidden, so the year’s entry cannot be seen. Unhide the column.`,
  },
  check(report, { rows }, { sheet }) {
    const { hiddenRows, hiddenColumns } = sheet.grid;
    if (hiddenRows.size === 0 && hiddenColumns.size === 0) return;
    const current = rows.find((view) => view.isCurrent);
    if (!current) return;
    const { value, unit, grade } = current.row;
    const filled = [value, unit, grade].filter((cell) => cell.text.trim() !== '');
    const inRow = filled.find((cell) => hiddenRows.has(cell.row));
    const inColumn = filled.find((cell) => hiddenColumns.has(cell.column));
    const year = current.year;
    if (inRow)
      report({ at: inRow, field: 'value', year, facts: { row: inRow.row + 1, column: null } });
    else if (inColumn) {
      const facts = { row: inColumn.row + 1, column: columnLetters(inColumn.column) };
      report({ at: inColumn, field: 'value', year, facts });
    }
  },
});
