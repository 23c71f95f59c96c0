import type { CheckedFinding } from '../../app/check/check';
import type { CellEdit } from '../../core/grid/edit';

/** What a person can do with findings. */
export interface FindingActions {
  /** Whether something is being written; nothing else is begun meanwhile. */
  readonly busy: boolean;
  readonly onJump: (finding: CheckedFinding) => void;
  readonly onApply: (edits: readonly CellEdit[]) => void;
  /** Lets the finding stand with a reason; `null` takes the reason back. Tells whether it is done. */
  readonly onAccept: (finding: CheckedFinding, reason: string | null) => Promise<boolean>;
}
