import type { ItemNumber } from '../../core/value/item-number';
import type { Result } from '../../core/result';
import { NO_MAP, type DepartmentMap } from '../../core/split/departments';
import { comparable } from '../../core/text/text';
import type { Pause } from '../ports/pause';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { recogniseOpen } from '../recognise/recognise-open';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { isOtherForm } from '../split/copy-books';
import { openMaster, type OpenMaster, type UncopiedFailure } from '../split/open-master';
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

/** In which form the books are handed out: the sheet's own, as copies of the open workbook, or Shinko's. */
export type HandedForm = 'own' | 'shinko';

/** How the books are to be made. */
export type HandOut = Pick<WorkbookSplit, 'deadline' | 'handedOut' | 'withExample'> & {
  /** Of a sheet of Shinko's form there is no choice. */
  readonly form: HandedForm;
};

/** A split as it stands. */
export interface SplitProgress {
  readonly master: SplitMaster;
  /** Who 関係課 are. */
  readonly map: DepartmentMap;
  readonly making: Making;
  /** Why the open workbook's file was not copied. */
  readonly uncopied: UncopiedFailure | null;
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

const readMaster = (workbook: RecognisedWorkbook, map: DepartmentMap): SplitMaster => ({
  kind: 'read',
  workbook,
  asked: splitWorkbook(workbook, {}, NO_MAP),
  split: splitWorkbook(workbook, {}, map),
});

/** Splits the open workbook: reads it, takes the answers in, makes every department's workbook. */
export class SplitSession extends Subscribable<SplitProgress> {
  private running: AbortController | null = null;

  /** @param map answers given before */
  constructor(
    private readonly scene: SplitScene,
    map: DepartmentMap,
  ) {
    super({
      master: { kind: 'reading' },
      map,
      making: NOT_BEGUN,
      uncopied: null,
      unopened: null,
    });
  }

  /** Reads the master, anew where it was read. */
  readonly load = async (): Promise<void> => {
    this.change({ master: { kind: 'reading' }, making: NOT_BEGUN, uncopied: null });
    const { workbook: port, pause } = this.scene;
    try {
      const snapshot = await port.read();
      if (!snapshot.ok) {
        return this.change({ master: { kind: 'failed', failure: snapshot.failure } });
      }
      const workbook = await recogniseOpen(port, snapshot.value, pause);
      this.change({
        master: workbook.ok
          ? readMaster(workbook.value, this.getState().map)
          : { kind: 'failed', failure: workbook.failure },
      });
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
   * @param how with the day by which they are to be submitted, and when they are handed out
   */
  readonly make = async ({ form, ...how }: HandOut): Promise<number | null> => {
    const { master } = this.getState();
    if (master.kind !== 'read' || !master.split.ok) return null;
    const seen = { ...master.split.value, ...how };
    const controller = new AbortController();
    this.running = controller;
    const isCopied = form === 'own' && isOtherForm(seen);
    this.change({
      uncopied: null,
      making: { kind: 'making', done: 0, total: seen.parts.length },
    });
    try {
      if (!isCopied) return await this.write(seen, null, controller);
      const open = await this.copy(seen, controller);
      return open && (await this.write({ ...open.split, ...how }, open.master, controller));
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
      uncopied: null,
      master:
        master.kind === 'read'
          ? { ...master, split: splitWorkbook(master.workbook, {}, map) }
          : master,
    });
    this.scene.onAnswers(map);
  }

  /** The file that the books are copies of; why not is told, and what is handed out looked at anew. */
  private async copy(seen: WorkbookSplit, controller: AbortController): Promise<OpenMaster | null> {
    const { workbook, loadXlsx, pause } = this.scene;
    const { map } = this.getState();
    const { signal } = controller;
    const open = await openMaster(workbook, await loadXlsx(), pause, map, seen, { signal });
    if (this.running !== controller) return null;
    if (open.ok) return open.value;
    const { failure } = open;
    this.change({
      making: NOT_BEGUN,
      uncopied: failure.kind === 'cancelled' ? null : failure,
      ...(failure.kind === 'changed' ? { master: readMaster(failure.workbook, map) } : {}),
    });
    return null;
  }

  private async write(
    dealt: WorkbookSplit,
    master: OpenMaster['master'] | null,
    controller: AbortController,
  ): Promise<number | null> {
    const { loadXlsx, newId, pause, saveFile } = this.scene;
    const total = dealt.parts.length;
    const xlsx = await loadXlsx();
    const files = await writeDepartmentBooks(dealt, master, xlsx, newId, pause, {
      signal: controller.signal,
      onProgress: (done) => {
        if (this.running === controller) this.change({ making: { kind: 'making', done, total } });
      },
    });
    // Begun anew, or left, in the meantime.
    if (this.running !== controller) return null;
    this.change({ unopened: null, making: NOT_BEGUN });
    if (!files.ok) {
      if (files.failure.kind === 'file') this.change({ uncopied: files.failure });
      return null;
    }
    if (saveFile) saveFile(bundleName(dealt), xlsx.zip(files.value));
    else this.change({ making: { kind: 'made', files: files.value } });
    return files.value.length;
  }
}
