import { failure, success, type Result } from '../../core/result';
import { workbookFileName } from '../../core/split/file-name';
import type { Pause } from '../ports/pause';
import type { LongWork } from '../ports/workbook';
import type { FileFailure, XlsxPort } from '../ports/xlsx';
import { copiedBooks, type MasterFile } from './copy-books';
import { departmentBooks, type WorkbookSplit } from './split';

/** A file by its name. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Name of the file that holds every department's workbook. */
export const bundleName = ({ catalog, fiscalYear }: WorkbookSplit): string =>
  workbookFileName(catalog.plan, fiscalYear, '配布').replace(/\.xlsx$/u, '.zip');

/** Why books were not made: stopped, or the master's file cannot be copied. */
export type BooksFailure =
  { readonly kind: 'cancelled' } | { readonly kind: 'file'; readonly failure: FileFailure };

function* ownBooks(
  split: WorkbookSplit,
  xlsx: XlsxPort,
  newId: () => string,
): Generator<Result<NamedFile, FileFailure>> {
  for (const { fileName, blueprint } of departmentBooks(split, newId))
    yield success({ name: fileName, bytes: xlsx.write(blueprint) });
}

function* copies(
  split: WorkbookSplit,
  master: MasterFile,
  xlsx: XlsxPort,
  newId: () => string,
): Generator<Result<NamedFile, FileFailure>> {
  for (const book of copiedBooks(split, master, xlsx, newId))
    yield book.ok ? success({ name: book.value.fileName, bytes: book.value.bytes }) : book;
}

/**
 * Makes the departments' workbooks, telling after each how far it is; `cancelled` where the signal says so.
 *
 * @param master the file that they are copies of; `null` where they are of Shinko's own form
 */
export const writeDepartmentBooks = async (
  split: WorkbookSplit,
  master: MasterFile | null,
  xlsx: XlsxPort,
  newId: () => string,
  pause: Pause,
  work: LongWork = {},
): Promise<Result<readonly NamedFile[], BooksFailure>> => {
  const files: NamedFile[] = [];
  const books = master ? copies(split, master, xlsx, newId) : ownBooks(split, xlsx, newId);
  for (const book of books) {
    if (!book.ok) return failure({ kind: 'file', failure: book.failure });
    files.push(book.value);
    work.onProgress?.(files.length, split.parts.length);
    await pause();
    if (work.signal?.aborted) return failure({ kind: 'cancelled' });
  }
  return success(files);
};
