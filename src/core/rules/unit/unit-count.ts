import { yearLabel } from '../../era/fiscal-year';
import { blockRule, severityIn } from '../rule';

/** Units are neither one for all tiers nor one per tier; one for several tiers is for knowing only. Source: R4 sheet, No. 9 (R4), 40, 41, 46. */
export const unitCount = blockRule<{
  readonly year: string;
  readonly units: readonly string[];
  readonly tiers: number;
}>({
  id: 'unit-count',
  name: { ja: '単位の数', en: 'number of units' },
  group: 'unit',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ units, tiers }) =>
      units.length === 1
        ? `単位は「${units[0]}」一つで、${tiers}段すべてに使われます。段ごとに違うときは改行して入れてください。`
        : `単位は${units.length}件（${units.join('・')}）ですが、指標は${tiers}段です。段ごとに改行して入れてください。`,
    en: ({ units, tiers }) =>
      units.length === 1
        ? `The one unit “${units[0]}” serves all ${tiers} tiers. Enter one a line where they differ.`
        : `There are ${units.length} units (${units.join(', ')}) for ${tiers} tier(s). Enter one a line for each tier.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      const { units, tiers } = view;
      if (units.length === 0 || tiers.length === 0 || units.length === tiers.length) continue;
      if (units.length === 1 && !view.isCurrent) continue;
      report({
        at: view.row.unit,
        field: 'unit',
        year: view.year,
        severity: units.length === 1 ? 'info' : severityIn(view, 'error'),
        facts: { year: yearLabel(view.year), units, tiers: tiers.length },
      });
    }
  },
});
