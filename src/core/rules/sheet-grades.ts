import type { RecognisedSheet } from '../form/read/recognised';
import { gradeOn, rankOn, SHIROI_SCALE, type GradeScale } from '../profile/grade-scale';
import { clearGrade, GRADES, type Grade } from '../profile/vocabulary';

type Graded = Pick<RecognisedSheet, 'scale'>;

/** The sheet's scale as rules judge by it; `null` where nothing tells it. */
export const scaleOf = ({ scale }: Graded): GradeScale | null => scale;

/** Whether the sheet is graded as our own form is. */
const isOurs = (scale: GradeScale): boolean => scale === SHIROI_SCALE;

/** The grade of the sheet's scale that a text clearly means; of our own form its words too. */
export const gradeMeant = (sheet: Graded, text: string): string | undefined => {
  const scale = scaleOf(sheet);
  if (!scale || text === '') return undefined;
  return isOurs(scale) ? clearGrade(text) : gradeOn(scale, text);
};

/** Place of a text's grade on the sheet's scale, 0 the best; -1 where the scale has no order or the text is none of it. */
export const rankMeant = (sheet: Graded, text: string): number => {
  const scale = scaleOf(sheet);
  const grade = gradeMeant(sheet, text);
  return scale && grade !== undefined ? rankOn(scale, grade) : -1;
};

/** Whether a grade is of the worse half of the scale: C and D of four. */
export const isLowGrade = (sheet: Graded, text: string): boolean => {
  const rank = rankMeant(sheet, text);
  return rank >= 0 && rank * 2 >= scaleOf(sheet)!.steps.length;
};

/** Whether a grade is the best of the scale. */
export const isBestGrade = (sheet: Graded, text: string): boolean => rankMeant(sheet, text) === 0;

/** What a grade means as the legend says; `null` where nothing says it. */
export const meaningOfGrade = (sheet: Graded, grade: string): string | null =>
  scaleOf(sheet)?.steps.find(({ value }) => value === grade)?.meaning ?? null;

/** Whether a grade says that nothing was done, as the legend has it. */
export const isUndoneGrade = (sheet: Graded, text: string): boolean => {
  const grade = gradeMeant(sheet, text);
  const meaning = grade === undefined ? null : meaningOfGrade(sheet, grade);
  return meaning !== null && /未実施|未着手|実施(?:してい?|でき)ない/u.test(meaning);
};

/** The grade of the sheet's scale that goes with a box of 進捗状況; `undefined` where the scale has not as many steps as there are boxes. */
export const gradeOfBox = (sheet: Graded, box: Grade): string | undefined => {
  const scale = scaleOf(sheet);
  if (!scale) return undefined;
  if (isOurs(scale)) return box;
  return scale.isOrdered && scale.steps.length === GRADES.length
    ? scale.steps[GRADES.indexOf(box)]!.value
    : undefined;
};

/** The box that goes with a grade of the sheet's scale. */
export const boxOfGrade = (sheet: Graded, grade: string): Grade | undefined =>
  GRADES.find((box) => gradeOfBox(sheet, box) === grade);
