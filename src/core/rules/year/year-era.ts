import { yearLabel, yearName } from '../../era/fiscal-year';
import { replaceCell } from '../fixing';
import { yearsOf } from '../field-cells';
import { blockRule } from '../rule';

/** A year is written in an era that had ended: 平成32年度 is 令和2年度. Source: H30 document, headings 平成32年度 (2020). */
export const yearEra = blockRule<{ readonly written: string; readonly expected: string }>({
  id: 'year-era',
  name: { ja: '改元後の年号', en: 'era that had ended' },
  group: 'year',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ written, expected }) =>
      `年度の「${written}」は改元後の年です。「${expected}」に直してください。`,
    en: ({ written, expected }) =>
      `“${written}” names a year after that era had ended. Write ${expected}.`,
  },
  check(report, { block }, { sheet }) {
    for (const row of yearsOf(block)) {
      if (!row.year?.eraEnded) continue;
      report({
        at: row.yearCell,
        field: 'year',
        year: row.year.year,
        facts: { written: row.yearCell.text.trim(), expected: yearName(row.year.year) },
        fix: replaceCell(sheet.grid, row.yearCell, yearLabel(row.year.year), true),
      });
    }
  },
});
