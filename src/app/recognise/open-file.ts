import { failure, success, type Result } from '../../core/result';
import type { Pause } from '../ports/pause';
import type { LongWork, WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { FileFailure, XlsxPort } from '../ports/xlsx';
import { recogniseInChunks, type RecognisedWorkbook } from './recognised-workbook';

/** The open workbook as a file, and what is understood of these very bytes. */
export interface OpenFile {
  readonly bytes: Uint8Array;
  readonly workbook: RecognisedWorkbook;
}

/** Why the open workbook gives no file that can be understood. */
export type OpenFileFailure =
  WorkbookFailure | { readonly kind: 'file'; readonly failure: FileFailure };

/** Takes the open workbook's file as it is at this moment, and understands it in steps. */
export const openFile = async (
  port: Pick<WorkbookPort, 'bytes'>,
  xlsx: XlsxPort,
  pause: Pause,
  work: Pick<LongWork, 'signal'>,
): Promise<Result<OpenFile, OpenFileFailure>> => {
  const bytes = await port.bytes(work);
  if (!bytes.ok) return bytes;
  const read = xlsx.read(bytes.value);
  if (!read.ok) return failure({ kind: 'file', failure: read.failure });
  const workbook = await recogniseInChunks(read.value, pause, work);
  return workbook.ok ? success({ bytes: bytes.value, workbook: workbook.value }) : workbook;
};
