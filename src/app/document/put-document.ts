import { success, type Result } from '../../core/result';
import { freeName } from '../form/free-name';
import { insertNewForm } from '../form/put-form';
import type { Pause } from '../ports/pause';
import type { LongWork, WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { recogniseOpen } from '../recognise/recognise-open';
import type { JournalEntry } from '../undo/journal';
import { makeDocument, type DocumentFailure, type DocumentOrder } from './make-document';

/** The sheet that was made, and how to take it away again. */
export interface PutDocument {
  readonly sheet: string;
  readonly entry: JournalEntry;
}

/** Puts a document into the open workbook as a sheet of its own behind the last one, to be printed. */
export const putDocument = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  pause: Pause,
  order: DocumentOrder,
  work: LongWork = {},
): Promise<Result<PutDocument, DocumentFailure | WorkbookFailure>> => {
  const snapshot = await port.read(work);
  if (!snapshot.ok) return snapshot;
  const workbook = await recogniseOpen(port, snapshot.value, pause, work);
  if (!workbook.ok) return workbook;
  const made = makeDocument(workbook.value, order);
  if (!made.ok) return made;
  const [laid] = made.value.sheets;
  const sheet = { ...laid!, name: freeName(laid!.name, snapshot.value) };
  const blueprint = { ...made.value, sheets: [sheet] };
  const inserted = await insertNewForm(port, await loadXlsx(), blueprint);
  return inserted.ok ? success({ sheet: sheet.name, entry: inserted.value }) : inserted;
};
