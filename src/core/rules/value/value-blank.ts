import { yearLabel, yearName } from '../../era/fiscal-year';
import { blockRule, severityIn } from '../rule';

/** A year has no value. Source: R4 sheet, column 実績値. */
export const valueBlank = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly indicators: readonly string[];
}>({
  id: 'value-blank',
  name: { ja: '実績値が空欄', en: 'value blank' },
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name, indicators }) =>
      `${name}の実績値が空欄です。${indicators.length > 0 ? `「${indicators.join('」「')}」の` : ''}数値を入れてください（実績がなければ 0）。`,
    en: ({ year, indicators }) =>
      `The value of ${year} is blank. Enter the figure${indicators.length > 0 ? ` for “${indicators.join('”, “')}”` : ''} (0 where there was none).`,
  },
  check(report, { block, rows }) {
    if (!block.fields.has('value')) return;
    for (const view of rows) {
      if (view.row.value.text.trim() !== '' || view.row.value.fault) continue;
      report({
        at: view.row.value,
        field: 'value',
        year: view.year,
        severity: severityIn(view, 'error'),
        unfilled: view.isCurrent,
        facts: {
          year: yearLabel(view.year),
          name: yearName(view.year),
          indicators: view.tiers.map((tier) => tier.name),
        },
      });
    }
  },
});
