import { yearsOf } from '../field-cells';
import { blockRule } from '../rule';

/** A row has a value, unit or grade but no year. Source: R4 sheet, column 年度. */
export const yearBlank = blockRule<{ readonly value: string }>({
  id: 'year-blank',
  name: { ja: '年度が空欄', en: 'year blank' },
  group: 'year',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ value }) =>
      `年度が空欄の行に${value === '' ? '記入' : `実績値「${value}」`}があります。どの年度の実績か入れてください。`,
    en: ({ value }) =>
      `A row without a year holds ${value === '' ? 'an entry' : `the value “${value}”`}. Enter its fiscal year.`,
  },
  check(report, { block }) {
    if (!block.fields.has('year')) return;
    for (const row of yearsOf(block)) {
      if (row.yearCell.text.trim() !== '') continue;
      report({ at: row.yearCell, field: 'year', facts: { value: row.value.text.trim() } });
    }
  },
});
