import { yearLabel, yearName } from '../../era/fiscal-year';
import { GRADE_CHOICES, GRADES } from '../../profile/vocabulary';
import { blockRule, severityIn } from '../rule';

/** `A, B, C or D` */
const inEnglish = (grades: readonly string[]): string =>
  `${grades.slice(0, -1).join(', ')} or ${grades.at(-1)}`;

/** A year has no grade. Source: R4 sheet, legend 評価の凡例. */
export const gradeBlank = blockRule<{ readonly year: string; readonly name: string }>({
  id: 'grade-blank',
  name: { ja: '評価が空欄', en: 'grade blank' },
  group: 'grade',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name }) => `${name}の評価が空欄です。${GRADE_CHOICES} のどれかを入れてください。`,
    en: ({ year }) => `The grade of ${year} is blank. Enter ${inEnglish(GRADES)}.`,
  },
  check(report, { block, rows }) {
    if (!block.fields.has('grade')) return;
    for (const view of rows) {
      if (view.row.grade.text.trim() !== '' || view.row.grade.fault) continue;
      report({
        at: view.row.grade,
        field: 'grade',
        year: view.year!,
        severity: severityIn(view, 'error'),
        unfilled: view.isCurrent,
        facts: { year: yearLabel(view.year!), name: yearName(view.year!) },
      });
    }
  },
});
