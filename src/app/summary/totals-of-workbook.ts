import type { FiscalYear } from '../../core/era/fiscal-year';
import type { DepartmentState } from '../../core/record/board';
import { success, type Result } from '../../core/result';
import { namedSeries } from '../../core/summary/series-sheet';
import { originalsOf } from '../../core/summary/summary';
import type { Totals } from '../../core/summary/totals-book';
import { totalsSource } from '../../core/summary/totals-source';
import type { CheckFailure } from '../check/check';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import type { ChosenReference } from '../recognise/reference';
import { planYearOf, submissionsOf } from './summarise-workbook';

/** How a department's state and its time are said. */
export interface SubmissionWords {
  readonly state: Readonly<Record<DepartmentState, string>>;
  /** @param at as ISO 8601 */
  readonly time: (at: string) => string;
}

/**
 * What sheets of a workbook's totals show.
 *
 * @param only the year that groups are counted for at first; the sheet's own where left out
 */
export const totalsOfWorkbook = (
  workbook: RecognisedWorkbook,
  chosen: ChosenReference,
  { state, time }: SubmissionWords,
  only?: FiscalYear,
): Result<Totals, CheckFailure> => {
  const found = planYearOf(workbook, chosen);
  if (!found.ok) return found;
  const { plan, fiscalYear, base, views } = found.value;
  const source = totalsSource(views, fiscalYear, base);
  return success({
    plan,
    fiscalYear,
    year: only ?? fiscalYear,
    items: originalsOf(views).length,
    source,
    series: namedSeries(views),
    submissions: submissionsOf(workbook).map((one) => ({
      department: one.department,
      state: state[one.state],
      at: one.at === null ? '' : time(one.at),
    })),
  });
};
