import type { CellPlace, LongWork } from '../../../app/ports/workbook';
import { success } from '../../../core/result';
import { type Outcome, runExcel } from '../run/excel-run';
import type { BookMemory } from '../run/memory';

/** A list's source as a file writes it: choices between quotes, cells without `=`. */
const sourceOf = ({ list }: Excel.DataValidationRule): string | null => {
  const source = list?.source;
  if (typeof source !== 'string' || source === '') return null;
  return source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
};

/** The lists that some cells choose from, `null` for one without: 1 sync. */
export const readDropDowns = (
  memory: BookMemory,
  cells: readonly CellPlace[],
  work?: LongWork,
): Promise<Outcome<readonly (string | null)[]>> =>
  runExcel(
    memory,
    null,
    async (context) => {
      const rules = cells.map(({ sheet, row, column }) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const { dataValidation } = worksheet.getRangeByIndexes(row, column, 1, 1).untrack();
        return dataValidation.load('rule');
      });
      await context.sync();
      return success(rules.map(({ rule }) => sourceOf(rule)));
    },
    { isQuiet: work?.isQuiet, signal: work?.signal },
  );
