import type { CellPlace, LongWork } from '../../../app/ports/workbook';
import { success } from '../../../core/result';
import { type Outcome, runExcel } from '../run/excel-run';
import type { BookMemory } from '../run/memory';

/** Where the person is: 1 sync. The active cell, since several selected areas are no range. */
export const findSelection = (
  memory: BookMemory,
  manners?: Pick<LongWork, 'isQuiet'>,
): Promise<Outcome<CellPlace>> =>
  runExcel(
    memory,
    null,
    async ({ workbook, sync }) => {
      const cell = workbook.getActiveCell().untrack();
      cell.load('rowIndex,columnIndex,worksheet/name');
      await sync();
      return success({
        sheet: cell.worksheet.name,
        row: cell.rowIndex,
        column: cell.columnIndex,
      });
    },
    { isQuiet: manners?.isQuiet },
  );
