import type { CheckProgress, ChosenFiles, CheckSnapshot, CheckOptions } from './check-progress';
import { isSameStep, READING } from './check-progress';
import type { WorkbookIdentity } from '../../core/record/identity';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import type { CheckFailure, CheckReport } from '../check/check';
import type { CheckScope, WorkbookCheck } from '../check/check-workbook';
import type { Result } from '../../core/result';
import { isTransient } from '../ports/is-transient';
import type { WorkbookEvent, WorkbookFailure } from '../ports/workbook';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import type { CheckEngine, CheckScene } from './check-scene';
import {
  beginRun,
  changedPlaces,
  placesOf,
  type Run,
  type RunCause,
  type WrittenPlace,
} from './check-run';
import type { LiveListener } from './live-listener';
import type { LiveSession } from './live-session';
import type { KnownForms } from '../undo/apply-to-workbook';
import { Subscribable } from './subscribable';

/** A sheet whose structure has changed is checked anew when typing rests, in milliseconds. */
const REST = 1200;
/** Blocks up to which that happens by itself; larger ones wait for the button. */
const MOST_BLOCKS = 1500;

/**
 * Checks the open workbook, one check at a time, the newest wins; afterwards the findings follow every
 * edit. Until a new check is done, the one before goes on following, so that a check that is cancelled
 * or fails leaves what it found as true as it was.
 */
export class CheckSession extends Subscribable<CheckSnapshot> {
  private run: Run | null = null;
  private live: LiveSession | null = null;
  /** What the last check that was done says by now; shown again where a later one is cancelled. */
  private settled: CheckProgress = { kind: 'idle' };
  private scope: CheckScope = 'active';
  private stopRest: (() => void) | null = null;
  /** What is heard while the pane writes; `null` while it does not. */
  private heard: WorkbookEvent[] | null = null;
  /** Whether a person asked for a check, so that cells are marked from then on. */
  private hasAsked = false;

  constructor(private readonly scene: CheckScene) {
    const idle = { progress: { kind: 'idle' }, book: null, unread: null, looked: false } as const;
    super({ ...idle, marks: true, marksFollow: scene.keepsUndo, chosen: {} });
  }

  /** Looks at the workbook when the pane is opened, and writes nothing; large ones wait for the button. */
  readonly open = async (): Promise<void> => {
    try {
      if (!this.run && this.settled.kind === 'idle') await this.check({}, 'submission', 'opened');
    } finally {
      this.setState({ ...this.getState(), looked: true });
    }
  };

  /** Looks, however large it is, whether the workbook can be submitted; no mark is written. */
  readonly survey = async (): Promise<void> => {
    const { run } = this;
    // The look on opening is as good, unless the workbook is too large for it.
    if (run && !run.asked) await run.ended;
    if (run && !run.asked && this.settled.kind === 'done') return;
    await this.check({}, 'submission', 'surveyed');
  };

  /** Checks the workbook anew; a check under way gives way. */
  readonly start = (options: CheckOptions = {}): Promise<void> => {
    this.scope = options.scope ?? this.scope;
    return this.check(options, this.scope, 'asked');
  };

  /** Ends a check under way; what was known before is shown again. */
  readonly cancel = (): void => {
    const { run } = this;
    if (run && !run.isQuiet && run.marking === null) run.controller.abort();
  };

  /** What the last check that was done knows of the forms; `null` where none was. */
  readonly known = (): KnownForms | null =>
    this.settled.kind === 'done' ? this.settled.report : null;

  /** Looks again at cells that were written from here; at the whole where that does not do. */
  readonly look = async (edits: readonly WrittenPlace[]): Promise<void> => {
    while (this.run) await this.run.ended;
    if (this.settled.kind === 'idle') return;
    const places = placesOf(edits);
    const { live } = this;
    // Settings and reasons stand there: they bear upon everything.
    if (places.some(({ sheet }) => sheet === IDENTITY_SHEET)) return this.start();
    if (!live || this.settled.kind !== 'done' || this.settled.stale) return this.checkAgain('done');
    const looked = await live.look(places);
    if (this.run || this.live !== live) return this.look(edits);
    if (looked.ok && looked.value) return;
    if (!looked.ok && isTransient(looked.failure)) {
      for (const place of places) live.changed(place);
      return;
    }
    await this.checkAgain('done');
  };

  /**
   * Writes into the workbook, and looks at all of it anew at once: what is heard meanwhile is the pane's own
   * doing and calls nothing changed. Where nothing was written, what was heard is looked at as ever.
   */
  readonly whileWriting = async <T>(
    write: () => Promise<T>,
    isWritten: (done: T) => boolean,
  ): Promise<T> => {
    this.heard = [];
    let isLookedAt = false;
    try {
      const done = await write();
      isLookedAt = isWritten(done) && this.settled.kind === 'done';
      return done;
    } finally {
      const heard = this.heard ?? [];
      this.heard = null;
      if (isLookedAt) this.checkAgain('typed').catch(this.scene.onMistake);
      else for (const event of heard) this.hear(event);
    }
  };

  /** Shows another report of the same check: reasons given or taken back. */
  readonly revise = (change: (report: CheckReport) => CheckReport): void => {
    this.live?.revise(change);
  };

  /** What `_shinko` says by now: the pane wrote it. */
  readonly setIdentity = (identity: WorkbookIdentity): void => {
    const { book } = this.getState();
    this.setState({ ...this.getState(), book: { items: book?.items ?? 0, identity } });
  };

  /** Whoever says so puts the marks or takes them away. */
  readonly setMarks = (marks: boolean): void => {
    this.setState({ ...this.getState(), marks });
    if (marks) this.ask();
    this.live?.setMarks(marks);
  };

  /** Takes the marks away, and keeps them away. */
  readonly clearMarks = (): Promise<Result<void, WorkbookFailure>> => {
    this.setState({ ...this.getState(), marks: false });
    return this.live ? this.live.clearMarks() : this.scene.workbook.mark([]);
  };

  /** The person says whether marks follow what is typed, at the price of the undo where Excel has it so. */
  readonly setMarksFollow = (marksFollow: boolean): void => {
    this.setState({ ...this.getState(), marksFollow });
    this.live?.setFollowTyping(marksFollow);
  };

  readonly setChosen = (chosen: ChosenFiles): void => {
    this.setState({ ...this.getState(), chosen });
  };

  /** Takes a hint in that something has happened in the workbook. */
  readonly hear = (event: WorkbookEvent): void => {
    if (event.kind === 'selected') return;
    if (this.heard) this.heard.push(event);
    else if (event.kind === 'sheets-changed') {
      if (this.run) this.run.missedStructure = true;
      else this.checkAtRest();
    } else if (event.sheet !== IDENTITY_SHEET) {
      this.run?.missed.push(event);
      this.live?.changed(event);
    }
  };

  /**
   * Reads the workbook and looks again wherever it is no longer what was checked: for hints that never
   * came. One read, and no mark is written unless findings change. Large workbooks wait for the button.
   */
  readonly verify = async (): Promise<void> => {
    const { live, settled } = this;
    if (this.run || !live || settled.kind !== 'done') return;
    if (settled.report.items > MOST_BLOCKS) return;
    const read = await this.scene.workbook.read({ isQuiet: true });
    if (!read.ok || this.live !== live) return;
    const places = changedPlaces(settled.lives, read.value.grids);
    if (!places) return this.hear({ kind: 'sheets-changed' });
    for (const place of places) this.hear({ kind: 'changed', ...place, isRemote: false });
  };

  /** Ends everything; nothing is told or written any more. */
  readonly close = (): void => {
    this.stopRest?.();
    this.run?.controller.abort();
    this.run = null;
    this.live?.stop();
    this.live = null;
  };

  private show(progress: CheckProgress): void {
    this.setState({ ...this.getState(), progress });
  }

  /** Changes what the last check says, and what is shown unless a person waits for a new one. */
  private settle(progress: CheckProgress): void {
    this.settled = progress;
    if (this.getState().progress.kind !== 'checking') this.show(progress);
  }

  private async check(options: CheckOptions, scope: CheckScope, cause: RunCause): Promise<void> {
    this.stopRest?.();
    this.run?.controller.abort();
    const before = this.run?.ended;
    const run = beginRun(cause, this.hasAsked, this.getState().marksFollow);
    this.run = run;
    this.live?.holdMarks();
    if (!run.isQuiet) this.show(READING);
    const work = this.carryOut(run, options, scope, cause, before);
    run.ended = work.then(
      () => undefined,
      () => undefined,
    );
    try {
      await work;
    } finally {
      // Our own mistake: nothing waits for ever, and what was known is shown again.
      if (this.run === run) this.giveUp();
    }
  }

  /** Shows how far a run is, where a person waits for it. */
  private tell(run: Run, progress: CheckProgress): void {
    if (this.run !== run || run.isQuiet) return;
    if (!isSameStep(this.getState().progress, progress)) this.show(progress);
  }

  private giveUp(): void {
    this.run = null;
    this.live?.releaseMarks();
    this.show(this.settled);
  }

  private async carryOut(
    run: Run,
    options: CheckOptions,
    scope: CheckScope,
    cause: RunCause,
    before: Promise<void> | undefined,
  ): Promise<void> {
    const { workbook, loadEngine, pause } = this.scene;
    const engine = await loadEngine();
    if (this.run !== run) return;
    const checked = await engine.checkWorkbook(
      workbook,
      options.chosen ?? this.getState().chosen,
      pause,
      {
        signal: run.controller.signal,
        isQuiet: run.isQuiet,
        // Asked when the marks are about to be written: a person may have switched them meanwhile.
        marks: () => this.wishOf(run, before),
        scope,
        onBook: (book) => this.take(run, book, cause),
        onRead: (done, total) =>
          this.tell(run, { ...READING, understood: total === 0 ? null : done / total }),
        onProgress: (done, total) =>
          this.tell(run, { kind: 'checking', done, total, understood: 1 }),
      },
    );
    if (this.run !== run) return;
    this.run = null;
    if (checked.ok) this.follow(engine, checked.value, run);
    else this.fail(run, checked.failure, cause);
  }

  /** A person wants cells marked from now on, by what is known already too. */
  private ask(): void {
    this.hasAsked = true;
    if (this.settled.kind === 'done') this.settle({ ...this.settled, asked: true });
  }

  /** What is to become of the marks; those of the run before are written by then. */
  private async wishOf(run: Run, before: Promise<void> | undefined): Promise<boolean | 'leave'> {
    await before;
    if (run.leavesMarks) return 'leave';
    const { marks } = this.getState();
    if (run.controller.signal.aborted) return marks;
    this.ask();
    // Until the run is done, or given up, nobody knows which marks stand.
    if (marks) this.live?.setMarks(true);
    run.marking = marks;
    return marks;
  }

  /** Keeps what the workbook is; answers whether it is to be checked. */
  private take(run: Run, { forms, identity }: RecognisedWorkbook, cause: RunCause): boolean {
    if (this.run !== run) return false;
    const items = forms.reduce((sum, { blocks }) => sum + blocks.length, 0);
    this.setState({ ...this.getState(), book: { identity: identity ?? null, items } });
    return cause !== 'opened' || items <= MOST_BLOCKS;
  }

  private follow(engine: CheckEngine, checked: WorkbookCheck, run: Run): void {
    const standing = run.leavesMarks ? (this.live?.standingMarks ?? null) : undefined;
    const unmarked =
      run.leavesMarks && this.settled.kind === 'done' ? this.settled.unmarked : checked.unmarked;
    this.live?.stop();
    const asked = run.asked || this.hasAsked;
    const progress: CheckProgress = { kind: 'done', ...checked, unmarked, asked, stale: false };
    this.settled = progress;
    this.setState({ ...this.getState(), progress, unread: null });
    const { workbook, timer, onMistake } = this.scene;
    const { marks, marksFollow: followTyping } = this.getState();
    const wishes = {
      hasMarks: marks && asked,
      followTyping,
      ...(standing !== undefined && { standing }),
    };
    this.live = new engine.LiveSession(workbook, checked, this.listener(onMistake), timer, wishes);
    // They were taken away while they were being put.
    if (run.marking === true && !marks) this.live.clearMarks().catch(onMistake);
    for (const place of run.missed) this.live.changed(place);
    if (run.missedStructure) this.checkAtRest();
  }

  private fail(run: Run, failure: CheckFailure | WorkbookFailure, cause: RunCause): void {
    this.live?.releaseMarks();
    if (cause === 'opened') this.setState({ ...this.getState(), unread: failure });
    else if (failure.kind === 'cancelled') {
      this.show(this.settled);
      // What waited for rest was put off by the check that was cancelled.
      if (this.settled.kind === 'done' && this.settled.stale) this.checkAtRest();
    } else if (!run.isQuiet || failure.kind === 'no-form' || failure.kind === 'no-year') {
      this.live?.stop();
      this.live = null;
      this.settled = { kind: 'failed', failure };
      this.show(this.settled);
    } else if (isTransient(failure)) this.checkAtRest();
    // What will not pass by itself waits for the button; the list says that it is not the newest.
    if (run.missedStructure) this.checkAtRest();
  }

  private listener(onMistake: (mistake: unknown) => void): LiveListener {
    const change = (part: Partial<Extract<CheckProgress, { kind: 'done' }>>): void => {
      if (this.settled.kind === 'done') this.settle({ ...this.settled, ...part });
    };
    const lose = (): void => {
      change({ stale: true });
      if (!this.run) this.checkAtRest();
      else this.run.missedStructure = true;
    };
    return {
      onReport: (report) => change({ report }),
      onLost: lose,
      onFailure: lose,
      onUnmarked: (unmarked) => change({ unmarked }),
      onMistake: (mistake) => {
        lose();
        onMistake(mistake);
      },
    };
  }

  /** Checks the same sheets anew at once; what is shown meanwhile stays. */
  private checkAgain(cause: RunCause): Promise<void> {
    const { settled } = this;
    if (settled.kind !== 'done') return this.start();
    const sheets = settled.report.sheets.flatMap(({ sheet }) => sheet.grid.sheet ?? []);
    return this.check({}, sheets, cause);
  }

  /** Checks the same sheets anew when typing rests; large ones wait for the button. */
  private checkAtRest(): void {
    this.stopRest?.();
    // A form may have come into a workbook that held none.
    if (this.getState().unread?.kind === 'no-form') {
      this.stopRest = this.scene.timer(REST, () => {
        this.open().catch(this.scene.onMistake);
      });
    }
    if (this.settled.kind !== 'done') return;
    if (this.settled.report.items > MOST_BLOCKS) {
      this.settle({ ...this.settled, stale: true });
      return;
    }
    this.stopRest = this.scene.timer(REST, () => {
      if (!this.run) this.checkAgain('typed').catch(this.scene.onMistake);
    });
  }
}
