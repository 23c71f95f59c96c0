import { yearLabel } from '../../era/fiscal-year';
import { blockRule, severityIn } from '../rule';

/** A total is not the sum of the parts written beside it. Source: R4 sheet, No. 2 (12 集合会議 4 書面会議 8). */
export const breakdownSum = blockRule<{
  readonly year: string;
  readonly written: string;
  readonly total: number;
  readonly sum: number;
}>({
  id: 'breakdown-sum',
  name: { ja: '内訳の合計', en: 'breakdown that does not add up' },
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ written, total, sum }) =>
      `実績値「${written}」は、内訳の合計（${sum}）が全体（${total}）と合いません。どちらが正しいか確かめて直してください。`,
    en: ({ written, total, sum }) =>
      `In the value “${written}” the parts add up to ${sum}, not to the total of ${total}. Check which is right.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      for (const [index, { text, figure }] of view.value.tiers.entries()) {
        if (figure.kind !== 'breakdown') continue;
        const sum = figure.parts.reduce((total, part) => total + part.value, 0);
        if (Math.abs(sum - figure.value) < 1e-9) continue;
        report({
          at: view.row.value,
          field: 'value',
          year: view.year,
          tier: index + 1,
          severity: severityIn(view, 'error'),
          facts: {
            year: yearLabel(view.year),
            written: text.replace(/\s+/gu, ' '),
            total: figure.value,
            sum,
          },
        });
      }
    }
  },
});
