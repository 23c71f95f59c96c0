import { yearLabel, yearName } from '../../era/fiscal-year';
import { gradeMeant, isBestGrade } from '../sheet-grades';
import { explainsGrade } from '../narrative-words';
import { measureRule, severityIn } from '../rule';
import { comparedTiers, isReached, type ReachedTier } from '../tier-targets';

/** How far a target was reached, in percent; of what a city wants few, how far it was kept. */
const reachedBy = ({ target, value, isFewer }: ReachedTier): number =>
  isFewer ? (target / value) * 100 : (value / target) * 100;

/** Half of a target or less was reached, and the grade is A. Source: legend 評価の凡例; yearly plan sheets of the H30 document (目標). */
export const targetMissedHighGrade = measureRule<
  {
    readonly year: string;
    readonly name: string;
    readonly indicator: string;
    readonly target: number;
    readonly value: number;
    readonly rate: number;
    readonly grade: string;
  },
  'rate'
>({
  id: 'target-missed-high-grade',
  name: { ja: '目標に届かない高い評価', en: 'target missed, graded high' },
  group: 'grade',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, indicator, target, value, rate, grade }) =>
      `${name}の評価は「${grade}」ですが、「${indicator}」の実績値（${value.toLocaleString('en')}）は目標値（${target.toLocaleString('en')}）の ${rate}% です。評価と実績値を確かめ、正しければ理由を書いてください。`,
    en: ({ year, indicator, target, value, rate, grade }) =>
      `The grade of ${year} is ${grade}, but “${indicator}” came to ${value.toLocaleString('en')} against a target of ${target.toLocaleString('en')} (${rate}%). Check the grade and the value; give the reason if both are right.`,
  },
  thresholds: {
    rate: {
      standard: 50,
      min: 1,
      max: 99,
      step: 1,
      unit: { ja: '%', en: '%' },
      label: {
        ja: '達成率が何パーセント以下なら、最もよい評価を確かめるか',
        en: 'Up to which rate, in percent, the best grade is questioned',
      },
    },
  },
  check(report, { block, rows }, { sheet }, { item }, { rate }) {
    for (const view of rows) {
      const grade = gradeMeant(sheet, view.row.grade.text);
      if (grade === undefined || !isBestGrade(sheet, grade)) continue;
      const missed = comparedTiers(item, view).find(
        (tier) => !isReached(tier) && reachedBy(tier) <= rate,
      );
      if (!missed || (view.isCurrent && explainsGrade(block.narrative.text))) continue;
      const { tier, name, target, value } = missed;
      report({
        at: view.row.grade,
        field: 'grade',
        year: view.year,
        tier,
        severity: severityIn(view, 'warning'),
        facts: {
          year: yearLabel(view.year),
          name: yearName(view.year),
          indicator: name,
          target,
          value,
          rate: Math.round(reachedBy(missed)),
          grade,
        },
      });
    }
  },
});
