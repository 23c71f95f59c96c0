import { failure, success, type Result } from '../../core/result';
import { workbookFileName } from '../../core/split/file-name';
import type { Pause } from '../ports/pause';
import type { LongWork } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { departmentBooks, type WorkbookSplit } from './split';

/** A file by its name. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Name of the file that holds every department's workbook. */
export const bundleName = ({ catalog, fiscalYear }: WorkbookSplit): string =>
  workbookFileName(catalog.plan, fiscalYear, '配布').replace(/\.xlsx$/u, '.zip');

/** Makes the departments' workbooks, telling after each how far it is; `cancelled` where the signal says so. */
export const writeDepartmentBooks = async (
  split: WorkbookSplit,
  xlsx: XlsxPort,
  newId: () => string,
  pause: Pause,
  work: LongWork = {},
): Promise<Result<readonly NamedFile[], { readonly kind: 'cancelled' }>> => {
  const files: NamedFile[] = [];
  for (const { fileName, blueprint } of departmentBooks(split, newId)) {
    files.push({ name: fileName, bytes: xlsx.write(blueprint) });
    work.onProgress?.(files.length, split.parts.length);
    await pause();
    if (work.signal?.aborted) return failure({ kind: 'cancelled' });
  }
  return success(files);
};
