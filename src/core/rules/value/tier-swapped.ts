import { yearLabel, yearName } from '../../era/fiscal-year';
import { isExplained, lastTwoYears } from '../compare-years';
import { replaceCell } from '../fixing';
import { swappedFigures } from '../swapped-tiers';
import { measureRule } from '../rule';
import { valueJump } from './value-jump';

/** The figures of two tiers stand in each other's place. Source: R4 sheet, No. 8 and 16, whose tiers are a count and a sum of money. */
export const tierSwapped = measureRule<{
  readonly year: string;
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly before: string;
  readonly indicators: readonly string[];
}>({
  id: 'tier-swapped',
  name: { ja: '上段と下段の入れ違い', en: 'tiers swapped' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, top, bottom, before, indicators }) =>
      `${name}の実績値は上段が ${top.toLocaleString('en')}、下段が ${bottom.toLocaleString('en')} ですが、前の年度（${before}）から見ると上下が逆と思われます。上段「${indicators[0]}」、下段「${indicators[1]}」の順に入れてください。`,
    en: ({ year, top, bottom, before, indicators }) =>
      `The values of ${year} are ${top.toLocaleString('en')} above and ${bottom.toLocaleString('en')} below; going by the year before (${before}) they seem to stand the wrong way round. Enter “${indicators[0]}” first, then “${indicators[1]}”.`,
  },
  check(report, measure, { fiscalYear, sheet, settings }) {
    const years = lastTwoYears(measure, fiscalYear);
    if (!years || isExplained(measure, fiscalYear)) return;
    const swapped = swappedFigures(years.before, years.current, valueJump.limits(settings));
    if (!swapped) return;
    const [top, bottom] = years.current.value.tiers;
    report({
      at: years.current.row.value,
      field: 'value',
      year: fiscalYear,
      facts: {
        year: yearLabel(fiscalYear),
        name: yearName(fiscalYear),
        top: swapped.top,
        bottom: swapped.bottom,
        before: swapped.before.map((figure) => figure.toLocaleString('en')).join('・'),
        indicators: years.current.tiers.map((tier) => tier.name),
      },
      fix: replaceCell(sheet.grid, years.current.row.value, `${bottom!.text}\n${top!.text}`, false),
    });
  },
});
