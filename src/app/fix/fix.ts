import { withoutOverlaps } from '../../core/grid/apply';
import type { CellEdit } from '../../core/grid/edit';
import type { Finding } from '../../core/rules/engine';

/** Which findings are fixed: the safe ones, or also suggestions that leave nothing to choose. */
export type FixScope = 'safe' | 'all';

/** Edits of one round, and findings that wait for a person or for the next round. */
export interface ChosenFixes {
  readonly edits: readonly CellEdit[];
  readonly fixed: readonly Finding[];
  /** Findings with several choices: a person must say which. */
  readonly undecided: readonly Finding[];
}

/**
 * Chooses one round of fixes. A suggestion with several choices is never taken by itself, whatever the
 * scope; edits that touch a cell twice are left for the next round.
 */
export const chooseFixes = (findings: readonly Finding[], scope: FixScope): ChosenFixes => {
  const taken: Finding[] = [];
  const undecided: Finding[] = [];
  for (const finding of findings) {
    if (!finding.fix) continue;
    if (finding.fix.kind === 'safe' || (scope === 'all' && finding.fix.choices.length === 1)) {
      taken.push(finding);
    } else if (scope === 'all') undecided.push(finding);
  }
  const groups = taken.map((finding) => finding.fix!.choices[0]!.edits);
  const { kept, left } = withoutOverlaps(groups);
  const fixed = taken.filter((_, index) => !left.includes(groups[index]!));
  return { edits: kept, fixed, undecided };
};
