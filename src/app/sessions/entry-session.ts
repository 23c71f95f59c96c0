import { success, type Result } from '../../core/result';
import type { CellEdit } from '../../core/grid/edit';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import { applyToWorkbook } from '../undo/apply-to-workbook';
import type { CheckSession } from './check-session';
import type { JournalSession } from './journal-session';
import { Subscribable } from './subscribable';

/** What was typed and is not in its cell yet, by the field's key. */
export type Drafts = ReadonlyMap<string, string>;

/** What a session stands on. */
export interface EntryScene {
  readonly workbook: WorkbookPort;
  readonly check: Pick<CheckSession, 'look'>;
  readonly journal: Pick<JournalSession, 'record'>;
}

/** Fills items in: drafts stay while other items, or other panels, are looked at. */
export class EntrySession extends Subscribable<Drafts> {
  constructor(private readonly scene: EntryScene) {
    super(new Map());
  }

  readonly setDraft = (key: string, text: string): void => {
    this.setState(new Map(this.getState()).set(key, text));
  };

  /** Takes drafts back, whatever they say. */
  readonly drop = (keys: readonly string[]): void => {
    const drafts = new Map(this.getState());
    for (const key of keys) drafts.delete(key);
    if (drafts.size < this.getState().size) this.setState(drafts);
  };

  /** Lets go of drafts that are in their cells now; what was typed since stays. */
  readonly settle = (written: Drafts): void =>
    this.drop(
      [...written].flatMap(([key, text]) => (this.getState().get(key) === text ? key : [])),
    );

  /**
   * Writes into the sheet and looks again. Refused where a cell is no longer what was seen; then too
   * the sheet is looked at again.
   *
   * @param what for 元に戻す
   */
  readonly write = async (
    edits: readonly CellEdit[],
    what: string,
  ): Promise<Result<void, WorkbookFailure>> => {
    if (edits.length === 0) return success(undefined);
    const { workbook, check, journal } = this.scene;
    const applied = await applyToWorkbook(workbook, edits);
    if (!applied.ok) {
      if (applied.failure.kind === 'stale') await check.look(edits);
      return applied;
    }
    journal.record(applied.value, what);
    await check.look(edits);
    return success(undefined);
  };
}
