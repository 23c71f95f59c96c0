import { yearLabel } from '../../era/fiscal-year';
import { sameWords } from '../../text/text';
import { unitsInstead } from '../../value/indicator-semantics';
import { measureRule } from '../rule';

/** A tier's unit is none that its name can be counted in: 就職者数 in 件. For knowing only where the plan itself has that unit. Source: R4 sheet, No. 41 (対象者数, 就職者数: 件) and No. 31 (提供者数: 箇所). */
export const unitMismatch = measureRule<{
  readonly indicator: string;
  readonly unit: string;
  readonly expected: readonly string[];
  readonly year: string;
}>({
  id: 'unit-mismatch',
  name: { ja: '指標に合わない単位', en: 'unit does not fit the indicator' },
  group: 'unit',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ indicator, unit, expected }) =>
      `「${indicator}」の単位が「${unit}」になっています。「${expected.slice(0, 2).join('」か「')}」ではないか確かめてください。`,
    en: ({ indicator, unit, expected }) =>
      `The unit of “${indicator}” is “${unit}”. Check whether it should be “${expected.slice(0, 2).join('” or “')}”.`,
  },
  check(report, { rows }, _, { item }) {
    const current = rows.find((view) => view.isCurrent);
    if (!current || current.units.length === 0) return;
    for (const [index, { tier, name }] of current.tiers.entries()) {
      const unit = current.units[index] ?? current.units[0]!;
      const expected = unitsInstead(name, unit);
      if (!expected) continue;
      report({
        at: current.row.unit,
        field: 'unit',
        year: current.year,
        tier,
        severity: item?.units.some((planned) => sameWords(planned, unit)) ? 'info' : 'warning',
        facts: { indicator: name, unit, expected, year: yearLabel(current.year) },
      });
    }
  },
});
