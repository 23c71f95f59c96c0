import { yearLabel, yearName } from '../../era/fiscal-year';
import { isExplained, isJump, lastTwoYears, tierPairs } from '../compare-years';
import { measureRule } from '../rule';
import { valueJump } from './value-jump';

/** Below this many a share says little: 1/2 becomes 2/2 by one case. */
const LEAST_WHOLE = 10;

const shareOf = ({ value, whole }: { readonly value: number; readonly whole: number }): number =>
  (value / whole) * 100;

const rounded = (share: number): number => Math.round(share * 10) / 10;

/** A ratio's share changed by many points, or its whole did not stay the same in kind, though the part alone says nothing of it. Source: R4 sheet, No. 5 (17/535 → 54/100) and No. 37 (117/373 → 124/339). */
export const ratioJump = measureRule<
  {
    readonly year: string;
    readonly name: string;
    readonly kind: string;
    readonly before: string;
    readonly after: string;
    readonly shareBefore: number;
    readonly shareAfter: number;
  },
  'points'
>({
  id: 'ratio-jump',
  name: { ja: '割合の大きな変動', en: 'jump of a share' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, kind, before, after, shareBefore, shareAfter }) =>
      kind === 'share'
        ? `${name}の割合が ${shareBefore}%（${before}）から ${shareAfter}%（${after}）へ大きく変わっています。分子と分母を確かめ、正しければ理由を書いてください。`
        : `${name}の全体の数が「${before}」から「${after}」へ大きく変わっています。分母の数え方が前の年度と同じか確かめ、正しければ理由を書いてください。`,
    en: ({ year, kind, before, after, shareBefore, shareAfter }) =>
      kind === 'share'
        ? `The share went from ${shareBefore}% (${before}) to ${shareAfter}% (${after}) in ${year}. Check part and whole; give the reason if it is right.`
        : `The whole changed much in ${year}: “${before}”, then “${after}”. Check that it is counted as in the year before; give the reason if it is right.`,
  },
  thresholds: {
    points: {
      standard: 20,
      min: 1,
      max: 100,
      step: 1,
      unit: { ja: 'ポイント', en: 'points' },
      label: {
        ja: '比の割合が前の年度から何ポイント動いたら大きな変動とするか',
        en: 'How many percentage points a ratio must move to count as a jump',
      },
    },
  },
  check(report, measure, { fiscalYear, settings }, _, { points }) {
    const years = lastTwoYears(measure, fiscalYear);
    if (!years) return;
    const limits = valueJump.limits(settings);
    for (const { tier, before, after } of tierPairs(years.before, years.current)) {
      if (before.kind !== 'ratio' || after.kind !== 'ratio') continue;
      if (before.whole < LEAST_WHOLE || after.whole < LEAST_WHOLE) continue;
      if (after.value > after.whole || isJump(before.value, after.value, limits)) continue;
      const [was, is] = [shareOf(before), shareOf(after)];
      const byWhole = isJump(before.whole, after.whole, limits);
      if (!byWhole && Math.abs(is - was) < points) continue;
      if (isExplained(measure, fiscalYear)) return;
      report({
        at: years.current.row.value,
        field: 'value',
        year: fiscalYear,
        tier,
        severity: measure.block.flags.candidateFrom === null ? 'warning' : 'info',
        facts: {
          year: yearLabel(fiscalYear),
          name: yearName(fiscalYear),
          kind: byWhole ? 'whole' : 'share',
          before: `${before.value}/${before.whole}`,
          after: `${after.value}/${after.whole}`,
          shareBefore: rounded(was),
          shareAfter: rounded(is),
        },
      });
    }
  },
});
