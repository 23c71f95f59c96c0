import { yearLabel, yearName } from '../../era/fiscal-year';
import { SHIROI_SCALE } from '../../profile/grade-scale';
import { GRADE_MEANINGS, WORST_GRADE } from '../../profile/vocabulary';
import { isFewerBetter } from '../../value/indicator-semantics';
import { plainNumber, type Figure } from '../../value/value';
import { gradeMeant, isBestGrade, isUndoneGrade, meaningOfGrade, scaleOf } from '../sheet-grades';
import { blockRule, severityIn, type RowView } from '../rule';
import { oneLine } from '../../text/text';

/** The numbers that a figure says: several where they are labelled, none where it cannot be read. */
const numbersOf = (figure: Figure): readonly number[] => {
  if (figure.kind === 'labelled') return figure.parts.map((part) => part.value);
  const number = plainNumber(figure);
  return number === null ? [] : [number];
};

/** Whether a figure tells of something done; 5 as 待機児童数 does not. */
const showsWork = ({ value, tiers }: RowView): boolean =>
  value.tiers.some(
    ({ figure }, index) =>
      numbersOf(figure).some((number) => number !== 0) && !isFewerBetter(tiers[index]?.name ?? ''),
  );

/** Whether every tier is 0, and more would be better of each. */
const showsNothing = ({ value, tiers }: RowView): boolean => {
  const numbers = value.tiers.flatMap(({ figure }) => numbersOf(figure));
  return (
    numbers.length > 0 &&
    numbers.every((number) => number === 0) &&
    value.tiers.length >= tiers.length &&
    !tiers.some(({ name }) => isFewerBetter(name))
  );
};

/** What our own form's last grade means; `undefined` of the others. */
const undoneOf = (grade: string): string | undefined =>
  grade === WORST_GRADE ? GRADE_MEANINGS[WORST_GRADE] : undefined;

/** D (未実施) beside a figure, or A beside nothing but zeros, where more is better. Source: R4 sheet, No. 10 (R2) and legend 評価の凡例. */
export const gradeValueContradiction = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly grade: string;
  /** What another scale's grade means that says that nothing was done. */
  readonly undone?: string;
  readonly value: string;
}>({
  id: 'grade-value-contradiction',
  name: { ja: '評価と実績値の矛盾', en: 'grade against value' },
  group: 'grade',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, grade, undone, value }) =>
      (undone ?? undoneOf(grade)) !== undefined
        ? `${name}の評価は「${grade}」（${undone ?? undoneOf(grade)}）ですが、実績値に「${value}」があります。評価と実績値を確かめてください。`
        : `${name}の評価は「${grade}」ですが、実績値は「${value}」です。評価と実績値を確かめてください。`,
    en: ({ year, grade, undone, value }) =>
      (undone ?? undoneOf(grade)) !== undefined
        ? `The grade of ${year} is ${grade} (not carried out), but there is the value “${value}”. Check both.`
        : `The grade of ${year} is ${grade}, but the value is “${value}”. Check both.`,
  },
  check(report, { rows }, { sheet }) {
    for (const view of rows) {
      const grade = gradeMeant(sheet, view.row.grade.text);
      if (grade === undefined) continue;
      const isUndone = isUndoneGrade(sheet, grade);
      const speaksAgainst = isUndone
        ? showsWork(view)
        : isBestGrade(sheet, grade) && showsNothing(view);
      if (!speaksAgainst) continue;
      report({
        at: view.row.grade,
        field: 'grade',
        year: view.year,
        severity: severityIn(view, 'warning'),
        facts: {
          year: yearLabel(view.year),
          name: yearName(view.year),
          grade,
          ...(isUndone && scaleOf(sheet) !== SHIROI_SCALE
            ? { undone: meaningOfGrade(sheet, grade) ?? '' }
            : {}),
          value: oneLine(view.row.value.text),
        },
      });
    }
  },
});
