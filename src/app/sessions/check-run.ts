import type { CellEdit } from '../../core/grid/edit';
import type { Grid } from '../../core/grid/grid';
import { gridChanges } from '../../core/grid/grid-changes';
import type { LiveCheck } from '../../core/rules/live-check';
import type { ChangedPlace } from './live-listener';

/** A cell that was written, or stands for its row. */
export type WrittenPlace = Pick<CellEdit, 'sheet' | 'row' | 'column'>;

/** Where something was written; what names no sheet is nowhere. */
export const placesOf = (edits: readonly WrittenPlace[]): readonly ChangedPlace[] =>
  edits.flatMap(({ sheet, row, column }) =>
    sheet === null ? [] : [{ sheet, area: { top: row, left: column, bottom: row, right: column } }],
  );

/** Where the checked sheets differ from what was read now; `null` where more than cells has changed. */
export const changedPlaces = (
  lives: readonly LiveCheck[],
  now: readonly Grid[],
): readonly ChangedPlace[] | null => {
  const places: ChangedPlace[] = [];
  for (const { sheet } of lives) {
    const { grid } = sheet;
    const read = now.find((other) => other.sheet === grid.sheet);
    const changes = read && gridChanges(grid, read);
    if (!changes) return null;
    places.push(...changes.map((area) => ({ sheet: grid.sheet ?? '', area })));
  }
  return places;
};

/**
 * Why the workbook is checked: a person asked for it and waits; the pane was opened; a person waits to see
 * whether it can be submitted; a person did something in the pane that it is to follow; or something was typed.
 */
export type RunCause = 'asked' | 'opened' | 'surveyed' | 'done' | 'typed';

/** A check under way. */
export interface Run {
  readonly controller: AbortController;
  readonly isQuiet: boolean;
  /** Whether a person asked for it, or for the one that it follows. */
  readonly asked: boolean;
  /** Whether nothing is written: it follows what was typed, or nobody asked for marks. */
  readonly leavesMarks: boolean;
  /** Edits made meanwhile; the run may have read their cells before. */
  readonly missed: ChangedPlace[];
  /** Whether something else than cells has changed meanwhile. */
  missedStructure: boolean;
  /**
   * Whether its marks, or none, are being written, so that it ends in a moment and is not to be cancelled;
   * `null` before that.
   */
  marking: boolean | null;
  /** Kept when the run has ended, however it did. */
  ended: Promise<void>;
}

/**
 * A check that begins.
 *
 * @param followsAsked whether a person had asked for the check that it follows
 * @param marksFollow whether marks follow what is typed
 */
export const beginRun = (cause: RunCause, followsAsked: boolean, marksFollow: boolean): Run => {
  const asked = cause === 'asked' || followsAsked;
  return {
    controller: new AbortController(),
    isQuiet: cause !== 'asked' && cause !== 'surveyed',
    asked,
    leavesMarks: !asked || (cause === 'typed' && !marksFollow),
    marking: null,
    missed: [],
    missedStructure: false,
    ended: Promise.resolve(),
  };
};
