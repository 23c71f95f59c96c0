import { yearsOf } from '../field-cells';
import { blockRule } from '../rule';

/** A year cell holds what is no fiscal year. Source: R4 sheet, column 年度. */
export const yearUnreadable = blockRule<{ readonly written: string }>({
  id: 'year-unreadable',
  name: { ja: '読めない年度', en: 'year unreadable' },
  group: 'year',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ written }) =>
      `年度の「${written}」を読み取れません。「R4」「令和4」「4」のように入れてください。`,
    en: ({ written }) => `“${written}” is no fiscal year. Enter it like R4, 令和4 or 2022.`,
  },
  check(report, { block }) {
    for (const row of yearsOf(block)) {
      const written = row.yearCell.text.trim();
      if (written === '' || row.year !== undefined) continue;
      report({ at: row.yearCell, field: 'year', facts: { written } });
    }
  },
});
