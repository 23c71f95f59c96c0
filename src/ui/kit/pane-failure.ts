import type { CheckFailure } from '../../app/check/check';
import type { FormFailure } from '../../app/form/make-form';
import type { WorkbookFailure } from '../../app/ports/workbook';
import type { CatalogFileFailure } from '../../app/recognise/read-file';
import type { Words } from '../../i18n';
import {
  catalogFileFailureSentence,
  checkFailureSentence,
  formFailureSentence,
  workbookFailureSentence,
} from '../../i18n/failure-sentences';

/** A failure as the pane shows it: a sentence with the next step, and Office's own words for 詳細. */
export interface PaneFailure {
  readonly sentence: string;
  readonly details: string | null;
}

/** Sentence and details of a failure of the workbook, the check or the form. */
export const toPaneFailure = (
  words: Words,
  failure: WorkbookFailure | CheckFailure | FormFailure,
): PaneFailure => {
  switch (failure.kind) {
    case 'no-form':
    case 'no-year':
      return { sentence: checkFailureSentence(words, failure), details: null };
    case 'department-unknown':
      return { sentence: formFailureSentence(words, failure), details: null };
    case 'unknown':
      return {
        sentence: workbookFailureSentence(words, failure),
        details: `${failure.code}: ${failure.detail}`,
      };
    default:
      return { sentence: workbookFailureSentence(words, failure), details: null };
  }
};

/** Sentence of a file that gives no plan, with the file's name. */
export const toFileFailure = (
  words: Words,
  file: string,
  failure: CatalogFileFailure,
): PaneFailure => ({
  sentence: `${file}: ${catalogFileFailureSentence(words, failure)}`,
  details: null,
});
