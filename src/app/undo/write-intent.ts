import { findBegun, type Begun, type JournalEntry } from './journal';
import { journalOfText, journalToText, type JournalStep } from './undo-history';
import type { PaneStore, StoreFailure } from '../ports/pane-store';
import type { WorkbookPort } from '../ports/workbook';
import { success, type Result } from '../../core/result';

/** Stands for a workbook that has no id: the cells of what was noted tell whether it is this one. */
const NO_ID = 'without-id';

/**
 * Notes what is about to be written, so that a pane that is closed meanwhile can take it back when it
 * is opened again.
 */
export const noteBegun = (
  store: PaneStore,
  workbook: string | null,
  what: string,
  { edits, grids }: Begun,
): Promise<Result<void, StoreFailure>> => {
  const step: JournalStep = { what, entry: { kind: 'begun', edits, grids } };
  return store.put(workbook ?? NO_ID, 'begun', journalToText([step]));
};

/** The writing came to its end, or was put back. */
export const forgetBegun = (
  store: PaneStore,
  workbook: string | null,
): Promise<Result<void, StoreFailure>> => store.delete(workbook ?? NO_ID, 'begun');

/** A writing that an earlier pane did not see the end of. */
export interface BrokenOff {
  readonly what: string;
  readonly entry: JournalEntry;
  /** Cells and sheets that stand in the workbook, of all that were to be written. */
  readonly standing: number;
  readonly total: number;
}

/** Finds a writing that was broken off; `null` where there is none, or nothing of it stands. */
export const findBrokenOff = async (
  store: PaneStore,
  port: WorkbookPort,
  workbook: string | null,
): Promise<Result<BrokenOff | null, StoreFailure>> => {
  const text = await store.get(workbook ?? NO_ID, 'begun');
  if (!text.ok) return text;
  const step = text.value === null ? undefined : journalOfText(text.value).steps[0];
  if (step?.entry.kind !== 'begun') return success(null);
  const { what, entry } = step;
  const found = await findBegun(port, entry);
  const total = entry.edits.length + entry.grids.length;
  // Where it cannot be told now, taking it back will say why; without an id it is another workbook's.
  if (!found.ok) return success(workbook === null ? null : { what, entry, standing: total, total });
  const standing = found.value.edits.length + found.value.grids.length;
  return success(standing === 0 ? null : { what, entry, standing, total });
};
