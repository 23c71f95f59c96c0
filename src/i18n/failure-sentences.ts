import type { CheckFailure } from '../app/check/check';
import type { DepartmentFileFailure, MasterFailure } from '../app/merge/diff-workbook';
import type { FormFailure } from '../app/form/make-form';
import type { WorkbookFailure } from '../app/ports/workbook';
import type { FileFailure, FileRemark } from '../app/ports/xlsx';
import type { StoreFailure } from '../app/ports/pane-store';
import type { CatalogFileFailure } from '../app/recognise/read-file';
import type { LeftItem } from '../core/form/read/carried-entries';
import type { UnreadEntry } from '../core/merge/index/unread-entries';
import { yearName, type FiscalYear } from '../core/era/fiscal-year';
import type { CatalogFault } from '../core/catalog/catalog-json';
import type { SheetCatalogFault } from '../core/form/read/catalog-of-sheet';
import { IDENTITY_SHEET } from '../core/record/identity-sheet';
import { briefLine } from '../core/text/text';
import type { Words } from './ja';

const MEGABYTE = 1024 * 1024;

const inMegabytes = (bytes: number): string =>
  `${Math.ceil(bytes / MEGABYTE).toLocaleString('en')} MB`;

/** One sentence for a file that cannot be read: what it is, and what to do. */
export const fileFailureSentence = (words: Words, failure: FileFailure): string => {
  switch (failure.kind) {
    case 'encrypted':
      return words.file.encrypted;
    case 'legacy-xls':
      return words.file.legacyXls;
    case 'html':
      return words.file.html;
    case 'not-xlsx':
      return words.file.notXlsx;
    case 'empty-file':
      return words.file.emptyFile;
    case 'too-large':
      return words.file.tooLarge(inMegabytes(failure.size), inMegabytes(failure.limit));
    case 'damaged':
      return failure.part === '' ? words.file.cutOff : words.file.damaged(failure.part);
    case 'missing-part':
      return words.file.missingPart(failure.part);
    case 'sheet-exists':
      // Our own record is read where it can be: a tab of its name beside that has lost its part.
      return failure.sheet === IDENTITY_SHEET
        ? words.file.damaged(failure.sheet)
        : words.file.sheetExists(failure.sheet);
    case 'unsupported':
      return words.file.unsupported[failure.what](failure.place, failure.part);
    case 'other-format':
      return words.file.otherFormat[failure.format];
    case 'shared-workbook':
      return words.file.sharedWorkbook;
  }
};

/** What was passed over in reading a file. */
export const fileRemarksText = (words: Words, remarks: readonly FileRemark[]): string => {
  const places = remarks.map(({ kind, detail, part }) => words.file.remark[kind](detail, part));
  return words.file.remarks(words.listed(places));
};

/** One sentence for what was passed over in reading a file; `undefined` where nothing was. */
export const fileRemarksSentence = (
  words: Words,
  file: string,
  remarks: readonly FileRemark[],
): string | undefined =>
  remarks.length === 0 ? undefined : `${file}: ${fileRemarksText(words, remarks)}`;

/** Most places that a sentence names, and most signs of what stands at each. */
const [NAMED, QUOTED] = [8, 24];

/** One sentence for entries that a form which is made cannot be sure to have. */
export const unreadEntriesSentence = (words: Words, unread: readonly UnreadEntry[]): string => {
  const places = unread.slice(0, NAMED).map(({ sheet, cell, text }) => {
    return words.sheet.cellText(
      sheet === null ? cell : `${sheet}!${cell}`,
      briefLine(text, QUOTED),
    );
  });
  return words.sheet.unread(words.listed(places), Math.max(0, unread.length - NAMED));
};

/** One sentence for items whose entries a plan has no place for. */
export const leftItemsSentence = (words: Words, left: readonly LeftItem[]): string => {
  const items = left
    .slice(0, NAMED)
    .map(({ number, name, perhaps }) =>
      words.sheet.leftItem(
        String(number ?? '？'),
        name,
        perhaps && `No.${perhaps.number} ${perhaps.name}`,
      ),
    );
  return words.sheet.left(words.listed(items), Math.max(0, left.length - NAMED));
};

/** One sentence for a department's file that takes no part in a merge. */
export const departmentFileFailureSentence = (
  words: Words,
  failure: DepartmentFileFailure,
  master: FiscalYear,
): string => {
  switch (failure.kind) {
    case 'cannot-read':
      return words.merge.cannotRead(failure.code);
    case 'no-form':
      return words.sheet.noForm;
    case 'newer-record':
      return words.file.newerRecord;
    case 'other-year':
      return words.merge.otherYear(yearName(failure.fiscalYear), yearName(master));
    case 'other-plan':
      return words.merge.otherPlan;
    default:
      return fileFailureSentence(words, failure);
  }
};

/** One sentence for a workbook that nothing can be merged into. */
export const masterFailureSentence = (words: Words, failure: MasterFailure): string => {
  switch (failure.kind) {
    case 'no-form':
      return words.sheet.noForm;
    case 'no-year':
      return words.sheet.noYear(failure.sheet);
    case 'newer-record':
      return words.file.newerRecord;
  }
};

/** One sentence for a workbook in which nothing could be checked. */
export const checkFailureSentence = (words: Words, failure: CheckFailure): string => {
  switch (failure.kind) {
    case 'no-form':
      return words.sheet.noForm;
    case 'no-year':
      return words.sheet.noYear(failure.sheet);
    case 'cancelled':
      return words.sheet.cancelled;
  }
};

/** One sentence for a sheet from which no catalog can be taken. */
export const sheetCatalogFaultSentence = (words: Words, fault: SheetCatalogFault): string => {
  switch (fault.kind) {
    case 'no-items':
      return words.sheet.noItems;
    case 'no-plan-name':
      return words.sheet.noPlanName;
    case 'no-year':
      return words.sheet.noYear(null);
  }
};

/** One sentence for a JSON file that is no catalog. */
export const catalogFaultSentence = (words: Words, fault: CatalogFault): string =>
  words.sheet.catalogFault(fault.path, fault.expected);

/** One sentence for a file from which no catalog can be taken. */
export const catalogFileFailureSentence = (words: Words, failure: CatalogFileFailure): string => {
  switch (failure.kind) {
    case 'file':
      return fileFailureSentence(words, failure.failure);
    case 'sheet':
      return sheetCatalogFaultSentence(words, failure.fault);
    case 'catalog':
      return catalogFaultSentence(words, failure.fault);
    case 'json':
      return words.sheet.badJson;
  }
};

/** One sentence for a form that cannot be made. */
export const formFailureSentence = (words: Words, failure: FormFailure): string =>
  words.sheet.departmentUnknown(failure.department, words.listed(failure.known));

/** One sentence for an open workbook that could not be read or changed, with the next step. */
export const workbookFailureSentence = (words: Words, failure: WorkbookFailure): string => {
  switch (failure.kind) {
    case 'sheet-missing':
      return words.workbook.sheetMissing(failure.sheet);
    case 'sheet-exists':
      return words.workbook.sheetExists(failure.sheet);
    case 'stale':
      return words.workbook.stale(failure.edits.length);
    case 'newer-record':
      return words.file.newerRecord;
    case 'half-written':
      return words.workbook.halfWritten(failure.edits.length);
    case 'busy':
      return words.workbook.busy;
    case 'cell-edit':
      return words.workbook.cellEdit;
    case 'protected':
      return words.workbook.protected(failure.sheet);
    case 'read-only':
      return words.workbook.readOnly;
    case 'marked-final':
      return words.workbook.markedFinal;
    case 'shared-workbook':
      return words.workbook.sharedWorkbook;
    case 'filtered':
      return words.workbook.filtered(failure.sheet);
    case 'too-large':
      return words.workbook.tooLarge;
    case 'unsupported':
      return words.workbook.unsupported(failure.requirement);
    case 'entered-since':
      return words.workbook.enteredSince(failure.sheet);
    case 'bytes-refused':
      return words.workbook.bytesRefused;
    case 'marks-unreadable':
      return words.workbook.marksUnreadable(failure.sheet);
    case 'cancelled':
      return words.workbook.cancelled;
    case 'unknown':
      return words.workbook.unknown;
  }
};

/** One line for what cannot be kept on this machine. */
export const storeFailureSentence = (words: Words, failure: StoreFailure): string => {
  switch (failure.kind) {
    case 'full':
      return words.pane.findings.saved.full;
    case 'unavailable':
      return words.pane.findings.saved.unavailable;
  }
};
