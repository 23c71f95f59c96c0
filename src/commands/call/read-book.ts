import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../app/recognise/recognised-workbook';
import { fileFailureSentence } from '../../i18n/failure-sentences';
import { CallFailure, type Call } from './call';
import { formProfileOf, tellRemarks } from './files';

/** A workbook that is to be written again, understood; a text ends the call with its own sentence. */
export const readBook = (
  call: Call,
  file: string,
  bytes: Uint8Array,
  textSentence: (file: string) => string,
): RecognisedWorkbook => {
  const book = call.place.xlsx.read(bytes);
  if (book.ok) {
    tellRemarks(call, file, book.value.remarks);
    return recogniseWorkbook({ ...book.value, profile: formProfileOf(call) });
  }
  const isText = book.failure.kind === 'not-xlsx';
  const sentence = `${file}: ${fileFailureSentence(call.words, book.failure)}`;
  throw new CallFailure(isText ? textSentence(file) : sentence);
};
