import { invertEdits } from '../core/edit/apply';
import type { CellEdit } from '../core/edit/edit';
import type { Grid } from '../core/form/grid';
import { success, type Result } from '../core/result';
import type { InsertedRows, WorkbookFailure, WorkbookPort } from './ports';

/** One thing that Shinko did to the workbook, with all that taking it back needs. */
export type JournalEntry =
  | { readonly kind: 'cells'; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'sheets'; readonly grids: readonly Grid[] }
  | { readonly kind: 'rows'; readonly rows: readonly InsertedRows[] }
  /** Done as one, in this order. */
  | { readonly kind: 'together'; readonly entries: readonly JournalEntry[] };

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
    case 'together':
      return undoTogether(port, entry.entries);
  }
};

/** Takes entries back, the last first. Where one is refused, those taken back before it are done again. */
const undoTogether = async (
  port: WorkbookPort,
  entries: readonly JournalEntry[],
): Promise<Result<void, WorkbookFailure>> => {
  const undone: JournalEntry[] = [];
  // Cells first: they can be written again, should a sheet that was put in hold entries by now.
  const cells = entries.filter(({ kind }) => kind === 'cells').reverse();
  const others = entries.filter(({ kind }) => kind !== 'cells').reverse();
  for (const entry of [...cells, ...others]) {
    const taken = await undoEntry(port, entry);
    if (taken.ok) {
      undone.push(entry);
      continue;
    }
    for (const known of undone.reverse()) {
      if (known.kind !== 'cells') continue;
      const redone = await port.apply(known.edits);
      if (!redone.ok) return redone;
    }
    return taken;
  }
  return success(undefined);
};

/** Writes cells again that were taken back; refused where they have changed since. */
export const redoEntry = async (
  port: WorkbookPort,
  entry: JournalEntry,
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  if (entry.kind !== 'cells') throw new TypeError(`${entry.kind} cannot be done again by itself`);
  const applied = await port.apply(entry.edits);
  return applied.ok ? success(entry) : applied;
};
