import { success, type Result } from '../../core/result';
import { withAcceptance, withoutAcceptance, type Acceptance } from '../../core/record/acceptance';
import { withAcceptances, type CheckedFinding, type CheckReport } from '../check/check';
import type { JournalEntry } from '../undo/journal';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { identityOfReport, saveIdentity } from './save-identity';

/** A reason as it was given. */
export type GivenReason = Pick<Acceptance, 'reason' | 'by' | 'on'>;

/** What giving a reason or taking it back came to. */
export interface Accepted {
  /** `null` where the workbook said so already. */
  readonly entry: JournalEntry | null;
  /** The report with the workbook's reasons in force, as the report stands by now. */
  readonly inForce: (report: CheckReport) => CheckReport;
}

/**
 * Lets findings of a report stand with one reason, or with `null` takes their reasons back; the workbook
 * keeps it.
 *
 * @param id random, for a workbook that has no `_shinko` yet
 */
export const acceptFindings = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  report: CheckReport,
  findings: readonly CheckedFinding[],
  given: GivenReason | null,
  id: string,
): Promise<Result<Accepted, WorkbookFailure>> => {
  const fresh = identityOfReport(report, id);
  const saved = await saveIdentity(port, loadXlsx, fresh, (identity) => ({
    ...identity,
    acceptances: findings.reduce(
      (known, finding) =>
        given ? withAcceptance(known, finding, given) : withoutAcceptance(known, finding),
      identity.acceptances,
    ),
  }));
  if (!saved.ok) return saved;
  const { entry, identity } = saved.value;
  return success({
    entry,
    inForce: (now) => ({ ...withAcceptances(now, identity.acceptances), workbook: identity.id }),
  });
};
