import type { FiscalYear } from '../../core/era/fiscal-year';
import type { DepartmentState } from '../../core/record/board';
import { success, type Result } from '../../core/result';
import { namedSeries } from '../../core/summary/series-sheet';
import { originalsOf } from '../../core/summary/summary';
import type { Totals } from '../../core/summary/totals-book';
import { totalsSource, type SourceRow } from '../../core/summary/totals-source';
import type { CheckFailure } from '../check/check';
import type { CellPlace } from '../ports/workbook';
import type { ChosenReference } from '../recognise/reference';
import { planYearOf, submissionsOf, type PlanForms } from './summarise-workbook';

/** How a department's state and its time are said. */
export interface SubmissionWords {
  readonly state: Readonly<Record<DepartmentState, string>>;
  /** @param at as ISO 8601 */
  readonly time: (at: string) => string;
}

/** A plan's totals, and where in the workbook they come from. */
export interface WorkbookTotals extends Totals {
  /** The cell of a line's grade, or of its item's number where the year has no row. */
  readonly cellOf: (line: Pick<SourceRow, 'place' | 'year'>) => CellPlace | null;
}

/**
 * What sheets of a workbook's totals show.
 *
 * @param only the year that groups are counted for at first; the sheet's own where left out
 */
export const totalsOfWorkbook = (
  workbook: PlanForms,
  chosen: ChosenReference,
  { state, time }: SubmissionWords,
  only?: FiscalYear,
): Result<WorkbookTotals, CheckFailure> => {
  const found = planYearOf(workbook, chosen);
  if (!found.ok) return found;
  const { plan, fiscalYear, base, views, sheets, scale } = found.value;
  const source = totalsSource(views, fiscalYear, base, scale);
  return success({
    plan,
    fiscalYear,
    year: only ?? fiscalYear,
    items: originalsOf(views).length,
    source,
    series: namedSeries(views),
    cellOf: ({ place, year: of }) => {
      const view = views[place - 1];
      const sheet = view && sheets.get(view);
      if (!view || typeof sheet !== 'string') return null;
      const at = view.rows.find((row) => row.year === of)?.row.grade ?? view.block.numberCell;
      return { sheet, row: at.row, column: at.column };
    },
    submissions: submissionsOf(workbook).map((one) => ({
      department: one.department,
      state: state[one.state],
      at: one.at === null ? '' : time(one.at),
    })),
  });
};
