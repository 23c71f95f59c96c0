import { findingSentence } from '../../core/rules/engine';
import type { Locale } from '../../core/text/locale';
import { countFindings, type CheckReport } from './check';
import { SAVED_CHECK_FORMAT, SEVERITY_RANK, type SavedFinding } from './saved-check';

/** The gravest are kept where there are more. */
const MOST_FINDINGS = 500;

/** A report as text, for the pane to show when it is opened again. */
export const checkToText = (report: CheckReport, at: Date, locale: Locale): string => {
  // What is still to be filled in is seen in the sheet.
  const entered = report.findings.filter(({ unfilled }) => !unfilled);
  const gravest = [...entered]
    .sort((left, right) => SEVERITY_RANK[left.severity] - SEVERITY_RANK[right.severity])
    .slice(0, MOST_FINDINGS);
  const findings = gravest.map((finding): SavedFinding => ({
    severity: finding.severity,
    number: finding.block?.number ?? null,
    name: finding.block?.name ?? '',
    repeat: finding.block?.repeat ?? false,
    sheet: finding.sheet,
    row: finding.row,
    column: finding.column,
    sentence: findingSentence(finding, locale),
    accepted: finding.accepted?.reason ?? null,
  }));
  return JSON.stringify({
    format: SAVED_CHECK_FORMAT,
    at: at.toISOString(),
    counts: countFindings(entered),
    findings,
  });
};
