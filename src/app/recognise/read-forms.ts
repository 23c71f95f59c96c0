import type { Grid } from '../../core/grid/grid';
import { failure, success, type Result } from '../../core/result';
import { findForms } from './forms';
import type { FileFailure, XlsxPort } from '../ports/xlsx';
import { gridsOfFile } from './read-file';

/** Reads a book or text that must hold a form, such as last year's file. */
export const formsOfFile = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
): Result<readonly Grid[], FileFailure | { readonly kind: 'no-form' }> => {
  const grids = gridsOfFile(bytes, xlsx);
  if (!grids.ok) return grids;
  return findForms(grids.value).length > 0 ? success(grids.value) : failure({ kind: 'no-form' });
};
