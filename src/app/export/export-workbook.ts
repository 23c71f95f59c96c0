import type { Result } from '../../core/result';
import { success } from '../../core/result';
import { workbookFileName } from '../../core/split/file-name';
import type { CheckFailure } from '../check/check';
import type { Pause } from '../ports/pause';
import type { LongWork, WorkbookFailure, WorkbookPort } from '../ports/workbook';
import { recogniseOpen } from '../recognise/recognise-open';
import type { ChosenReference } from '../recognise/reference';
import { exportCsv } from './export-csv';
import { exportRows } from './export-table';

/** A table that is handed to a person. */
export interface ExportedTable {
  readonly name: string;
  readonly text: string;
  /** Lines below the headings. */
  readonly rows: number;
}

/** Every figure of the open workbook's forms as a table that a machine can read, named after plan and year. */
export const exportWorkbook = async (
  port: WorkbookPort,
  chosen: ChosenReference,
  format: 'csv' | 'json',
  pause: Pause,
  work: LongWork = {},
): Promise<Result<ExportedTable, CheckFailure | WorkbookFailure>> => {
  const { signal } = work;
  const snapshot = await port.read(signal ? { signal } : {});
  if (!snapshot.ok) return snapshot;
  const workbook = await recogniseOpen(port, snapshot.value, pause, work);
  if (!workbook.ok) return workbook;
  const rows = exportRows(workbook.value, chosen);
  if (!rows.ok) return rows;
  const { forms, identity } = workbook.value;
  const [first] = forms;
  const year = first?.fiscalYear ?? identity?.fiscalYear;
  // Rows were made of it, so that it has a form of a known year.
  if (!first || year === undefined) throw new TypeError('rows of no form');
  const plan = first.plan ?? identity?.plan ?? '';
  const book = workbookFileName(plan, year, identity?.department ?? null);
  const text =
    format === 'csv' ? exportCsv(rows.value) : `${JSON.stringify(rows.value, null, 2)}\n`;
  return success({
    name: book.replace(/\.xlsx$/u, `.${format}`),
    text,
    rows: rows.value.length,
  });
};
