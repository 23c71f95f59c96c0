import { spanLabel } from '../../era/year-span';
import { measureRule } from '../rule';

/** Two spans of one tier cover the same year, so that it has two indicators. Source: R4 sheet, spans ～R3 and R4～ in column 実績の指標. */
export const indicatorOverlap = measureRule<{ readonly first: string; readonly second: string }>({
  id: 'indicator-overlap',
  name: { ja: '指標の期間の重なり', en: 'indicator periods overlap' },
  group: 'indicator',
  severity: 'warning',
  needsCatalog: false,
  concernsPlan: true,
  sentences: {
    ja: ({ first, second }) =>
      `実績の指標の期間「${first}」と「${second}」が重なっています。どちらの年度までかを確かめて直してください。`,
    en: ({ first, second }) =>
      `The indicator’s periods “${first}” and “${second}” overlap. Check which years each one covers.`,
  },
  check(report, { measure }) {
    for (const [index, tier] of (measure.indicator?.tiers ?? []).entries()) {
      for (let at = 1; at < tier.spans.length; at += 1) {
        const [before, after] = [tier.spans[at - 1]!, tier.spans[at]!];
        const apart = before.to !== null && after.from !== null && before.to < after.from;
        const reversed = after.to !== null && before.from !== null && after.to < before.from;
        if (apart || reversed) continue;
        report({
          at: measure.indicatorCell,
          field: 'indicator',
          tier: index + 1,
          facts: {
            first: `${spanLabel(before)} ${before.name}`.trim(),
            second: `${spanLabel(after)} ${after.name}`.trim(),
          },
        });
      }
    }
  },
});
