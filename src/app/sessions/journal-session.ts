import { success, type Result } from '../../core/result';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import { redoEntry, undoEntry, type JournalEntry } from '../undo/journal';
import type { JournalStep } from '../undo/undo-history';
import type { WrittenPlace } from './check-run';
import { Subscribable } from './subscribable';

/** Does a step once more, guarded as the first time. */
export type Redo = () => Promise<Result<JournalEntry, WorkbookFailure>>;

/** A step that can be done once more while the pane is open. */
interface LiveStep extends JournalStep {
  readonly again?: Redo;
}

/** What was done to the workbook, and what of it was taken back; newest last. */
export interface JournalState {
  readonly steps: readonly LiveStep[];
  readonly takenBack: readonly LiveStep[];
}

/** A step that was taken back or done again; `null` where there was none. */
export type Stepped = { readonly what: string; readonly entry: JournalEntry } | null;

/** The cells that an entry writes, and one of each row whose height it changes; `null` where it changes more. */
export const cellsOfEntry = (entry: JournalEntry): readonly WrittenPlace[] | null => {
  if (entry.kind === 'cells') {
    const rows = entry.growth?.rows ?? [];
    return [...entry.edits, ...rows.map(({ sheet, row }) => ({ sheet, row, column: 0 }))];
  }
  if (entry.kind !== 'together') return null;
  const parts = entry.entries.map(cellsOfEntry);
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
};

/** Remembers what Shinko did to the workbook, takes it back and does it again, one step at a time. */
export class JournalSession extends Subscribable<JournalState> {
  /** Steps follow each other: a second press acts on what the first has left. */
  private lastStep: Promise<unknown> = Promise.resolve();

  constructor(private readonly workbook: WorkbookPort) {
    super({ steps: [], takenBack: [] });
  }

  /** @param again for what is more than cells */
  readonly record = (entry: JournalEntry, what: string, again?: Redo): void => {
    const step: LiveStep = { entry, what, ...(again ? { again } : {}) };
    this.setState({ steps: [...this.getState().steps, step], takenBack: [] });
  };

  /** Puts steps of an earlier time before those of this one. */
  readonly restore = (earlier: readonly JournalStep[]): void => {
    const { steps, takenBack } = this.getState();
    if (earlier.length > 0) this.setState({ steps: [...earlier, ...steps], takenBack });
  };

  /** Takes the newest step back. */
  readonly undo = (): Promise<Result<Stepped, WorkbookFailure>> =>
    this.inTurn(async () => {
      const newest = this.getState().steps.at(-1);
      if (!newest) return success(null);
      const undone = await undoEntry(this.workbook, newest.entry);
      if (!undone.ok) return undone;
      const { steps, takenBack } = this.getState();
      const canRedo = newest.again !== undefined || newest.entry.kind === 'cells';
      this.setState({
        steps: steps.filter((step) => step !== newest),
        takenBack: canRedo ? [...takenBack, newest] : [],
      });
      return success({ what: newest.what, entry: newest.entry });
    });

  /** Does again what was taken back last. */
  readonly redo = (): Promise<Result<Stepped, WorkbookFailure>> =>
    this.inTurn(async () => {
      const last = this.getState().takenBack.at(-1);
      if (!last) return success(null);
      const redone = last.again ? await last.again() : await redoEntry(this.workbook, last.entry);
      if (!redone.ok) return redone;
      const { steps, takenBack } = this.getState();
      this.setState({
        steps: [...steps, { ...last, entry: redone.value }],
        takenBack: takenBack.filter((step) => step !== last),
      });
      return success({ what: last.what, entry: redone.value });
    });

  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.lastStep.then(step);
    this.lastStep = done.catch(() => undefined);
    return done;
  }
}
