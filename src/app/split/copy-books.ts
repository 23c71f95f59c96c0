import { exampleBook } from '../../core/document/example';
import { entriesOfSheet } from '../../core/form/read/entries-of-sheet';
import { entriesOfOthers } from '../../core/form/read/set-aside';
import { success, type Result } from '../../core/result';
import type { DepartmentPart } from '../../core/split/departments';
import { workbookFileName } from '../../core/split/file-name';
import { partsOfOthers } from '../../core/split/others-parts';
import type { FileFailure, XlsxPort } from '../ports/xlsx';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { writeRecord } from '../record/write-record';
import { identityOfBook, type WorkbookSplit } from './split';

/** A master of another form than ours: its file, and what was understood of it. */
export interface MasterFile {
  readonly bytes: Uint8Array;
  readonly workbook: RecognisedWorkbook;
}

/** One department's workbook, written. */
export interface CopiedBook extends DepartmentPart {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Whether a master's own form can be handed out: ours is laid out anew for each department. */
export const isOtherForm = ({ form }: WorkbookSplit): boolean => form.kind !== 'years-below';

/** The plan that a book is checked against: the one chosen may not have all the items that are handed out. */
const withAllItems = (split: WorkbookSplit, { items }: DepartmentPart): WorkbookSplit => {
  const known = new Set(split.reference.items.map(({ number }) => number));
  return [...items].every((item) => known.has(item))
    ? split
    : { ...split, reference: split.catalog };
};

/** The master's file with what is not the department's hidden, and the department's `_shinko`. */
const copyFor = (
  split: WorkbookSplit,
  { bytes, workbook }: MasterFile,
  part: DepartmentPart,
  id: string,
  xlsx: XlsxPort,
): Result<Uint8Array, FileFailure> => {
  // What was another item's number in another year is not known: sheets of other years stay as they are.
  const handed = workbook.forms.filter((form) => form.fiscalYear === split.form.fiscalYear);
  const hidden = xlsx.hide(bytes, partsOfOthers(handed, part.items));
  if (!hidden.ok) return hidden;
  const { fiscalYear, blocks } = entriesOfSheet({ ...split.form, fiscalYear: split.fiscalYear });
  // Those of others too: what is hidden may be changed all the same, which is told on its return.
  const base = { fiscalYear, blocks: new Map([...entriesOfOthers(workbook.identity), ...blocks]) };
  const identity = identityOfBook(withAllItems(split, part), part, id, base);
  const example = split.withExample ? exampleBook(split.reference) : undefined;
  const taken = new Set(workbook.grids.map(({ sheet }) => sheet?.toLowerCase()));
  const isFree = example?.sheets.every(({ name }) => !taken.has(name.toLowerCase())) ?? false;
  const written = writeRecord(hidden.value, xlsx, workbook.grids, {
    identity,
    edits: [],
    ...(example && isFree ? { added: example } : {}),
  });
  return written.ok ? xlsx.stripMarks(written.value) : written;
};

/** The name of a copy: a book with macros keeps its kind. */
export const nameOfCopy = (name: string, bytes: Uint8Array, xlsx: XlsxPort): string => {
  const fit = xlsx.fitToName(bytes, name);
  return fit.ok || fit.failure.kind !== 'has-macros' ? name : name.replace(/\.xlsx$/u, '.xlsm');
};

/**
 * Makes the departments' workbooks one by one, each a copy of the master's file in which the items of
 * others are hidden. Nothing is taken away, so that formulas, formats and what is printed stay as they are.
 *
 * @param newId random, once for each workbook
 */
export function* copiedBooks(
  split: WorkbookSplit,
  master: MasterFile,
  xlsx: XlsxPort,
  newId: () => string,
): Generator<Result<CopiedBook, FileFailure>> {
  const taken = new Set<string>();
  for (const part of split.parts) {
    const name = workbookFileName(split.catalog.plan, split.fiscalYear, part.department, taken);
    taken.add(name);
    const bytes = copyFor(split, master, part, newId(), xlsx);
    if (!bytes.ok) {
      yield bytes;
      return;
    }
    const fileName = nameOfCopy(name, master.bytes, xlsx);
    yield success({ ...part, fileName, bytes: bytes.value });
  }
}
