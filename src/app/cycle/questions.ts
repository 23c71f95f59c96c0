import { formsToSubmit } from '../../core/submit/forms-to-submit';
import { questionOutcomes, type QuestionOutcome } from '../../core/return/question-outcome';
import { readAnswers } from '../../core/return/question-sheet';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';

/** The questions that a workbook was last returned with, each with its answer and what came of it. */
export const questionsOfWorkbook = ({
  grids,
  forms,
  identity,
}: Pick<RecognisedWorkbook, 'grids' | 'forms' | 'identity'>): readonly QuestionOutcome[] =>
  identity
    ? questionOutcomes(
        identity.returns ?? [],
        readAnswers(grids),
        formsToSubmit(forms),
        identity.fiscalYear,
      )
    : [];
