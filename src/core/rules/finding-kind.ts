import type { Severity } from '../record/finding';
import type { Finding } from './engine';
import { countUnfilled } from './who-mends';

/** How a finding is shown to a person: fields still to be filled in are progress, not errors. */
export type FindingKind = Severity | 'unfilled';

/** Every kind, the gravest first. */
export const FINDING_KINDS: readonly FindingKind[] = ['error', 'warning', 'info', 'unfilled'];

/** The kind of a finding. */
export const kindOf = ({
  severity,
  unfilled,
}: Pick<Finding, 'severity' | 'unfilled'>): FindingKind => (unfilled ? 'unfilled' : severity);

/** How many there are of each kind: of `unfilled` the items, of the others the findings. */
export const tallyFindings = (
  findings: readonly Pick<Finding, 'severity' | 'unfilled' | 'block' | 'sheet'>[],
): Readonly<Record<FindingKind, number>> => {
  const tally = { error: 0, warning: 0, info: 0, unfilled: countUnfilled(findings) };
  for (const finding of findings) if (!finding.unfilled) tally[finding.severity] += 1;
  return tally;
};
