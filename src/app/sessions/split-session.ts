import type { ItemNumber } from '../../core/value/item-number';
import type { Result } from '../../core/result';
import { NO_MAP, type DepartmentMap } from '../../core/split/departments';
import { comparable } from '../../core/text/text';
import type { Pause } from '../ports/pause';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { recogniseWorkbook, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import { splitWorkbook, type SplitFailure, type WorkbookSplit } from '../split/split';
import { bundleName, writeDepartmentBooks, type NamedFile } from '../split/split-workbook';
import { Subscribable } from './subscribable';

/** What is known of the master. */
export type SplitMaster =
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'read';
      readonly workbook: RecognisedWorkbook;
      /** Before anybody is named, so that a question stays where it is once it is answered. */
      readonly asked: Result<WorkbookSplit, SplitFailure>;
      readonly split: Result<WorkbookSplit, SplitFailure>;
    }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure | { readonly kind: 'unread' } };

/** How far making the workbooks is. */
export type Making =
  | { readonly kind: 'not-begun' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  /** Made, and to be opened one by one where nothing can be downloaded. */
  | { readonly kind: 'made'; readonly files: readonly NamedFile[] };

/** A split as it stands. */
export interface SplitProgress {
  readonly master: SplitMaster;
  /** Who 関係課 are. */
  readonly map: DepartmentMap;
  readonly making: Making;
  /** Why the workbook asked for last was not opened. */
  readonly unopened: WorkbookFailure | null;
}

/** What a session stands on. */
export interface SplitScene {
  readonly workbook: WorkbookPort;
  readonly loadXlsx: () => Promise<XlsxPort>;
  readonly newId: () => string;
  readonly pause: Pause;
  /** Hands a file to the person; `null` where nothing can be downloaded. */
  readonly saveFile: ((name: string, bytes: Uint8Array) => void) | null;
  /** Told of the answers, which outlive the session. */
  readonly onAnswers: (map: DepartmentMap) => void;
}

const withEntry = <K, V>(known: ReadonlyMap<K, V>, key: K, value: V | null): ReadonlyMap<K, V> => {
  const next = new Map(known);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
};

const NOT_BEGUN: Making = { kind: 'not-begun' };

/** Splits the open workbook: reads it, takes the answers in, makes every department's workbook. */
export class SplitSession extends Subscribable<SplitProgress> {
  private running: AbortController | null = null;

  /** @param map answers given before */
  constructor(
    private readonly scene: SplitScene,
    map: DepartmentMap,
  ) {
    super({ master: { kind: 'reading' }, map, making: NOT_BEGUN, unopened: null });
  }

  /** Reads the master, anew where it was read. */
  readonly load = async (): Promise<void> => {
    this.change({ master: { kind: 'reading' }, making: NOT_BEGUN });
    try {
      const snapshot = await this.scene.workbook.read();
      if (!snapshot.ok) {
        return this.change({ master: { kind: 'failed', failure: snapshot.failure } });
      }
      const workbook = recogniseWorkbook(snapshot.value);
      const asked = splitWorkbook(workbook, {}, NO_MAP);
      const split = splitWorkbook(workbook, {}, this.getState().map);
      this.change({ master: { kind: 'read', workbook, asked, split } });
    } catch (mistake) {
      this.change({ master: { kind: 'failed', failure: { kind: 'unread' } } });
      throw mistake;
    }
  };

  /** Who a name such as 関係課 stands for in every item; nobody leaves the question open. */
  readonly nameAll = (name: string, departments: readonly string[]): void => {
    const { map } = this.getState();
    const answer = departments.length === 0 ? null : departments;
    this.answer({ ...map, byName: withEntry(map.byName, comparable(name), answer) });
  };

  /** Who it stands for in one item; `null` goes back to the common answer. */
  readonly nameItem = (item: ItemNumber, departments: readonly string[] | null): void => {
    const { map } = this.getState();
    this.answer({ ...map, byItem: withEntry(map.byItem, item, departments) });
  };

  /**
   * Makes the workbooks and tells how many; `null` where the work was broken off or nothing can be split.
   *
   * @param deadline the day by which they are to be submitted, `2026-05-12`; `null` for none
   * @param handedOut when that is, ISO 8601 with the offset of the place
   */
  readonly make = async (
    how: Pick<WorkbookSplit, 'deadline' | 'handedOut' | 'withExample'>,
  ): Promise<number | null> => {
    const { master } = this.getState();
    if (master.kind !== 'read' || !master.split.ok) return null;
    const dealt = { ...master.split.value, ...how };
    const controller = new AbortController();
    this.running = controller;
    try {
      return await this.write(dealt, controller);
    } catch (mistake) {
      if (this.running === controller) this.change({ making: NOT_BEGUN });
      throw mistake;
    }
  };

  /** Breaks off what is being made. */
  readonly cancel = (): void => this.running?.abort();

  /** Opens a workbook that was made; `false` where the host opens none. */
  readonly open = async (file: NamedFile): Promise<boolean> => {
    const opened = await this.scene.workbook.openNew(file.bytes);
    this.change({ unopened: opened.ok ? null : opened.failure });
    return opened.ok;
  };

  /** Ends what is being made; nothing is told of it any more. */
  readonly close = (): void => {
    this.running?.abort();
    this.running = null;
  };

  private change(changes: Partial<SplitProgress>): void {
    this.setState({ ...this.getState(), ...changes });
  }

  /** What was made, or is being made, was for other answers. */
  private answer(map: DepartmentMap): void {
    this.close();
    const { master } = this.getState();
    this.change({
      map,
      making: NOT_BEGUN,
      master:
        master.kind === 'read'
          ? { ...master, split: splitWorkbook(master.workbook, {}, map) }
          : master,
    });
    this.scene.onAnswers(map);
  }

  private async write(dealt: WorkbookSplit, controller: AbortController): Promise<number | null> {
    const { loadXlsx, newId, pause, saveFile } = this.scene;
    const total = dealt.parts.length;
    this.change({ making: { kind: 'making', done: 0, total } });
    const xlsx = await loadXlsx();
    const files = await writeDepartmentBooks(dealt, xlsx, newId, pause, {
      signal: controller.signal,
      onProgress: (done) => {
        if (this.running === controller) this.change({ making: { kind: 'making', done, total } });
      },
    });
    // Begun anew, or left, in the meantime.
    if (this.running !== controller) return null;
    this.change({ unopened: null, making: NOT_BEGUN });
    if (!files.ok) return null;
    if (saveFile) saveFile(bundleName(dealt), xlsx.zip(files.value));
    else this.change({ making: { kind: 'made', files: files.value } });
    return files.value.length;
  }
}
