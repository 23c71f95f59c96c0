import type { CellPlace } from '../../../app/ports/workbook';
import { success } from '../../../core/result';
import { type Outcome, runExcel } from '../run/excel-run';
import type { BookMemory } from '../run/memory';

/** Activates a sheet and selects a cell: 1 sync. */
export const showCell = (
  memory: BookMemory,
  { sheet: name, row, column }: CellPlace,
): Promise<Outcome<void>> =>
  runExcel(memory, name, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    sheet.getCell(row, column).untrack().select();
    await context.sync();
    return success(undefined);
  });
