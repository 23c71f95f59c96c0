import { fitOrder } from '../../core/form/write/height-order';
import { wishesOfEdits } from '../../core/form/write/row-growth';
import type { CellEdit } from '../../core/grid/edit';
import { success, type Result } from '../../core/result';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { cellsEntry, type CellsEntry } from './journal';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';

/** What is known of the open workbook's forms, for rows of ours to grow with what is written. */
export interface KnownForms {
  readonly sheets: readonly { readonly sheet: RecognisedSheet }[];
  /** Row of `_shinko` that keeps the heights of rows; `null` where the forms are none of ours. */
  readonly heightRecord: number | null;
}

/** Writes edits, with rows of our forms high enough for them, and tells how to take them back. */
export const applyToWorkbook = async (
  port: WorkbookPort,
  edits: readonly CellEdit[],
  known: KnownForms | null,
): Promise<Result<CellsEntry, WorkbookFailure>> => {
  const forms = known?.sheets.map(({ sheet }) => sheet) ?? [];
  const heights = fitOrder(known?.heightRecord ?? null, wishesOfEdits(forms, edits));
  const applied = await port.apply(edits, heights ? { heights } : {});
  return applied.ok ? success(cellsEntry(edits, applied.value)) : applied;
};
