import { yearLabel, yearName } from '../../era/fiscal-year';
import { plainNumber } from '../../value/value';
import { isExplained, isJump, lastTwoYears, tierPairs } from '../compare-years';
import { swappedFigures } from '../swapped-tiers';
import { givesReason } from '../narrative-words';
import { measureRule } from '../rule';

/** A figure is many times the year before's, or a fraction of it. Source: R4 sheet, No. 34 (2 → 232); silent at No. 5, whose narrative states a new definition. */
export const valueJump = measureRule<
  {
    readonly year: string;
    readonly name: string;
    readonly before: number;
    readonly after: number;
    readonly indicator: string;
  },
  'times' | 'difference'
>({
  id: 'value-jump',
  name: { ja: '大きな変動', en: 'jump of a value' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, before, after, indicator }) =>
      `${name}の「${indicator}」が ${before.toLocaleString('en')} から ${after.toLocaleString('en')} へ大きく変わっています。桁や行の間違いがないか確かめ、正しければ理由を書いてください。`,
    en: ({ year, before, after, indicator }) =>
      `“${indicator}” went from ${before.toLocaleString('en')} to ${after.toLocaleString('en')} in ${year}. Check for slipped digits or rows; give the reason if it is right.`,
  },
  thresholds: {
    times: {
      standard: 3,
      min: 1.1,
      max: 100,
      step: 0.1,
      unit: { ja: '倍', en: 'times' },
      label: {
        ja: '前の年度の何倍（または何分の一）から大きな変動とするか',
        en: 'How many times larger or smaller than the year before counts as a jump',
      },
    },
    difference: {
      standard: 10,
      min: 0,
      max: 1_000_000,
      step: 1,
      unit: { ja: '', en: '' },
      label: {
        ja: '大きな変動とする、前の年度との差の下限',
        en: 'The smallest difference from the year before that counts as a jump',
      },
    },
  },
  check(report, measure, { fiscalYear }, _, limits) {
    const years = lastTwoYears(measure, fiscalYear);
    if (!years) return;
    for (const pair of tierPairs(years.before, years.current)) {
      const [before, after] = [plainNumber(pair.before), plainNumber(pair.after)];
      if (before === null || after === null || !isJump(before, after, limits)) continue;
      if (isExplained(measure, fiscalYear)) return;
      if (swappedFigures(years.before, years.current, limits)) return;
      report({
        at: years.current.row.value,
        field: 'value',
        year: fiscalYear,
        tier: pair.tier,
        severity:
          measure.block.flags.candidateFrom !== null ||
          givesReason(measure.block.narrative.text, pair.name, after > before)
            ? 'info'
            : 'warning',
        facts: {
          year: yearLabel(fiscalYear),
          name: yearName(fiscalYear),
          before,
          after,
          indicator: pair.name,
        },
      });
    }
  },
});
