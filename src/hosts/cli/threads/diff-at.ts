import { readFileSync } from 'node:fs';
import type {
  FoldedWorkbook,
  RejectedFile,
  WorkbookFolder,
} from '../../../app/merge/diff-workbook';
import { codeOf } from '../files';

/** What a file comes to: folded, or why it takes no part. */
export type Folded = FoldedWorkbook | RejectedFile;

/** Reads a file and folds it; one that cannot be read takes no part. */
export const foldAt = (folder: WorkbookFolder, file: string): Folded => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return folder.reject(file, { kind: 'cannot-read', code: codeOf(error) });
  }
  return folder.fold(file, bytes);
};
