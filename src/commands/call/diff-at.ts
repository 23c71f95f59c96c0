import type { WorkbookDiff, RejectedFile, WorkbookDiffer } from '../../app/merge/diff-workbook';
import { codeOf } from './error-code';

/** What a file comes to: what it differs in, or why it takes no part. */
export type DiffOutcome = WorkbookDiff | RejectedFile;

/** Reads a file and compares it; one that cannot be read takes no part. */
export const diffAt = (
  differ: WorkbookDiffer,
  file: string,
  read: (file: string) => Uint8Array,
): DiffOutcome => {
  let bytes: Uint8Array;
  try {
    bytes = read(file);
  } catch (error) {
    return differ.reject(file, { kind: 'cannot-read', code: codeOf(error) });
  }
  return differ.diff(file, bytes);
};
