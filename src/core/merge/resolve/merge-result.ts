import type { CellEdit } from '../../grid/edit';
import type { Acceptance } from '../../record/acceptance';
import type { Taken } from '../../record/taken';
import type { ChangedField, FieldPlace } from '../index/entry-field';
import type { UnmergedCell } from '../diff/unmerged';
import type { Conflict } from './settle';
import type { Ruling } from './settle-rule';

/** A field that the merge changes, or a cell that a person took over. */
export interface MergeChange {
  readonly place: Omit<FieldPlace, 'field'> & { readonly field: ChangedField };
  /** A1 address in the master of a cell that is no field. */
  readonly cell: string | null;
  readonly before: string;
  readonly after: string;
  /** Whose text it is; `null` where a person settled on another text. */
  readonly department: string | null;
  readonly file: string | null;
}

/** What became of one file. */
export interface MergedFile {
  readonly file: string;
  readonly department: string | null;
  readonly submittedAt: string | null;
  /** `duplicate`: another file of its department holds, or nobody has said which does. */
  readonly status: 'merged' | 'duplicate';
  /** Changes that are its own. */
  readonly changes: number;
}

/** What merging comes to; nothing is written yet. */
export interface MergeResult {
  readonly files: readonly MergedFile[];
  readonly changes: readonly MergeChange[];
  /** Settled ones too. */
  readonly conflicts: readonly Conflict[];
  /** Of each conflict, what settled it or why nothing did. */
  readonly rulings: readonly Ruling[];
  readonly left: readonly UnmergedCell[];
  /** On the master's grids; without results of formulas. */
  readonly edits: readonly CellEdit[];
  readonly acceptances: readonly Acceptance[];
  /** What the master has settled of each hand-out, these files included. */
  readonly taken: Taken;
}
