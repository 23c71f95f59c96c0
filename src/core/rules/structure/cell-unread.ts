import type { FieldCell } from '../../form/read/recognised';
import { sheetRule } from '../rule';
import { briefLine } from '../../text/text';

const LONGEST_QUOTE = 30;

const rowsOf = (cells: readonly FieldCell[]): ReadonlyMap<number, readonly FieldCell[]> => {
  const rows = new Map<number, FieldCell[]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
};

/** A row below the header belongs to no item, heading or mark, so that nothing in it was looked at. Source: design, “what cannot be read is reported with its place”. */
export const cellUnread = sheetRule<{ readonly text: string; readonly row: number }>({
  id: 'cell-unread',
  name: { ja: '点検していない行', en: 'row that is not checked' },
  group: 'structure',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ text, row }) =>
      `${row}行目の「${text}」は、どの取組項目のものか分からないため点検していません。実績の行であれば、No. のある行の下に続けて置いてください。`,
    en: ({ text, row }) =>
      `Row ${row} (“${text}”) belongs to no item that could be told, and was not checked. If it holds results, put it right below the row with the item’s number.`,
  },
  check(report, { sheet }) {
    for (const [row, cells] of rowsOf(sheet.unread)) {
      const holdsEntry = cells.length > 1;
      report({
        at: cells[0]!,
        field: null,
        severity: holdsEntry ? 'warning' : 'info',
        facts: {
          text: briefLine(cells.map((cell) => cell.text).join(' '), LONGEST_QUOTE),
          row: row + 1,
        },
      });
    }
  },
});
