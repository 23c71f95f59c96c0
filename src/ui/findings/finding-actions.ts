import type { CheckedFinding } from '../../app/check/check';
import type { CellEdit } from '../../core/grid/edit';

/** What a person can do with findings. */
export interface FindingActions {
  /** Whether something is being written; nothing else is begun meanwhile. */
  readonly busy: boolean;
  readonly onJump: (finding: CheckedFinding) => void;
  readonly onApply: (edits: readonly CellEdit[]) => void;
  /** Makes rows high enough for what stands in them. */
  readonly onFit: () => void;
  /** Lets findings stand with one reason; `null` takes their reasons back. Tells whether it is done. */
  readonly onAccept: (
    findings: readonly CheckedFinding[],
    reason: string | null,
  ) => Promise<boolean>;
}
