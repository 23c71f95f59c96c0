import type { CellEdit } from '../../core/grid/edit';
import { success, type Result } from '../../core/result';
import type { JournalEntry } from './journal';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';

/** Writes edits and tells how to take them back. */
export const applyToWorkbook = async (
  port: WorkbookPort,
  edits: readonly CellEdit[],
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  const applied = await port.apply(edits);
  return applied.ok ? success({ kind: 'cells', edits }) : applied;
};
