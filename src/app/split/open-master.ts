import { failure, success, type Result } from '../../core/result';
import type { DepartmentMap } from '../../core/split/departments';
import type { Pause } from '../ports/pause';
import type { LongWork, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { openFile, type OpenFileFailure } from '../recognise/open-file';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import type { MasterFile } from './copy-books';
import { splitWorkbook, type WorkbookSplit } from './split';

/** Why the open workbook's file is not copied. */
export type UncopiedFailure =
  | OpenFileFailure
  /** It is no longer what was looked at: others would be handed something, or something else. */
  | { readonly kind: 'changed'; readonly workbook: RecognisedWorkbook };

/** The open workbook's file, as it is at this moment, and what is handed out of it. */
export interface OpenMaster {
  readonly master: MasterFile;
  readonly split: WorkbookSplit;
}

const dealtTo = ({ parts }: WorkbookSplit): string =>
  JSON.stringify(parts.map(({ department, items }) => [department, [...items]]));

/**
 * Takes the file of the open workbook. Copies are made of it alone, so that what was typed since the
 * workbook was looked at goes along and no row is hidden for another.
 *
 * @param seen what was looked at
 */
export const openMaster = async (
  port: Pick<WorkbookPort, 'bytes'>,
  xlsx: XlsxPort,
  pause: Pause,
  map: DepartmentMap,
  seen: WorkbookSplit,
  work: Pick<LongWork, 'signal'>,
): Promise<Result<OpenMaster, UncopiedFailure>> => {
  const open = await openFile(port, xlsx, pause, work);
  if (!open.ok) return open;
  const { workbook } = open.value;
  const split = splitWorkbook(workbook, {}, map);
  if (!split.ok || dealtTo(split.value) !== dealtTo(seen))
    return failure({ kind: 'changed', workbook });
  return success({ master: open.value, split: split.value });
};
