import { localTime } from '../clock/local-time';
import type { Merger, MergeOutlook, OpenMerger } from '../merge/merger';
import type { MasterFailure } from '../merge/diff-workbook';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { CellNote, XlsxPort } from '../ports/xlsx';
import type { UnmergedPlace } from '../../core/merge/diff/unmerged';
import type { Decision, SettleRule } from '../../core/merge/resolve/settle';
import { Subscribable } from './subscribable';

/** Why no file could be added. */
export type MergeFailure = MasterFailure | WorkbookFailure | { readonly kind: 'nothing-chosen' };

/** How far reading the files is. */
export type MergeProgress =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly done: number;
      readonly total: number;
      /** What stood before these files were added, and stands again when it is cancelled. */
      readonly before: MergeOutlook | null;
    }
  | { readonly kind: 'ready'; readonly outlook: MergeOutlook }
  | { readonly kind: 'failed'; readonly failure: MergeFailure };

/** A merge under way, and the rule by which conflicts without a decision are settled. */
export interface MergeState {
  readonly progress: MergeProgress;
  readonly rule: SettleRule | null;
}

/** A file that a person chose. */
export interface ChosenFile {
  /** With its folders, where a folder was chosen. */
  readonly path: string;
  /** Bytes, or the platform's code of why it gives none. */
  readonly bytes: () => Promise<Uint8Array | string>;
}

/** What a person says of what is gathered. */
export interface PersonsWord {
  readonly decisions?: readonly Decision[];
  readonly overrides?: readonly { readonly place: UnmergedPlace; readonly isWanted: boolean }[];
}

/** What a session stands on. */
export interface MergeScene {
  readonly workbook: WorkbookPort;
  readonly openMerger: OpenMerger;
  readonly loadXlsx: () => Promise<XlsxPort>;
  readonly now: () => Date;
  readonly newId: () => string;
}

const isSameCell = (left: UnmergedPlace, right: UnmergedPlace): boolean =>
  left.file === right.file && left.sheet === right.sheet && left.cell === right.cell;

const isSamePlace = (left: Decision, right: Decision): boolean =>
  left.item === right.item &&
  left.occurrence === right.occurrence &&
  left.year === right.year &&
  left.field === right.field;

/** Excel's own files beside a workbook that is open (~$…) and hidden ones take no part. */
const isBook = ({ path }: ChosenFile): boolean =>
  /(?:^|\/)(?![~.])[^/]*\.(?:xlsx|xlsm|xls|txt|tsv)$/iu.test(path);

/** Compares departments' files with the open workbook; nothing is written here. */
export class MergeSession extends Subscribable<MergeState> {
  private merger: Merger | null = null;
  private decisions: readonly Decision[] = [];
  private overrides: readonly UnmergedPlace[] = [];
  private running: AbortController | null = null;
  private readonly paths = new Set<string>();
  /** Paths of what is being added. */
  private adding: readonly string[] = [];

  constructor(private readonly scene: MergeScene) {
    super({ progress: { kind: 'idle' }, rule: null });
  }

  /** Reads files one by one; those read already are passed over. */
  readonly add = async (chosen: readonly ChosenFile[]): Promise<void> => {
    const files = chosen.filter((file) => isBook(file) && !this.paths.has(file.path));
    if (files.length === 0) {
      if (!this.merger) this.show({ kind: 'failed', failure: { kind: 'nothing-chosen' } });
      return;
    }
    const { progress } = this.getState();
    const before = progress.kind === 'ready' ? progress.outlook : null;
    const controller = new AbortController();
    this.running = controller;
    this.adding = files.map(({ path }) => path);
    try {
      await this.read(files, before, controller.signal);
    } catch (mistake) {
      if (!controller.signal.aborted) this.cancel();
      throw mistake;
    }
  };

  /** Goes back to what stood before the files that are being read. */
  readonly cancel = (): void => {
    const { progress } = this.getState();
    if (progress.kind !== 'reading') return;
    if (progress.before === null) return this.startOver();
    this.running?.abort();
    // Asked in turn: whatever was being read is taken out once it is in.
    void this.merger?.forget(this.adding);
    for (const path of this.adding) this.paths.delete(path);
    this.show({ kind: 'ready', outlook: progress.before });
  };

  /** Lets go of every file and decision. */
  readonly startOver = (): void => {
    this.close();
    this.decisions = [];
    this.overrides = [];
    this.setState({ progress: { kind: 'idle' }, rule: null });
  };

  /**
   * A person's word on conflicts, a null `settled` leaving one open again, and on cells that are not
   * merged: whether to put them in all the same.
   */
  readonly decide = ({ decisions = [], overrides = [] }: PersonsWord): Promise<void> => {
    const isSaid = (known: Decision): boolean =>
      decisions.some((decision) => isSamePlace(known, decision));
    const wanted = decisions.filter(({ settled }) => settled !== null);
    this.decisions = [...this.decisions.filter((known) => !isSaid(known)), ...wanted];
    for (const { place, isWanted } of overrides) {
      const others = this.overrides.filter((known) => !isSameCell(known, place));
      this.overrides = isWanted ? [...others, place] : others;
    }
    return this.settle();
  };

  /** Settles what has no decision by a rule; `null` leaves it open. */
  readonly settleAll = (rule: SettleRule | null): Promise<void> => {
    this.setState({ ...this.getState(), rule });
    return this.settle();
  };

  /** Stops what is under way and lets the files go. */
  readonly close = (): void => {
    this.running?.abort();
    this.merger?.close();
    this.merger = null;
    this.paths.clear();
  };

  private show(progress: MergeProgress): void {
    this.setState({ ...this.getState(), progress });
  }

  private async read(
    files: readonly ChosenFile[],
    before: MergeOutlook | null,
    signal: AbortSignal,
  ): Promise<void> {
    const total = files.length;
    this.show({ kind: 'reading', done: 0, total, before });
    const failure = await this.open(signal);
    if (signal.aborted) return;
    if (failure) return this.show({ kind: 'failed', failure });
    for (const [index, file] of files.entries()) {
      const bytes = await file.bytes();
      if (signal.aborted) return;
      this.paths.add(file.path);
      if (typeof bytes === 'string') await this.merger?.reject(file.path, bytes);
      else await this.merger?.add(file.path, bytes);
      if (signal.aborted) return;
      this.show({ kind: 'reading', done: index + 1, total, before });
    }
    await this.settle(signal);
  }

  private async open(signal: AbortSignal): Promise<MergeFailure | null> {
    if (this.merger) return null;
    const { workbook, openMerger } = this.scene;
    const read = await workbook.read();
    if (signal.aborted) return null;
    if (!read.ok) return read.failure;
    const notes = await this.notes();
    if (signal.aborted) return null;
    const opened = await openMerger({ grids: read.value.grids, notes });
    if (signal.aborted) {
      if (opened.ok) opened.value.close();
      return null;
    }
    if (!opened.ok) return opened.failure;
    this.merger = opened.value;
    return null;
  }

  /** Notes of the open workbook; where its file is not to be had, every note of a department is told of. */
  private async notes(): Promise<readonly CellNote[]> {
    const { workbook, loadXlsx } = this.scene;
    const bytes = await workbook.bytes();
    const notes = bytes.ok ? (await loadXlsx()).notes(bytes.value) : bytes;
    return notes.ok ? notes.value : [];
  }

  private async settle(signal?: AbortSignal): Promise<void> {
    const { now, newId } = this.scene;
    const asked = this.merger;
    const { decisions, overrides } = this;
    const moment = { at: localTime(now()), id: newId() };
    const said = { decisions, overrides, rule: this.getState().rule };
    const outlook = await asked?.settle(said, moment);
    if (!outlook || signal?.aborted || asked !== this.merger) return;
    // An answer to an earlier word gives way to the later one's.
    if (decisions !== this.decisions || overrides !== this.overrides) return;
    this.show({ kind: 'ready', outlook });
  }
}
