import type { AskedRevision } from '../../core/catalog/asked-revisions';
import { revise, type RevisionFault } from '../../core/catalog/revise';
import type { Rollover, RolloverFailure } from '../cycle/rollover';
import { previewRollover, rollOverWorkbook } from '../cycle/rollover-workbook';
import type { Pause } from '../ports/pause';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import type { JournalEntry } from '../undo/journal';
import { Subscribable } from './subscribable';

/** How far moving on to the next year is. */
export type RolloverStep =
  | { readonly kind: 'closed' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'open' | 'making' | 'made'; readonly rollover: Rollover }
  | { readonly kind: 'failed'; readonly failure: RolloverFailure | WorkbookFailure };

/** Moving on to the next year, as it stands. */
export interface RolloverProgress {
  readonly step: RolloverStep;
  readonly asked: readonly AskedRevision[];
  /** Years shown; `null` for as many as last year. */
  readonly years: number | null;
  /** Whether the form shows 目標値; `null` as the plan has it. */
  readonly targetColumn: boolean | null;
}

/** What a session stands on. */
export interface RolloverScene {
  readonly workbook: WorkbookPort;
  readonly loadXlsx: () => Promise<XlsxPort>;
  readonly newId: () => string;
  readonly pause: Pause;
  /** Told of what was done, so that it can be taken back. */
  readonly onMade: (entry: JournalEntry, rollover: Rollover) => void;
}

/** Moves the open workbook on: takes revisions in, tells what will change, makes the new year's form. */
export class RolloverSession extends Subscribable<RolloverProgress> {
  constructor(private readonly scene: RolloverScene) {
    super({ step: { kind: 'closed' }, asked: [], years: null, targetColumn: null });
  }

  /** Looks at the workbook, with what was asked for so far. */
  readonly look = (): Promise<void> => this.lookWith({});

  readonly showYears = (years: number | null): Promise<void> => this.lookWith({ years });

  readonly showTargets = (targetColumn: boolean): Promise<void> => this.lookWith({ targetColumn });

  /** Adds a revision; why not, where it cannot be made. */
  readonly add = async (revision: AskedRevision): Promise<RevisionFault | null> => {
    const { step, asked } = this.getState();
    if (step.kind !== 'open') return null;
    const all = [...asked, revision];
    const { before, to } = step.rollover;
    const revised = revise(before, all, to);
    if (!revised.ok) return revised.failure.fault;
    await this.lookWith({ asked: all });
    return null;
  };

  /** Takes one off the list; those after it that stood on it are told of by the look. */
  readonly remove = (index: number): Promise<void> =>
    this.lookWith({ asked: this.getState().asked.filter((_, place) => place !== index) });

  readonly make = async (): Promise<void> => {
    const { step } = this.getState();
    if (step.kind !== 'open') return;
    const { rollover } = step;
    const { workbook, loadXlsx, onMade } = this.scene;
    this.change({ step: { kind: 'making', rollover } });
    try {
      const made = await rollOverWorkbook(workbook, loadXlsx, rollover);
      if (!made.ok) return this.change({ step: { kind: 'failed', failure: made.failure } });
      onMade(made.value, rollover);
      this.change({ step: { kind: 'made', rollover }, asked: [] });
    } catch (mistake) {
      this.change({ step });
      throw mistake;
    }
  };

  readonly close = (): void => this.change({ step: { kind: 'closed' } });

  private async lookWith(
    changes: Partial<Pick<RolloverProgress, 'asked' | 'years' | 'targetColumn'>>,
  ): Promise<void> {
    const { workbook, pause, newId } = this.scene;
    const { step } = this.getState();
    this.change({ ...changes, ...(step.kind === 'open' ? {} : { step: { kind: 'looking' } }) });
    const { asked, years, targetColumn } = this.getState();
    try {
      const preview = await previewRollover(workbook, pause, {
        to: undefined,
        years: years ?? undefined,
        revisions: asked,
        catalog: undefined,
        protect: false,
        ...(targetColumn === null ? {} : { targetColumn }),
        id: newId(),
      });
      const next: RolloverStep = preview.ok
        ? { kind: 'open', rollover: preview.value }
        : { kind: 'failed', failure: preview.failure };
      this.change({ step: next });
    } catch (mistake) {
      this.change({ step: step.kind === 'open' ? step : { kind: 'closed' } });
      throw mistake;
    }
  }

  private change(changes: Partial<RolloverProgress>): void {
    this.setState({ ...this.getState(), ...changes });
  }
}
