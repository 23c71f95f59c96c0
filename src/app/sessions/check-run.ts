import type { CellEdit } from '../../core/grid/edit';
import type { ChangedPlace } from './live-session';

/** Where edits were made; those that name no sheet are nowhere. */
export const placesOf = (edits: readonly CellEdit[]): readonly ChangedPlace[] =>
  edits.flatMap(({ sheet, row, column }) =>
    sheet === null ? [] : [{ sheet, area: { top: row, left: column, bottom: row, right: column } }],
  );

/**
 * Why the workbook is checked: a person asked for it and waits; a person did something in the pane that
 * it is to follow; or something was typed.
 */
export type RunCause = 'asked' | 'done' | 'typed';

/** A check under way. */
export interface Run {
  readonly controller: AbortController;
  readonly isQuiet: boolean;
  /** Whether it follows what was typed and must write nothing. */
  readonly leavesMarks: boolean;
  /** Edits made meanwhile; the run may have read their cells before. */
  readonly missed: ChangedPlace[];
  /** Whether something else than cells has changed meanwhile. */
  missedStructure: boolean;
  /** Kept when the run has ended, however it did. */
  ended: Promise<void>;
}
