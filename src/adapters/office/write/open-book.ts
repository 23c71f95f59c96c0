import type { WorkbookFailure } from '../../../app/ports/workbook';
import { failure, success, type Result } from '../../../core/result';
import { toBase64 } from '../run/base64';
import { toFailure } from '../run/failures';

/** Opens a file as a new workbook in a window of its own (ExcelApi 1.8). */
export const openNewBook = async (file: Uint8Array): Promise<Result<void, WorkbookFailure>> => {
  try {
    await Excel.createWorkbook(toBase64(file));
    return success(undefined);
  } catch (error) {
    return failure(toFailure(error, { sheet: null, isReadOnly: false }));
  }
};
