import { yearLabel } from '../../era/fiscal-year';
import { measureRule } from '../rule';

/** Years do not run from the oldest down. Source: R4 sheet, column 年度 (2, 3, 4). */
export const yearOrder = measureRule<{ readonly years: readonly string[] }>({
  id: 'year-order',
  name: { ja: '年度の並び', en: 'order of years' },
  group: 'year',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ years }) =>
      `年度が古い順に並んでいません（${years.join('→')}）。行の入れ違いがないか確かめてください。`,
    en: ({ years }) =>
      `The years do not run from the oldest down (${years.join(' → ')}). Check that no rows were swapped.`,
  },
  check(report, { block, measure }) {
    if (!block.fields.has('year')) return;
    const dated = measure.years.filter((row) => row.year !== undefined);
    const wrong = dated.find((row, at) => at > 0 && row.year!.year < dated[at - 1]!.year!.year);
    if (!wrong) return;
    report({
      at: wrong.yearCell,
      field: 'year',
      year: wrong.year!.year,
      facts: { years: dated.map((row) => yearLabel(row.year!.year)) },
    });
  },
});
