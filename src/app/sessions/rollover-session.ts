import type { AskedRevision } from '../../core/catalog/asked-revisions';
import { revise, type RevisionFault } from '../../core/catalog/revise';
import type { Rollover, RolloverFailure } from '../cycle/rollover';
import type { RolloverOrder } from '../cycle/rollover';
import {
  previewRollover,
  rollOverWorkbook,
  type RolloverPreview,
} from '../cycle/rollover-workbook';
import { keptBookOf, type KeptFailure } from '../cycle/write-kept';
import type { Pause } from '../ports/pause';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import type { JournalEntry } from '../undo/journal';
import type { HandedForm } from './split-session';
import { Subscribable } from './subscribable';

/** How far moving on to the next year is. */
export type RolloverStep =
  | { readonly kind: 'closed' }
  | { readonly kind: 'looking' }
  | ({ readonly kind: 'open' | 'making' } & RolloverPreview)
  /** `file` where a workbook of its own was made: its name. */
  | { readonly kind: 'made'; readonly rollover: Rollover; readonly file: string | null }
  | { readonly kind: 'failed'; readonly failure: RolloverFailure | WorkbookFailure };

/** Moving on to the next year, as it stands. */
export interface RolloverProgress {
  readonly step: RolloverStep;
  readonly asked: readonly AskedRevision[];
  /** Whether the sheet's own form is kept, where it can be. */
  readonly form: HandedForm;
  /** Why the workbook's file did not become the next year's. */
  readonly unmade: KeptFailure | null;
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
  /** Hands a file to the person; `null` where nothing can be downloaded. */
  readonly saveFile: ((name: string, bytes: Uint8Array) => void) | null;
  /** Told of what was done, so that it can be taken back. */
  readonly onMade: (entry: JournalEntry, rollover: Rollover) => void;
  /** Told of the workbook that was made of the open one, by its name; the open one was not changed. */
  readonly onKept: (file: string, rollover: Rollover) => void;
}

/** Moves the open workbook on: takes revisions in, tells what will change, makes the new year's form. */
export class RolloverSession extends Subscribable<RolloverProgress> {
  /** The newest look at the workbook, and how many there were: what an earlier one finds no longer counts. */
  private newest: Promise<void> = Promise.resolve();
  private looks = 0;

  constructor(private readonly scene: RolloverScene) {
    super({
      step: { kind: 'closed' },
      asked: [],
      form: 'own',
      unmade: null,
      years: null,
      targetColumn: null,
    });
  }

  /** Looks at the workbook, with what was asked for so far. */
  readonly look = (): Promise<void> => this.lookWith({});

  readonly showYears = (years: number | null): Promise<void> => this.lookWith({ years });

  readonly showTargets = (targetColumn: boolean): Promise<void> => this.lookWith({ targetColumn });

  readonly chooseForm = (form: HandedForm): void => this.change({ form, unmade: null });

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

  /** Makes what the newest look shows, which is waited for. */
  readonly make = async (): Promise<void> => {
    await this.newest.catch(this.look);
    const { step, form } = this.getState();
    if (step.kind !== 'open') return;
    const { rollover, kept } = step;
    const { workbook, loadXlsx, onMade } = this.scene;
    this.change({ step: { kind: 'making', rollover, kept }, unmade: null });
    try {
      if (form === 'own' && kept.ok) return await this.makeKept(step);
      const made = await rollOverWorkbook(workbook, loadXlsx, rollover);
      if (!made.ok) return this.change({ step: { kind: 'failed', failure: made.failure } });
      onMade(made.value, rollover);
      this.change({ step: { kind: 'made', rollover, file: null }, asked: [] });
    } catch (mistake) {
      this.change({ step });
      throw mistake;
    }
  };

  readonly close = (): void => {
    this.looks += 1;
    this.change({ step: { kind: 'closed' } });
  };

  /** Makes the next year's workbook a file of its own; the open one stays as it is. */
  private async makeKept(step: Extract<RolloverStep, { kind: 'open' | 'making' }>): Promise<void> {
    const { workbook, loadXlsx, pause, saveFile } = this.scene;
    const book = await keptBookOf(workbook, await loadXlsx(), pause, this.order());
    if (!book.ok) return this.change({ step, unmade: book.failure });
    const { file, rollover } = book.value;
    if (saveFile) saveFile(file.name, file.bytes);
    else {
      const opened = await workbook.openNew(file.bytes);
      if (!opened.ok) return this.change({ step, unmade: opened.failure });
    }
    this.scene.onKept(file.name, rollover);
    this.change({ step: { kind: 'made', rollover, file: file.name } });
  }

  private order(): RolloverOrder {
    const { asked, years, targetColumn } = this.getState();
    return {
      to: undefined,
      years: years ?? undefined,
      revisions: asked,
      catalog: undefined,
      protect: false,
      ...(targetColumn === null ? {} : { targetColumn }),
      id: this.scene.newId(),
    };
  }

  private lookWith(
    changes: Partial<Pick<RolloverProgress, 'asked' | 'years' | 'targetColumn'>>,
  ): Promise<void> {
    const { step } = this.getState();
    this.change({
      ...changes,
      unmade: null,
      ...(step.kind === 'open' ? {} : { step: { kind: 'looking' } }),
    });
    this.looks += 1;
    this.newest = this.previewed(this.looks);
    return this.newest;
  }

  private async previewed(look: number): Promise<void> {
    const { workbook, pause } = this.scene;
    const isNewest = (): boolean => look === this.looks;
    try {
      const preview = await previewRollover(workbook, pause, this.order());
      if (!isNewest()) return;
      const next: RolloverStep = preview.ok
        ? { kind: 'open', ...preview.value }
        : { kind: 'failed', failure: preview.failure };
      this.change({ step: next });
    } catch (mistake) {
      const { step } = this.getState();
      if (isNewest() && step.kind === 'looking') this.change({ step: { kind: 'closed' } });
      throw mistake;
    }
  }

  private change(changes: Partial<RolloverProgress>): void {
    this.setState({ ...this.getState(), ...changes });
  }
}
