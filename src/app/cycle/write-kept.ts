import { failure, success, type Result } from '../../core/result';
import { workbookFileName } from '../../core/split/file-name';
import type { Pause } from '../ports/pause';
import type { LongWork, WorkbookPort } from '../ports/workbook';
import type { FileFailure, XlsxPort } from '../ports/xlsx';
import { openFile, type OpenFileFailure } from '../recognise/open-file';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { writeRecord } from '../record/write-record';
import { nameOfCopy } from '../split/copy-books';
import type { NamedFile } from '../split/split-workbook';
import { keepForm, type KeptForm, type UnkeptReason } from './keep-form';
import { planRollover, type Rollover, type RolloverFailure, type RolloverOrder } from './rollover';

/**
 * Last year's file as the next year's: the cells that change, and `_shinko`. Marks of ours were last year's.
 *
 * @param workbook as read from these very bytes
 */
export const writeKept = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
  { grids }: RecognisedWorkbook,
  { edits, identity }: KeptForm,
): Result<Uint8Array, FileFailure> => {
  const written = writeRecord(bytes, xlsx, grids, { identity, edits });
  return written.ok ? xlsx.stripMarks(written.value) : written;
};

/** Why the open workbook's file does not become the next year's. */
export type KeptFailure =
  OpenFileFailure | RolloverFailure | { readonly kind: 'unkept'; readonly reason: UnkeptReason };

/** The next year's workbook as a file, and what was done to it. */
export interface KeptBook {
  readonly file: NamedFile;
  readonly rollover: Rollover;
}

/** Makes the next year's workbook of the open one's file, which is worked out anew from what it holds now. */
export const keptBookOf = async (
  port: Pick<WorkbookPort, 'bytes'>,
  xlsx: XlsxPort,
  pause: Pause,
  order: RolloverOrder,
  work: Pick<LongWork, 'signal'> = {},
): Promise<Result<KeptBook, KeptFailure>> => {
  const open = await openFile(port, xlsx, pause, work);
  if (!open.ok) return open;
  const { bytes, workbook } = open.value;
  const rollover = planRollover(workbook, order);
  if (!rollover.ok) return rollover;
  const kept = keepForm(workbook, rollover.value);
  if (!kept.ok) return failure({ kind: 'unkept', reason: kept.failure });
  const written = writeKept(bytes, xlsx, workbook, kept.value);
  if (!written.ok) return failure({ kind: 'file', failure: written.failure });
  const { catalog, to } = rollover.value;
  const plain = workbookFileName(catalog.plan, to, null);
  const name = nameOfCopy(plain, bytes, xlsx);
  return success({ file: { name, bytes: written.value }, rollover: rollover.value });
};
