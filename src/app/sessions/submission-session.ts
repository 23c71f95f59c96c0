import { checkOpenSubmission } from '../submit/submit-workbook';
import type { SubmissionCheck } from '../submit/submit';
import type { CheckFailure } from '../check/check';
import type { Pause } from '../ports/pause';
import type { WorkbookEvent, WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { ChosenReference } from '../recognise/reference';
import type { Timer } from './live-session';
import { Subscribable } from './subscribable';

/** Whether the open workbook can be submitted. */
export type SubmissionProgress =
  | { readonly kind: 'checking'; readonly done: number; readonly total: number | null }
  | {
      readonly kind: 'ready';
      readonly check: SubmissionCheck;
      /** Whether the workbook has changed since in a way that only a new look can tell of. */
      readonly stale: boolean;
    }
  | { readonly kind: 'failed'; readonly failure: CheckFailure | WorkbookFailure };

/** What a session stands on. */
export interface SubmissionScene {
  readonly workbook: WorkbookPort;
  readonly pause: Pause;
  readonly timer: Timer;
  /** Told of our own mistakes in work that nobody waits for. */
  readonly onMistake: (mistake: unknown) => void;
}

/** The workbook is looked at again when typing rests, in milliseconds. */
const REST = 1200;
/** Blocks up to which that happens by itself. */
const MOST_BLOCKS = 1500;

/** Follows the open workbook: whether it can be submitted, and whether it was. */
export class SubmissionSession extends Subscribable<SubmissionProgress> {
  private running: AbortController | null = null;
  /** Whether something has changed while the workbook was looked at. */
  private missed = false;
  private stopRest: (() => void) | null = null;

  constructor(
    private readonly scene: SubmissionScene,
    private readonly chosen: ChosenReference,
  ) {
    super({ kind: 'checking', done: 0, total: null });
  }

  /** Looks at the workbook; a look under way gives way. */
  readonly start = (): Promise<void> => this.look(false);

  /** Shows what is known of the workbook without looking: it was just submitted, or a reason was given. */
  readonly show = (check: SubmissionCheck): void => {
    this.stopLook();
    this.setState({ kind: 'ready', check, stale: false });
  };

  /** Takes a hint in that something has happened in the workbook. */
  readonly hear = (event: WorkbookEvent): void => {
    if (event.kind === 'selected') return;
    if (this.running) this.missed = true;
    else this.lookAtRest();
  };

  /** Looks again without a word, for hints that never came; large workbooks wait for the button. */
  readonly verify = async (): Promise<void> => {
    const state = this.getState();
    if (this.running || state.kind !== 'ready') return;
    if (state.check.report.items <= MOST_BLOCKS) await this.look(true);
  };

  /** Ends everything; nothing is told any more. */
  readonly close = (): void => {
    this.stopRest?.();
    this.stopLook();
  };

  private stopLook(): void {
    this.running?.abort();
    this.running = null;
  }

  private lookAtRest(): void {
    this.stopRest?.();
    this.stopRest = this.scene.timer(REST, () => {
      const state = this.getState();
      if (state.kind !== 'ready') return;
      if (state.check.report.items <= MOST_BLOCKS) this.look(true).catch(this.scene.onMistake);
      else this.setState({ ...state, stale: true });
    });
  }

  private async look(isQuiet: boolean): Promise<void> {
    this.stopRest?.();
    this.stopLook();
    this.missed = false;
    const controller = new AbortController();
    this.running = controller;
    if (!isQuiet) this.setState({ kind: 'checking', done: 0, total: null });
    const { workbook, pause } = this.scene;
    try {
      const checked = await checkOpenSubmission(workbook, this.chosen, pause, {
        signal: controller.signal,
        isQuiet,
        onProgress: (done, total) => {
          if (this.running === controller && !isQuiet) {
            this.setState({ kind: 'checking', done, total });
          }
        },
      });
      if (this.running !== controller) return;
      this.running = null;
      if (checked.ok) this.setState({ kind: 'ready', check: checked.value, stale: false });
      else this.fail(checked.failure, isQuiet);
      if (this.missed) this.lookAtRest();
    } catch (mistake) {
      if (this.running === controller) {
        this.running = null;
        const detail = mistake instanceof Error ? mistake.name : '';
        this.fail({ kind: 'unknown', code: 'mistake', detail }, isQuiet);
      }
      throw mistake;
    }
  }

  private fail(failure: CheckFailure | WorkbookFailure, isQuiet: boolean): void {
    const state = this.getState();
    const isGone = failure.kind === 'no-form' || failure.kind === 'no-year';
    if (isQuiet && !isGone && state.kind === 'ready') this.setState({ ...state, stale: true });
    else this.setState({ kind: 'failed', failure });
  }
}
