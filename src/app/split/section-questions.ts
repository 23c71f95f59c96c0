import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import { cellName } from '../../core/grid/grid';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { withSheetsAt } from '../../core/grid/join-blueprints';
import { recognise } from '../../core/form/read/recognise';
import type { WorkbookIdentity } from '../../core/record/identity';
import { lastReturn, type Question } from '../../core/record/return-record';
import { presentPlace } from '../../core/return/asked-place';
import { layoutQuestions, QUESTION_SHEET } from '../../core/return/question-sheet';

/**
 * A section's workbook with its own questions on a sheet behind the form, as the department has it;
 * unchanged where nothing is asked.
 *
 * @param identity what its `_shinko` says, the last return with the section's questions alone
 * @param answers what the department has answered so far, by the question's id
 */
export const withSectionQuestions = (
  book: WorkbookBlueprint,
  { returns, department, deadline, fiscalYear }: WorkbookIdentity,
  answers: ReadonlyMap<string, string>,
): WorkbookBlueprint => {
  const last = lastReturn(returns);
  if (!last || last.questions.length === 0) return book;
  const form = recognise(gridOfBlueprint(book.sheets[0]!, book.styles));
  const sheetOf = form.grid.sheet ?? '';
  const questions = last.questions.map((question: Question) => {
    const block = form.blocks.find(
      ({ number, occurrence }) =>
        number === question.item && occurrence === (question.occurrence ?? 1),
    );
    const place = presentPlace(question, [form], fiscalYear);
    const at = block?.nameCell ?? { row: 0, column: 0 };
    return {
      ...question,
      sheet: sheetOf,
      // The department's own cells stand elsewhere here: what has no field leads to its item.
      cell: place?.cell ?? cellName(at.row, at.column),
      name: block?.name ?? '',
      answer: answers.get(question.id) ?? '',
    };
  });
  const heading = {
    round: last.round,
    department,
    ...(deadline === undefined ? {} : { deadline }),
  };
  return withSheetsAt(book, 1, layoutQuestions(QUESTION_SHEET, heading, questions));
};
