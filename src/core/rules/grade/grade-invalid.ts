import { cellText } from '../../grid/cell-text';
import { cellAt } from '../../grid/grid';
import { yearLabel, yearName } from '../../era/fiscal-year';
import { clearGrade, isGrade, GRADE_CHOICES, GRADES } from '../../profile/vocabulary';
import { replaceCell } from '../fixing';
import { blockRule, severityIn } from '../rule';

/** A grade is none of the scale; where it is clear which one is meant it can be fixed. Source: R4 sheet, legend 評価の凡例. */
export const gradeInvalid = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly written: string;
  readonly meant: string | null;
}>({
  id: 'grade-invalid',
  name: { ja: '評価が A〜D でない', en: 'grade other than A–D' },
  group: 'grade',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name, written, meant }) =>
      written === meant
        ? `${name}の評価「${written}」の前後に空白や見えない文字が入っていて、集計されません。「${written}」だけを入れてください。`
        : `${name}の評価「${written}」は ${GRADE_CHOICES} ではありません。${meant === null ? 'どれに当たるか選び直してください。' : `半角の「${meant}」に直してください。`}`,
    en: ({ year, written, meant }) =>
      written === meant
        ? `The grade “${written}” of ${year} has blanks or unseen signs around it and is not counted. Enter “${written}” alone.`
        : `The grade “${written}” of ${year} is none of ${GRADES.join(', ')}. ${meant === null ? 'Choose the one that applies.' : `Write “${meant}”.`}`,
  },
  check(report, { rows }, { sheet }) {
    for (const view of rows) {
      const { grade } = view.row;
      const written = grade.text.trim();
      if (written === '') continue;
      // Of a cell that is read otherwise than written (見え消し) a rule of its own speaks.
      const raw =
        grade.earlier === undefined
          ? cellText(cellAt(sheet.grid, grade.row, grade.column))
          : grade.text;
      if (isGrade(grade.text) && (isGrade(raw) || raw.trim() === '')) continue;
      const meant = clearGrade(written) ?? null;
      report({
        at: grade,
        field: 'grade',
        year: view.year!,
        severity: severityIn(view, 'error'),
        facts: { year: yearLabel(view.year!), name: yearName(view.year!), written, meant },
        ...(meant === null ? {} : { fix: replaceCell(sheet.grid, grade, meant, true) }),
      });
    }
  },
});
