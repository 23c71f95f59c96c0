import type { RecognisedWorkbook } from '../../app/recognise/recognised-workbook';
import { notReadIn } from '../../core/form/read/not-read';
import { CallFailure, type Call } from './call';

/** Ends the call where years, values or grades of the workbook's sheets could not be read. */
export const refuseUnread = (
  { words: { profile, together } }: Call,
  file: string,
  { forms }: RecognisedWorkbook,
): void => {
  const missing = notReadIn(forms);
  if (missing.length === 0) return;
  throw new CallFailure(
    profile.refused(file, together(missing.map((one) => profile.notRead[one]))),
  );
};
