import { success, type Result } from '../../core/result';
import type { CellEdit } from '../../core/grid/edit';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { applyToWorkbook } from '../undo/apply-to-workbook';
import type { CheckSession } from './check-session';
import type { DraftSession } from './draft-session';
import type { JournalSession } from './journal-session';

/** What a session stands on. */
export interface EntryScene {
  /** Outlives the session. */
  readonly drafts: DraftSession;
  readonly workbook: WorkbookPort;
  /** Fetched when it is first needed. */
  readonly loadEngine: () => Promise<{ readonly applyToWorkbook: typeof applyToWorkbook }>;
  readonly check: Pick<CheckSession, 'look' | 'known'>;
  readonly journal: Pick<JournalSession, 'record'>;
}

type Written = Result<void, WorkbookFailure>;

/** Fills items in. */
export class EntrySession {
  /** The write under way; a field that is left while it is being written says the same once more. */
  private underWay: { readonly said: string; readonly done: Promise<Written> } | null = null;

  constructor(private readonly scene: EntryScene) {}

  /** What was typed and is not written yet. */
  get drafts(): DraftSession {
    return this.scene.drafts;
  }

  /**
   * Writes into the sheet and looks again. Refused where a cell is no longer what was seen; then too
   * the sheet is looked at again.
   *
   * @param what for 元に戻す
   */
  readonly write = async (edits: readonly CellEdit[], what: string): Promise<Written> => {
    if (edits.length === 0) return success(undefined);
    const said = JSON.stringify(edits);
    if (this.underWay?.said === said) return this.underWay.done;
    const done = this.carryOut(edits, what);
    const own = { said, done };
    this.underWay = own;
    return done.finally(() => {
      if (this.underWay === own) this.underWay = null;
    });
  };

  private async carryOut(edits: readonly CellEdit[], what: string): Promise<Written> {
    const { workbook, check, journal } = this.scene;
    const { applyToWorkbook } = await this.scene.loadEngine();
    const applied = await applyToWorkbook(workbook, edits, check.known());
    if (!applied.ok) {
      if (applied.failure.kind === 'stale') await check.look(edits);
      return applied;
    }
    journal.record(applied.value, what);
    await check.look(edits);
    return success(undefined);
  }
}
