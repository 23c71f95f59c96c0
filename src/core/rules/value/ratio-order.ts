import { yearLabel } from '../../era/fiscal-year';
import { blockRule, severityIn } from '../rule';

/** A ratio's part is greater than its whole. Source: R4 sheet, No. 5 (15/664) and No. 37. */
export const ratioOrder = blockRule<{
  readonly year: string;
  readonly part: number;
  readonly whole: number;
}>({
  id: 'ratio-order',
  name: { ja: '内訳が全体より大きい', en: 'part larger than whole' },
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ part, whole }) =>
      `実績値「${part}/${whole}」は、内訳（${part}）が全体（${whole}）より大きくなっています。順番を確かめてください。`,
    en: ({ part, whole }) =>
      `In the value “${part}/${whole}” the part (${part}) is greater than the whole (${whole}). Check their order.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      for (const [index, { figure }] of view.value.tiers.entries()) {
        if (figure.kind !== 'ratio' || figure.value <= figure.whole) continue;
        report({
          at: view.row.value,
          field: 'value',
          year: view.year,
          tier: index + 1,
          severity: severityIn(view, 'error'),
          facts: { year: yearLabel(view.year), part: figure.value, whole: figure.whole },
        });
      }
    }
  },
});
