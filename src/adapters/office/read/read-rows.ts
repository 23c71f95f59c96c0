import type { Grid } from '../../../core/grid/grid';
import type { RowSpan } from '../../../core/grid/row-patch';
import { success } from '../../../core/result';
import { type Outcome, runExcel } from '../run/excel-run';
import type { BookMemory } from '../run/memory';
import { crossedRows } from './merge-tiles';
import { askPiece } from './sheet-answer';
import { GridBuilder } from './sheet-grid';

/** Reads some rows of a sheet, from column A: 1 sync. For a few hundred rows; a whole sheet is read in pieces. */
export const readRows = (
  memory: BookMemory,
  sheet: string,
  spans: readonly RowSpan[],
  columns: number,
): Promise<Outcome<Grid>> =>
  runExcel(
    memory,
    sheet,
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.load('visibility');
      const known = memory.sheets?.find(({ name }) => name === sheet);
      const asking = {
        crossed: crossedRows(known?.merges ?? []),
        byItem: memory.asksMergesByItem,
      };
      const answers = spans.map(({ top, bottom }) =>
        askPiece(worksheet, { sheetId: sheet, top, rows: bottom - top + 1, columns }, asking),
      );
      await context.sync();
      const builder = new GridBuilder();
      for (const answer of answers) builder.add(answer);
      return success(builder.finish(sheet, worksheet.visibility));
    },
    { isQuiet: true },
  );
