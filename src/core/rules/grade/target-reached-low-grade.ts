import { yearLabel, yearName } from '../../era/fiscal-year';
import { gradeMeant, isLowGrade, meaningOfGrade } from '../sheet-grades';
import { explainsGrade } from '../narrative-words';
import { measureRule, severityIn } from '../rule';
import { comparedTiers, isReached, plannedCount } from '../tier-targets';

const shown = (figures: readonly number[]): string =>
  figures.map((figure) => figure.toLocaleString('en')).join('・');

/** Every target of a year was reached, and the grade is C or D. Source: legend 評価の凡例; yearly plan sheets of the H30 document (目標). */
export const targetReachedLowGrade = measureRule<{
  readonly year: string;
  readonly name: string;
  readonly indicator: string;
  readonly target: string;
  readonly value: string;
  readonly grade: string;
  readonly meaning: string;
}>({
  id: 'target-reached-low-grade',
  name: { ja: '目標に達した低い評価', en: 'target reached, graded low' },
  group: 'grade',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, indicator, target, value, grade, meaning }) =>
      `${name}の「${indicator}」の実績値（${value}）は目標値（${target}）に達していますが、評価は「${grade}」${meaning === '' ? '' : `（${meaning}）`}です。評価と目標値を確かめ、正しければ理由を書いてください。`,
    en: ({ year, indicator, target, value, grade }) =>
      `“${indicator}” of ${year} reached its target (${value} of ${target}), but the grade is ${grade}. Check the grade and the target; give the reason if both are right.`,
  },
  check(report, { block, rows }, { sheet }, { item }) {
    for (const view of rows) {
      const grade = gradeMeant(sheet, view.row.grade.text);
      if (grade === undefined || !isLowGrade(sheet, grade)) continue;
      const tiers = comparedTiers(item, view);
      // What the plan sets beside may be what was missed.
      if (tiers.length === 0 || tiers.length < plannedCount(item, view)) continue;
      if (!tiers.every(isReached)) continue;
      if (view.isCurrent && explainsGrade(block.narrative.text)) continue;
      report({
        at: view.row.grade,
        field: 'grade',
        year: view.year,
        severity: severityIn(view, 'warning'),
        facts: {
          year: yearLabel(view.year),
          name: yearName(view.year),
          indicator: tiers.map((tier) => tier.name).join('・'),
          target: shown(tiers.map((tier) => tier.target)),
          value: shown(tiers.map((tier) => tier.value)),
          grade,
          meaning: meaningOfGrade(sheet, grade) ?? '',
        },
      });
    }
  },
});
