import type { CellEdit } from '../../core/grid/edit';
import type { WorkbookIdentity } from '../../core/record/identity';
import { success, type Result } from '../../core/result';
import { withAcceptance, type Acceptance } from '../../core/record/acceptance';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import { hasEntries } from '../../core/submit/has-entries';
import { lineEdit } from '../../core/submit/submission-line';
import { entriesDigest, entriesDigests } from '../../core/submit/normalised-entries';
import { approvalStatuses, unapprovedRoles, type ApprovalStatus } from '../../core/record/approval';
import { lastReturn, roundOf } from '../../core/record/return-record';
import { stampStatus, type Stamp, type StampStatus } from '../../core/record/stamp';
import { isForSecretariat } from '../../core/rules/who-mends';
import { foldedLine } from '../../core/text/text';
import type { GivenReason } from '../record/accept';
import {
  checkRecognised,
  withAcceptances,
  type CheckedFinding,
  type CheckFailure,
  type CheckReport,
} from '../check/check';
import { withForms, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import type { ChosenReference } from '../recognise/reference';
import { identityOfReport } from '../record/save-identity';

/** Longest name that a stamp keeps, in characters. */
const LONGEST_NAME = 40;

/** The part of a workbook that a submission is of; and the forms that it leaves out. */
export interface SubmissionScope {
  readonly workbook: RecognisedWorkbook;
  /** Names of sheets with a form of an earlier year. */
  readonly leftOut: readonly string[];
}

/** Finds the forms to submit. */
export const submissionScope = (workbook: RecognisedWorkbook): SubmissionScope => {
  const { forms } = workbook;
  const chosen = formsToSubmit(forms);
  const others = forms.filter((form) => !chosen.includes(form));
  return {
    workbook: withForms(workbook, chosen),
    leftOut: others.map(({ grid }) => grid.sheet ?? ''),
  };
};

/** What a check says of whether the workbook can be submitted. */
export interface SubmissionCheck {
  readonly report: CheckReport;
  /** Findings that have to be mended first. */
  readonly errors: readonly CheckedFinding[];
  /** Warnings that want mending or a reason. */
  readonly unexplained: readonly CheckedFinding[];
  /** What only the secretariat can mend: told to a department, and no hindrance to it. */
  readonly forSecretariat: readonly CheckedFinding[];
  /** Whether nothing was entered for the year: there is nothing to submit, whatever the rules say. */
  readonly blank: boolean;
  /** The last submission, and whether it still says what the workbook holds; a blank one is none. */
  readonly stamp: Stamp | null;
  readonly status: StampStatus;
  /** In the order given, each with whether it is of what the workbook holds now. */
  readonly approvals: readonly ApprovalStatus[];
  /** Roles whose approval a submission still needs. */
  readonly unapproved: readonly string[];
  /** How often the workbook was returned. */
  readonly round: number;
  /** Whether it was returned and nothing was entered since. */
  readonly isAsReturned: boolean;
  readonly leftOut: readonly string[];
}

const weighed = (
  report: CheckReport,
): Pick<SubmissionCheck, 'report' | 'errors' | 'unexplained' | 'forSecretariat'> => {
  const isDepartments = report.sheets.every(({ department }) => department !== null);
  const isOthers = (finding: CheckedFinding): boolean => isDepartments && isForSecretariat(finding);
  const own = report.findings.filter((finding) => !isOthers(finding));
  return {
    report,
    errors: own.filter(({ severity }) => severity === 'error'),
    unexplained: own.filter(
      ({ severity, accepted }) => severity === 'warning' && accepted === null,
    ),
    forSecretariat: report.findings.filter(
      (finding) => finding.severity !== 'info' && isOthers(finding),
    ),
  };
};

/** What `_shinko` says of submissions, approvals and returns. */
export type SubmissionRecord = Pick<WorkbookIdentity, 'stamp' | 'approvals' | 'returns'>;

/**
 * Weighs a report of the forms to submit.
 *
 * @param known what `_shinko` says; `null` where there is none
 * @param leftOut names of sheets with a form of an earlier year
 */
export const submissionCheck = (
  report: CheckReport,
  known: SubmissionRecord | null,
  leftOut: readonly string[],
): SubmissionCheck => {
  const forms = report.sheets.map(({ sheet }) => sheet);
  const { stamp = null, approvals: given = [], returns = [] } = known ?? {};
  const isMarked = stamp !== null || given.length + returns.length > 0;
  const digests = isMarked ? entriesDigests(forms) : new Set<string>();
  const status = stampStatus(stamp, digests);
  const blank = !hasEntries(forms);
  const round = roundOf(returns);
  const approvals = approvalStatuses(given, digests, round);
  const last = lastReturn(returns);
  return {
    ...weighed(report),
    blank,
    stamp,
    status: blank && status === 'valid' ? 'none' : status,
    approvals,
    unapproved: unapprovedRoles(report.askedApprovals, approvals),
    round,
    isAsReturned: stamp === null && last !== undefined && digests.has(last.digest),
    leftOut: [...leftOut, ...report.earlier],
  };
};

/** The same with these reasons in force, without checking again. */
export const withReasons = (
  check: SubmissionCheck,
  acceptances: readonly Acceptance[],
): SubmissionCheck => ({ ...check, ...weighed(withAcceptances(check.report, acceptances)) });

/** Whether nothing stands in the way of submitting. */
export const canSubmit = ({ errors, unexplained, blank, unapproved }: SubmissionCheck): boolean =>
  errors.length + unexplained.length + unapproved.length === 0 && !blank;

/** Whether nothing but approvals stands in the way of submitting. */
export const lacksOnlyApprovals = (check: SubmissionCheck): boolean =>
  check.unapproved.length > 0 && canSubmit({ ...check, unapproved: [] });

/** What was chosen, with rules and figures of the book's plan alone: nobody submits by rules of one's own. */
export const byRulesOfBook = (chosen: ChosenReference): ChosenReference => ({
  ...chosen,
  rulesOfBook: true,
});

/** Checks the forms to submit at once. */
export const checkForSubmission = (
  workbook: RecognisedWorkbook,
  chosen: ChosenReference,
): Result<SubmissionCheck, CheckFailure> => {
  const scope = submissionScope(workbook);
  const report = checkRecognised(scope.workbook, byRulesOfBook(chosen));
  const known = workbook.identity ?? null;
  return report.ok ? success(submissionCheck(report.value, known, scope.leftOut)) : report;
};

/** The reasons with the same one given for all of these findings. */
export const reasonForAll = (
  known: readonly Acceptance[],
  findings: readonly CheckedFinding[],
  given: GivenReason,
): readonly Acceptance[] =>
  findings.reduce((reasons, finding) => withAcceptance(reasons, finding, given), known);

/** A submission, ready to be written into the workbook. */
export interface Submission {
  readonly stamp: Stamp;
  /** What `_shinko` is to say. */
  readonly identity: WorkbookIdentity;
  /** The line below the title of each form. */
  readonly edits: readonly CellEdit[];
  /** Sheets where that row holds something of a person's, or is not there. */
  readonly occupied: readonly string[];
}

/** A name as a stamp keeps it: one line, not endless; `null` where nothing is left. */
export const submitterName = (by: string | null): string | null =>
  [...foldedLine(by ?? '')].slice(0, LONGEST_NAME).join('') || null;

const departmentOf = (report: CheckReport, identity: WorkbookIdentity): string | null => {
  const names = new Set(report.sheets.map(({ department }) => department));
  return names.size === 1 ? ([...names][0] ?? identity.department) : identity.department;
};

/**
 * Works out what a submission writes; the findings must allow it already.
 *
 * @param at ISO 8601 with the offset of the place
 * @param id random, for a workbook that has no `_shinko` yet
 */
export const makeSubmission = (
  check: SubmissionCheck,
  identity: WorkbookIdentity | undefined,
  { at, by, id }: { readonly at: string; readonly by: string | null; readonly id: string },
): Submission => {
  const { report } = check;
  const known = identity ?? identityOfReport(report, id);
  const forms = report.sheets.map(({ sheet }) => sheet);
  const stamp: Stamp = {
    department: departmentOf(report, known),
    by: submitterName(by),
    at,
    counts: report.counts,
    accepted: report.findings.filter(
      ({ severity, accepted }) => severity === 'warning' && accepted !== null,
    ).length,
    digest: entriesDigest(forms),
    checkedBy: report.settings,
  };
  const lines = forms.map((form) => ({ sheet: form.grid.sheet, edit: lineEdit(form, stamp) }));
  return {
    stamp,
    identity: { ...known, stamp },
    edits: lines.flatMap(({ edit }) => edit ?? []),
    occupied: lines.flatMap(({ sheet, edit }) => (edit ? [] : [sheet ?? ''])),
  };
};
