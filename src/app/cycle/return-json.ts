import { yearLabel } from '../../core/era/fiscal-year';
import type { Question } from '../../core/record/return-record';
import type { BookReturn } from './return-book';

/** A question as `return --format json` writes it. */
export interface QuestionJson extends Omit<Question, 'year' | 'was'> {
  readonly year: string | null;
}

/** What `return --format json` writes; docs/schemas/return.schema.json describes it. */
export interface ReturnJson {
  readonly file: string;
  readonly department: string | null;
  readonly round: number;
  readonly at: string;
  readonly by: string | null;
  readonly deadline: string | null;
  readonly sheet: string;
  readonly questions: readonly QuestionJson[];
}

/** A return as JSON data; `file` is the one that was written. */
export const returnJson = (file: string, { record, identity, sheet }: BookReturn): ReturnJson => ({
  file,
  department: identity.department,
  round: record.round,
  at: record.at,
  by: record.by,
  deadline: identity.deadline ?? null,
  sheet,
  questions: record.questions.map(
    ({ id, item, occurrence, year, field, sheet: on, cell, text }) => ({
      id,
      item,
      occurrence,
      year: year === null ? null : yearLabel(year),
      field,
      sheet: on,
      cell,
      text,
    }),
  ),
});
