import { cellAt } from '../../core/grid/grid';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import type { WorkbookPort } from '../ports/workbook';

/** The id by which a workbook's results are kept; `null` where it has none or cannot be read now. */
export const findWorkbookId = async (port: WorkbookPort): Promise<string | null> => {
  const grid = await port.readRows(IDENTITY_SHEET, [{ top: 0, bottom: 3 }], 2);
  if (!grid.ok) return null;
  const row = grid.value.values.findIndex((_, index) => cellAt(grid.value, index, 0) === 'id');
  const id = row < 0 ? null : cellAt(grid.value, row, 1);
  return typeof id === 'string' ? id : null;
};
