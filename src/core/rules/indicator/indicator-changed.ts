import { indicatorText, sameIndicator } from '../../value/indicator';
import { replaceCell } from '../fixing';
import { namesakeOf } from '../namesake';
import { measureRule } from '../rule';

/** An indicator differs from the plan's though the item is not marked as revised. Source: R4 sheet, note ※ on page 1. */
export const indicatorChanged = measureRule<{
  readonly written: string;
  readonly expected: string;
}>({
  id: 'indicator-changed',
  name: { ja: '指標が変わった', en: 'indicator changed' },
  group: 'indicator',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ written, expected }) =>
      `実績の指標が「${written}」に変わっていますが、計画では「${expected}」です。元に戻すか、変更した理由を書いてください。`,
    en: ({ written, expected }) =>
      `The indicator now reads “${written}”, but the plan says “${expected}”. Put it back, or give the reason for the change.`,
  },
  check(report, { block, measure }, context, view) {
    const { item, original } = view;
    const { sheet, fiscalYear } = context;
    if (!item || original || !measure.indicator || item.indicator.tiers.length === 0) return;
    // A plan keeps the first of several indicators; of the others it says nothing.
    if (view.measures[0]?.measure !== measure) return;
    if (sameIndicator(measure.indicator, item.indicator)) return;
    if (block.flags.reviewFrom === fiscalYear && item.reviewFrom !== fiscalYear) return;
    if (namesakeOf(view, context)) return;
    const expected = indicatorText(item.indicator);
    report({
      at: measure.indicatorCell,
      field: 'indicator',
      facts: { written: measure.indicatorCell.text.trim(), expected },
      fix: replaceCell(sheet.grid, measure.indicatorCell, expected, false),
    });
  },
});
