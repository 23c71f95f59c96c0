import { failure, success, type Result } from '../../core/result';
import { startFromTable, type StartFault, type TableStart } from '../form/start-from-table';
import { insertNewForm } from '../form/put-form';
import type { Pause } from '../ports/pause';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { recogniseOpen } from '../recognise/recognise-open';
import { keepPlan, type KeepFailure } from '../record/keep-reading';
import { undoEntry, type JournalEntry } from '../undo/journal';
import { Subscribable } from './subscribable';

/** What becomes of the table: it stays the form, or moves into one of ours. */
export type StartWay = 'stay' | 'move';

/** How far beginning with the open workbook's table is. */
export type StartStep =
  | { readonly kind: 'closed' | 'looking' }
  | { readonly kind: 'open' | 'working'; readonly start: TableStart }
  | { readonly kind: 'done'; readonly way: StartWay; readonly start: TableStart }
  | { readonly kind: 'failed'; readonly failure: StartFault | WorkbookFailure };

/** Beginning with a table, as it stands. */
export interface StartProgress {
  readonly step: StartStep;
  /** Why it could not be done. */
  readonly refused: KeepFailure | null;
}

/** What a session stands on. */
export interface StartScene {
  readonly workbook: WorkbookPort;
  readonly loadXlsx: () => Promise<XlsxPort>;
  readonly newId: () => string;
  readonly pause: Pause;
  /** Told of what was done, so that it can be taken back. */
  readonly onDone: (entry: JournalEntry | null, way: StartWay, start: TableStart) => void;
}

/** Makes the open workbook's table the beginning of its plan: shows what it gives first, then does as a person chooses. */
export class StartSession extends Subscribable<StartProgress> {
  constructor(private readonly scene: StartScene) {
    super({ step: { kind: 'closed' }, refused: null });
  }

  /** Reads the workbook and tells what comes along; writes nothing. */
  readonly look = async (): Promise<void> => {
    this.show({ kind: 'looking' });
    try {
      const read = await this.scene.workbook.read();
      if (!read.ok) return this.show({ kind: 'failed', failure: read.failure });
      const { workbook: port, pause, newId } = this.scene;
      const known = await recogniseOpen(port, read.value, pause);
      if (!known.ok) return this.show({ kind: 'closed' });
      const start = startFromTable(known.value, newId());
      this.show(
        start.ok
          ? { kind: 'open', start: start.value }
          : { kind: 'failed', failure: start.failure },
      );
    } catch (mistake) {
      this.show({ kind: 'closed' });
      throw mistake;
    }
  };

  /** Keeps the table as the form, or moves it into one of ours. */
  readonly begin = async (way: StartWay): Promise<void> => {
    const { step } = this.getState();
    if (step.kind !== 'open') return;
    const { start } = step;
    this.show({ kind: 'working', start });
    try {
      const done = way === 'stay' ? await this.keep(start) : await this.move(start);
      if (!done.ok) return this.setState({ step, refused: done.failure });
      this.scene.onDone(done.value, way, start);
      this.show({ kind: 'done', way, start });
    } catch (mistake) {
      this.show(step);
      throw mistake;
    }
  };

  readonly close = (): void => this.show({ kind: 'closed' });

  private keep({
    workbook,
    profile,
  }: TableStart): Promise<Result<JournalEntry | null, KeepFailure>> {
    const { workbook: port, loadXlsx, newId } = this.scene;
    return keepPlan(port, loadXlsx, workbook, profile, newId());
  }

  /** A book that has a `_shinko` keeps it, and is told the plan first. */
  private async move(start: TableStart): Promise<Result<JournalEntry | null, KeepFailure>> {
    const { workbook: port, loadXlsx, newId } = this.scene;
    const { move, workbook, catalog } = start;
    if (!move) return failure({ kind: 'no-items' });
    const kept = workbook.identity
      ? await keepPlan(port, loadXlsx, workbook, catalog.form ?? null, newId())
      : success(null);
    if (!kept.ok) return kept;
    const inserted = await insertNewForm(port, await loadXlsx(), move.blueprint);
    if (inserted.ok) {
      const entries = [kept.value, inserted.value].filter((entry) => entry !== null);
      return success(entries.length === 1 ? entries[0]! : { kind: 'together', entries });
    }
    if (kept.value) await undoEntry(port, kept.value);
    return inserted;
  }

  private show(step: StartStep): void {
    this.setState({ step, refused: null });
  }
}
