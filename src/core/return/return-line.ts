import type { CellEdit } from '../grid/edit';
import type { RecognisedSheet } from '../form/read/recognised';
import { lineEditTo } from '../submit/submission-line';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * The edit that puts a link to the sheet of questions in the place of the line of a submission;
 * `undefined` where a person's text stands in the way.
 */
export const returnLineEdit = (
  form: RecognisedSheet,
  questionSheet: string,
  { round, questions }: { readonly round: number; readonly questions: number },
): CellEdit | undefined => {
  const text = `差し戻し：${round}回目　問い${questions}件　シート「${questionSheet}」へ　［Shinko］`;
  const target = quoted(`#'${questionSheet.replaceAll("'", "''")}'!A1`);
  return lineEditTo(form, { formula: `=HYPERLINK(${target},${quoted(text)})`, result: text });
};
