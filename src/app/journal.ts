import { invertEdits } from '../core/edit/apply';
import type { CellEdit } from '../core/edit/edit';
import type { Grid } from '../core/form/grid';
import { success, type Result } from '../core/result';
import type { InsertedRows, WorkbookFailure, WorkbookPort } from './ports';

/** One thing that Shinko did to the workbook, with all that taking it back needs. */
export type JournalEntry =
  | { readonly kind: 'cells'; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'sheets'; readonly grids: readonly Grid[] }
  | { readonly kind: 'rows'; readonly rows: readonly InsertedRows[] };

/** Takes one entry back; refused where the workbook has changed there since. */
export const undoEntry = async (
  port: WorkbookPort,
  entry: JournalEntry,
): Promise<Result<void, WorkbookFailure>> => {
  switch (entry.kind) {
    case 'cells':
      return port.apply(invertEdits(entry.edits));
    case 'sheets':
      return port.removeSheets(entry.grids);
    case 'rows':
      return entry.rows.length === 0 ? success(undefined) : port.removeRows(entry.rows);
  }
};
