import { yearLabel } from '../../era/fiscal-year';
import { blockRule, severityIn } from '../rule';

/** A part introduced by うち is greater than the whole. Source: R4 sheet, No. 33 (787 うち障がい者39). */
export const subsetExceeds = blockRule<{
  readonly year: string;
  readonly label: string;
  readonly part: number;
  readonly whole: number;
}>({
  id: 'subset-exceeds',
  name: { ja: 'うち数が全体より大きい', en: 'subset larger than whole' },
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ label, part, whole }) =>
      `実績値の「うち${label}」（${part}）が、全体（${whole}）より大きくなっています。数値を確かめて直してください。`,
    en: ({ label, part, whole }) =>
      `The part うち${label} (${part}) is greater than the whole (${whole}). Check the figures.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      for (const [index, { figure }] of view.value.tiers.entries()) {
        if (figure.kind !== 'subset' || figure.part <= figure.value) continue;
        report({
          at: view.row.value,
          field: 'value',
          year: view.year,
          tier: index + 1,
          severity: severityIn(view, 'error'),
          facts: {
            year: yearLabel(view.year),
            label: figure.label,
            part: figure.part,
            whole: figure.value,
          },
        });
      }
    }
  },
});
