import type { Locale } from '../../core/text/locale';
import type { Result } from '../../core/result';
import type { CheckReport } from '../check/check';
import { checkOfText, type SavedCheck } from '../check/saved-check';
import type { PaneStore, StoreFailure } from '../ports/pane-store';
import type { WorkbookPort } from '../ports/workbook';
import { findWorkbookId } from '../record/workbook-id';
import type { Begun } from '../undo/journal';
import { journalOfText, journalToText, type JournalStep } from '../undo/undo-history';
import { findBrokenOff, forgetBegun, noteBegun, type BrokenOff } from '../undo/write-intent';
import type { JournalSession } from './journal-session';
import type { Timer } from './live-session';
import { Subscribable } from './subscribable';

/** What was kept of the workbook when the pane was closed. */
export interface HistoryState {
  readonly check: SavedCheck | null;
  /** Why nothing is kept; `null` where all is well. */
  readonly failure: StoreFailure | null;
  /** How many of the kept records could not be read. */
  readonly dropped: number;
  /** What an earlier pane was closed in the midst of. */
  readonly brokenOff: BrokenOff | null;
}

/** Turns a report into text, with the sentences of its findings; fetched when first needed. */
export type CheckToText = (report: CheckReport, now: Date, locale: Locale) => string;

/** What a session stands on. */
export interface HistoryScene {
  readonly workbook: WorkbookPort;
  readonly store: PaneStore;
  readonly journal: Pick<JournalSession, 'restore' | 'getState' | 'subscribe'>;
  /** Names a step that takes back what was broken off. */
  readonly nameBroken: (what: string) => string;
  readonly loadCheckToText: () => Promise<CheckToText>;
  readonly timer: Timer;
  readonly now: () => Date;
  readonly locale: Locale;
  /** Told of our own mistakes in work that nobody waits for. */
  readonly onMistake: (mistake: unknown) => void;
}

/** Findings follow every edit; they are kept when that rests, in milliseconds. */
const REST = 500;

/** Keeps the last check and the journal per workbook, and brings them back when the pane is opened again. */
export class HistorySession extends Subscribable<HistoryState> {
  private id: string | null = null;
  /** The id whose records are being, or were, brought back. */
  private asked: string | null = null;
  private wasBroken = false;
  private report: CheckReport | null = null;
  private stopRest: (() => void) | null = null;
  private isClosed = false;

  constructor(private readonly scene: HistoryScene) {
    super({ check: null, failure: null, dropped: 0, brokenOff: null });
  }

  /** Looks whose workbook it is and brings back what was kept of it; answers how to end. */
  readonly open = (): (() => void) => {
    this.isClosed = false;
    const { workbook, journal, onMistake } = this.scene;
    findWorkbookId(workbook)
      .then((found) => this.bringBack(found))
      .catch(onMistake);
    const stop = journal.subscribe(() => this.keepSteps());
    return () => {
      this.isClosed = true;
      this.stopRest?.();
      stop();
    };
  };

  /** Keeps a report once it rests; it may tell the workbook's id for the first time. */
  readonly hearReport = (report: CheckReport | null): void => {
    if (report === this.report) return;
    this.report = report;
    this.stopRest?.();
    if (!report) return;
    if (report.workbook !== null) this.bringBack(report.workbook).catch(this.scene.onMistake);
    this.keepReport();
  };

  /** Notes what is about to be written, until it is forgotten. */
  readonly noteBegun = async (what: string, begun: Begun): Promise<void> => {
    this.tell(await noteBegun(this.scene.store, this.id, what, begun));
  };

  readonly forgetBegun = async (): Promise<void> => {
    this.tell(await forgetBegun(this.scene.store, this.id));
  };

  private change(part: Partial<HistoryState>): void {
    if (!this.isClosed) this.setState({ ...this.getState(), ...part });
  }

  private tell<T>(outcome: Result<T, StoreFailure>): T | null {
    if (outcome.ok) return outcome.value;
    this.change({ failure: outcome.failure });
    return null;
  }

  /** What an earlier pane was closed in the midst of, as a step to be taken back. */
  private async takeUp(found: string | null): Promise<readonly JournalStep[]> {
    const { store, workbook, nameBroken } = this.scene;
    const brokenOff = this.tell(await findBrokenOff(store, workbook, found));
    if (!brokenOff) return [];
    this.change({ brokenOff });
    return [{ what: nameBroken(brokenOff.what), entry: brokenOff.entry }];
  }

  private async bringBack(found: string | null): Promise<void> {
    const { store, journal } = this.scene;
    if (found === null) {
      const broken = await this.takeUp(null);
      if (!this.isClosed) journal.restore(broken);
      return;
    }
    if (found === this.asked) return;
    this.asked = found;
    const [journalText, checkText] = await Promise.all([
      store.get(found, 'journal'),
      store.get(found, 'check'),
    ]);
    const [steps, report] = [this.tell(journalText), this.tell(checkText)];
    const earlier = steps === null ? null : journalOfText(steps);
    const check = report === null ? undefined : checkOfText(report);
    const broken = await this.takeUp(found);
    if (this.isClosed) return;
    journal.restore([...(earlier?.steps ?? []), ...broken]);
    const dropped = (earlier?.dropped ?? 0) + (report !== null && !check ? 1 : 0);
    this.change({ check: check ?? null, dropped });
    this.id = found;
    // A store may be empty at first and whole a moment later: nothing is written where there is nothing to keep.
    if (journal.getState().steps.length > 0 || steps !== null) this.keepSteps();
    else await this.forgetIdleNote(found);
    this.keepReport();
  }

  /** A note of something begun, of which nothing was written, goes; where none is seen, nothing is touched. */
  private async forgetIdleNote(id: string): Promise<void> {
    const note = this.tell(await this.scene.store.get(id, 'begun'));
    if (note !== null) await this.forgetBegun();
  }

  private keepSteps(): void {
    const { journal, onMistake } = this.scene;
    const { steps } = journal.getState();
    if (this.id === null) {
      // No journal is kept: what was done is over, and what was broken off is noted until it is taken back.
      const isBroken = steps.at(-1)?.entry.kind === 'begun';
      if (!isBroken && (steps.length > 0 || this.wasBroken)) this.forgetBegun().catch(onMistake);
      this.wasBroken = isBroken;
      return;
    }
    this.writeSteps(this.id, steps).catch(onMistake);
  }

  /** Whoever records a step has written already: what goes wrong here must not break that off. */
  private async writeSteps(id: string, steps: readonly JournalStep[]): Promise<void> {
    const kept = await this.scene.store.put(id, 'journal', journalToText(steps));
    this.tell(kept);
    // What was begun is a step of the journal by now.
    if (kept.ok) await this.forgetBegun();
  }

  private keepReport(): void {
    this.stopRest?.();
    if (this.id === null || this.report === null) return;
    this.stopRest = this.scene.timer(REST, () => {
      this.writeReport().catch(this.scene.onMistake);
    });
  }

  private async writeReport(): Promise<void> {
    const { store, loadCheckToText, now, locale } = this.scene;
    const checkToText = await loadCheckToText();
    if (this.id === null || this.report === null) return;
    this.tell(await store.put(this.id, 'check', checkToText(this.report, now(), locale)));
  }
}
