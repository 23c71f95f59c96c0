import type { FiscalYear } from '../era/fiscal-year';
import type { RecognisedSheet } from '../form/read/recognised';
import { sameMeaning } from '../merge/index/entry-field';
import { lastReturn, type Question, type ReturnRecord } from '../record/return-record';
import { cleanText } from '../text/text';
import { presentPlace } from './asked-place';

/** What became of a question: its cell is another now, it has an answer, or neither. */
export type QuestionState = 'changed' | 'answered' | 'left';

/** A question, and what came of it. */
export interface QuestionOutcome extends Omit<Question, 'was'> {
  readonly state: QuestionState;
  /** As the department wrote it; `''` for none. */
  readonly answer: string;
  /** What stood there when the book was returned, and what does now; `null` of a whole item. */
  readonly before: string | null;
  readonly after: string | null;
}

const isSame = ({ field, was }: Question, now: string): boolean =>
  field === null ? cleanText(was) === cleanText(now) : sameMeaning(field, was, now);

const outcomeOf = (
  { was, ...question }: Question,
  answer: string,
  now: ReturnType<typeof presentPlace>,
): QuestionOutcome => {
  const isChanged = now === undefined || !isSame({ ...question, was }, now.text);
  const isWhole = /^[0-9a-f]{64}$/u.test(was);
  return {
    ...question,
    ...(now ? { sheet: now.sheet, cell: now.cell } : {}),
    state: isChanged ? 'changed' : answer === '' ? 'left' : 'answered',
    answer,
    before: isWhole ? null : was,
    after: isWhole ? null : (now?.text ?? ''),
  };
};

/**
 * What became of the questions that a book was last returned with.
 *
 * @param answers by the question's id
 * @param forms those of the year that was asked about
 * @param sheetYear that year
 */
export const questionOutcomes = (
  returns: readonly ReturnRecord[],
  answers: ReadonlyMap<string, string>,
  forms: readonly RecognisedSheet[],
  sheetYear: FiscalYear,
): readonly QuestionOutcome[] =>
  (lastReturn(returns)?.questions ?? []).map((question) =>
    outcomeOf(question, answers.get(question.id) ?? '', presentPlace(question, forms, sheetYear)),
  );
