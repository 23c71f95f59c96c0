import type { AskedQuestion } from '../../core/return/asked';
import { failure, success, type Result } from '../../core/result';
import type { Locale } from '../../core/text/locale';
import { checkRecognised, type CheckFailure } from '../check/check';
import type { FileFailure, XlsxPort } from '../ports/xlsx';
import { recogniseWorkbook, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import { planReturn, questionsOfFindings, writeReturn, type ReturnFailure } from './return-book';
import type { ReturnRecord } from '../../core/record/return-record';

/** A department's file that is looked at before it is given back. */
export interface FileToReturn {
  readonly file: string;
  readonly department: string;
  /** What the check makes of it, as questions. */
  readonly found: readonly AskedQuestion[];
  readonly bytes: Uint8Array;
  readonly workbook: RecognisedWorkbook;
}

/** Why a file is not one to be given back. */
export type FileToReturnFailure =
  | { readonly kind: 'file'; readonly failure: FileFailure }
  | { readonly kind: 'check'; readonly failure: CheckFailure }
  /** It says of no department of this plan that it is its. */
  | { readonly kind: 'no-department' };

/**
 * Looks at a file that came back: whose it is, and what the department is to be asked.
 *
 * @param plan of the master; a file of another plan is refused
 */
export const openFileToReturn = (
  file: string,
  bytes: Uint8Array,
  xlsx: XlsxPort,
  { plan, departments }: { readonly plan: string; readonly departments: readonly string[] },
  locale: Locale,
): Result<FileToReturn, FileToReturnFailure> => {
  const read = xlsx.read(bytes);
  if (!read.ok) return failure({ kind: 'file', failure: read.failure });
  const workbook = recogniseWorkbook(read.value);
  const report = checkRecognised(workbook);
  if (!report.ok) return failure({ kind: 'check', failure: report.failure });
  const department = workbook.identity?.department ?? null;
  if (department === null || workbook.identity?.plan !== plan || !departments.includes(department))
    return failure({ kind: 'no-department' });
  const found = questionsOfFindings(report.value, locale);
  return success({ file, department, found, bytes, workbook });
};

/** Who gives it back with what, and when. */
export interface GivingBack {
  readonly questions: readonly AskedQuestion[];
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  /** The day by which it is to come back; `null` leaves the one that it has. */
  readonly deadline: string | null;
  /** Random, for a workbook that has no `_shinko` yet. */
  readonly id: string;
}

/** A workbook with questions, ready to be handed to the person. */
export interface ReturnedBook {
  readonly bytes: Uint8Array;
  readonly record: ReturnRecord;
}

/** Makes the workbook that the department is given back. */
export const makeReturnedBook = (
  { department, workbook, bytes }: FileToReturn,
  xlsx: XlsxPort,
  { questions, at, deadline, id }: GivingBack,
): Result<
  ReturnedBook,
  ReturnFailure | { readonly kind: 'file'; readonly failure: FileFailure }
> => {
  const limit = deadline === null ? {} : { deadline };
  const planned = planReturn(workbook, { department, questions, by: null, at, id, ...limit });
  if (!planned.ok) return planned;
  const written = writeReturn(bytes, xlsx, workbook, planned.value);
  if (!written.ok) return failure({ kind: 'file', failure: written.failure });
  return success({ bytes: written.value, record: planned.value.record });
};
