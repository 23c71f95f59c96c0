import { fitOrder } from '../../core/form/write/height-order';
import { wishesOfForms } from '../../core/form/write/row-growth';
import { success, type Result } from '../../core/result';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { KnownForms } from './apply-to-workbook';
import { cellsEntry, type JournalEntry } from './journal';

/** What fitting rows came to. */
export interface FittedRows {
  /** `null` where no row could be made higher. */
  readonly entry: JournalEntry | null;
  /** Items whose rows were made higher. */
  readonly items: number;
  /** Items that were left: a person has set the height of their rows, or they are as high as Excel lets them. */
  readonly left: number;
}

/** Makes the rows of our forms high enough for all that stands in them, as far as their heights are ours. */
export const fitRows = async (
  port: WorkbookPort,
  { sheets, heightRecord }: KnownForms,
): Promise<Result<FittedRows, WorkbookFailure>> => {
  const wishes = wishesOfForms(sheets.map(({ sheet }) => sheet));
  const heights = fitOrder(heightRecord, wishes);
  const applied = await port.apply([], heights ? { heights } : {});
  if (!applied.ok) return applied;
  const growth = applied.value;
  const items = growth?.kept.length ?? 0;
  const entry = growth ? cellsEntry([], growth) : null;
  return success({ entry, items, left: wishes.length - items });
};
