import { yearLabel, yearName } from '../../era/fiscal-year';
import { SHIROI_SCALE } from '../../profile/grade-scale';
import { GRADES } from '../../profile/vocabulary';
import { scaleOf } from '../sheet-grades';
import { blockRule, severityIn } from '../rule';

/** `A, B, C or D` */
const inEnglish = (grades: readonly string[]): string =>
  `${grades.slice(0, -1).join(', ')} or ${grades.at(-1)}`;

/** A year has no grade. Source: R4 sheet, legend 評価の凡例. */
export const gradeBlank = blockRule<{
  readonly year: string;
  readonly name: string;
  /** Of another scale than our own form's; empty where none is known. */
  readonly choices?: readonly string[];
}>({
  id: 'grade-blank',
  name: { ja: '評価が空欄', en: 'grade blank' },
  group: 'grade',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name, choices = GRADES }) =>
      choices.length < 2
        ? `${name}の評価が空欄です。評価を入れてください。`
        : `${name}の評価が空欄です。${choices.join('・')} のどれかを入れてください。`,
    en: ({ year, choices = GRADES }) =>
      choices.length < 2
        ? `The grade of ${year} is blank. Enter it.`
        : `The grade of ${year} is blank. Enter ${inEnglish(choices)}.`,
  },
  check(report, { block, rows }, { sheet }) {
    if (!block.fields.has('grade')) return;
    const scale = scaleOf(sheet);
    const isOurs = scale === SHIROI_SCALE;
    const choices = isOurs ? {} : { choices: scale?.steps.map(({ value }) => value) ?? [] };
    for (const view of rows) {
      if (view.row.grade.text.trim() !== '' || view.row.grade.fault) continue;
      report({
        at: view.row.grade,
        field: 'grade',
        year: view.year,
        severity: severityIn(view, 'error'),
        unfilled: view.isCurrent,
        facts: { year: yearLabel(view.year), name: yearName(view.year), ...choices },
      });
    }
  },
});
