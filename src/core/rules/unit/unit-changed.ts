import { yearLabel } from '../../era/fiscal-year';
import { statesNewDefinition } from '../../form/read/flags';
import { comparable } from '../../text/text';
import { measureRule, type RowView } from '../rule';

const keyOf = (view: RowView): string => [...new Set(view.units.map(comparable))].sort().join('、');
const tiersOf = (view: RowView): string =>
  view.tiers.map((tier) => comparable(tier.name)).join('、');

/** The sheet's year has another unit than the year before, though neither indicator nor mark says why. Source: R4 sheet, No. 24 (回 → 機能, with its indicator). */
export const unitChanged = measureRule<{
  readonly before: string;
  readonly after: string;
  readonly year: string;
}>({
  id: 'unit-changed',
  name: { ja: '単位が変わった', en: 'unit changed' },
  group: 'unit',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ before, after, year }) =>
      `単位が「${before}」から「${after}」に変わっています（${year}）。誤りでなければ理由を書いてください。`,
    en: ({ before, after, year }) =>
      `The unit changed from “${before}” to “${after}” in ${year}. Give the reason unless it is a mistake.`,
  },
  check(report, { block, rows }, { fiscalYear }) {
    const current = rows.find((view) => view.isCurrent);
    const before = rows.findLast((view) => !view.isCurrent && view.units.length > 0);
    if (!current || !before || current.units.length === 0) return;
    if (keyOf(current) === keyOf(before) || tiersOf(current) !== tiersOf(before)) return;
    if (
      block.flags.reviewFrom === fiscalYear ||
      statesNewDefinition(block.narrative.text, fiscalYear)
    )
      return;
    report({
      at: current.row.unit,
      field: 'unit',
      year: fiscalYear,
      facts: {
        before: before.units.join('・'),
        after: current.units.join('・'),
        year: yearLabel(fiscalYear),
      },
    });
  },
});
