import { columnTitle } from '../../profile/columns';
import type { Area } from '../../grid/grid';
import { mergedAreaAt } from '../../grid/merged-area';
import { blockRule } from '../rule';

const NAMES = {
  value: columnTitle('value'),
  unit: columnTitle('unit'),
  grade: columnTitle('grade'),
};

/** Entry cells of several years, or of two columns, were merged into one, so that all but the first entry are gone. Source: R4 sheet, year rows of an item. */
export const mergedAway = blockRule<{ readonly column: string; readonly cells: number }>({
  id: 'merged-away',
  name: { ja: '結合で消えた記入', en: 'entry lost by merging' },
  group: 'structure',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ column, cells }) =>
      `${column}の欄が${cells}セル結合されていて、年度ごとの記入ができません。結合を解除して、年度ごとに入れてください。`,
    en: ({ column, cells }) =>
      `${cells} cells of ${column} are merged, so that years cannot be entered one by one. Unmerge them and enter each year.`,
  },
  check(report, { block, rows, item }, { sheet }) {
    if ((block.flags.newFrom ?? item?.newFrom ?? null) !== null) return;
    for (const field of ['value', 'unit', 'grade'] as const) {
      let last: Area | undefined;
      for (const view of rows) {
        const cell = view.row[field];
        const area = mergedAreaAt(sheet.grid, cell.row, cell.column);
        // One unit for all years is as good as one for each.
        const isUnitDown = field === 'unit' && area?.left === area?.right;
        if (!area || area === last || isUnitDown) continue;
        last = area;
        const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
        report({ at: cell, field, facts: { column: NAMES[field], cells } });
      }
    }
  },
});
