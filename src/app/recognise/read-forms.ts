import { failure, success, type Result } from '../../core/result';
import type { FileFailure, XlsxPort } from '../ports/xlsx';
import { gridsOfFile } from './read-file';
import { recogniseWorkbook, type RecognisedWorkbook } from './recognised-workbook';

/** Reads a book or text that must hold a form, such as last year's file. */
export const formsOfFile = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
): Result<RecognisedWorkbook, FileFailure | { readonly kind: 'no-form' }> => {
  const grids = gridsOfFile(bytes, xlsx);
  if (!grids.ok) return grids;
  const workbook = recogniseWorkbook({ grids: grids.value });
  return workbook.forms.length > 0 ? success(workbook) : failure({ kind: 'no-form' });
};
