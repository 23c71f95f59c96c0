import { yearLabel, yearName } from '../../era/fiscal-year';
import { SHIROI_SCALE } from '../../profile/grade-scale';
import { GRADE_MEANINGS, WORST_GRADE } from '../../profile/vocabulary';
import { isFewerBetter } from '../../value/indicator-semantics';
import { plainNumber, type TierValue } from '../../value/value';
import { gradeMeant, isBestGrade, isUndoneGrade, meaningOfGrade, scaleOf } from '../sheet-grades';
import { blockRule, severityIn, type RowView } from '../rule';

/** Figures of tiers that are better the higher they are; of 待機児童数 neither 0 nor 5 speaks against a grade. */
const figuresOf = (view: RowView): readonly number[] =>
  view.value.tiers.flatMap(({ figure }, index) => {
    if (isFewerBetter(view.tiers[index]?.name ?? '')) return [];
    if (figure.kind === 'labelled') return figure.parts.map((part) => part.value);
    const number = plainNumber(figure);
    return number === null ? [] : [number];
  });

/** A single figure above nothing, as most are. */
const isPlainFigure = ({ figure }: TierValue): boolean =>
  figure.kind === 'number' && figure.value !== 0;

const hasFewerBetter = (view: RowView): boolean =>
  view.tiers.some(({ name }) => isFewerBetter(name));

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
      if (!isUndone && !isBestGrade(sheet, grade)) continue;
      const { tiers } = view.value;
      const isZero = tiers.every(({ figure }) => figure.kind === 'number' && figure.value === 0);
      if (isUndone ? isZero : !isZero && tiers.every(isPlainFigure)) continue;
      const figures = figuresOf(view);
      if (figures.length === 0) continue;
      const allZero = figures.every((figure) => figure === 0);
      const complete = view.value.tiers.length >= view.tiers.length && !hasFewerBetter(view);
      if (isUndone ? allZero : !allZero || !complete) continue;
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
          value: view.row.value.text.trim().replace(/\s+/gu, ' '),
        },
      });
    }
  },
});
