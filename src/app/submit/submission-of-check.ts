import type { WorkbookIdentity } from '../../core/record/identity';
import { countFindings, type CheckReport } from '../check/check';
import type { WorkbookCheck } from '../check/check-workbook';
import { submissionCheck, type SubmissionCheck } from './submit';

/** The part of a report that is of some sheets. */
const reportOf = (report: CheckReport, names: ReadonlySet<string>): CheckReport => {
  const sheets = report.sheets.filter(({ sheet }) => names.has(sheet.grid.sheet ?? ''));
  if (sheets.length === report.sheets.length) return report;
  const findings = sheets.flatMap((sheet) => sheet.findings);
  const items = sheets.reduce((sum, { sheet }) => sum + sheet.blocks.length, 0);
  return { ...report, sheets, findings, items, counts: countFindings(findings) };
};

/**
 * What a check that follows the sheet says of submitting; `null` where it is of other forms than a
 * submission is.
 *
 * @param identity what `_shinko` says by now; `null` where there is none
 */
export const submissionOfCheck = (
  { report, leftOut, toSubmit }: Pick<WorkbookCheck, 'report' | 'leftOut' | 'toSubmit'>,
  identity: WorkbookIdentity | null,
): SubmissionCheck | null => {
  const names = new Set(toSubmit);
  const known = report.sheets.map(({ sheet }) => sheet.grid.sheet ?? '');
  if (!toSubmit.every((name) => known.includes(name))) return null;
  const others = [...known, ...leftOut].filter((name) => !names.has(name));
  const own = { ...reportOf(report, names), deadline: identity?.deadline ?? null };
  return submissionCheck(own, identity, others);
};
