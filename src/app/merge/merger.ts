import type { ItemNumber } from '../../core/value/item-number';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { sameContent } from '../../core/grid/edit';
import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import type { MergeChange } from '../../core/merge/resolve/merge-result';
import { conflictItems, type ConflictItem } from '../../core/merge/resolve/conflict-items';
import type { Ruling } from '../../core/merge/resolve/settle-rule';
import type { Settlement } from '../../core/merge/resolve/settle';
import { failure, success, type Result } from '../../core/result';
import { WorkbookMerge } from './workbook-merge';
import type { ReturnedFile, MasterFailure, RejectedFile } from './diff-workbook';
import { cellsEntry, undoEntry, type Begun, type JournalEntry } from '../undo/journal';
import { writingOf, type MergeMoment, type MergeWriting } from './merge';
import { mergeReport, type MergeReport } from './merge-report';
import { ensureVisibleSheet } from '../record/ensure-visible-sheet';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import type { BookContent } from './diff-workbook';

/** What a merge would come to with a settlement, and what it would write. */
export interface MergeOutlook {
  readonly report: MergeReport;
  readonly rejected: readonly RejectedFile[];
  /** What was passed over in reading each file, those with nothing left out. */
  readonly remarks: readonly Pick<ReturnedFile, 'file' | 'remarks'>[];
  readonly changes: readonly MergeChange[];
  /** Items in conflict, as they stand. */
  readonly items: readonly ConflictItem[];
  /** Of each of the report's conflicts, what settled it or why nothing did. */
  readonly rulings: readonly Ruling[];
  readonly writing: MergeWriting;
  /** Names of the master's items, by number. */
  readonly names: ReadonlyMap<ItemNumber, string>;
  /** The master's. */
  readonly fiscalYear: FiscalYear;
}

/**
 * Merges files beside the pane's own work; what it answers can be sent between threads. What it is
 * asked is done in the order asked.
 */
export interface Merger {
  add(file: string, bytes: Uint8Array): Promise<ReturnedFile | RejectedFile>;
  /** Names a file whose bytes the platform does not give; `code` is the platform's own. */
  reject(file: string, code: string): Promise<RejectedFile>;
  /** Takes files out again, as if they had never been added. */
  forget(files: readonly string[]): Promise<void>;
  settle(settlement: Settlement, moment: MergeMoment): Promise<MergeOutlook>;
  /** Lets go of everything; a running call is not answered any more. */
  close(): void;
}

/** A master as it stands: its sheets, and the notes that need not be told of again. */
export type MasterContent = BookContent;

/** Opens a merger on a master as it stands. */
export type OpenMerger = (master: MasterContent) => Promise<Result<Merger, MasterFailure>>;

/** What a merge comes to. */
export const outlookOf = (
  master: MasterContent,
  merge: WorkbookMerge,
  settlement: Settlement,
  moment: MergeMoment,
): MergeOutlook => {
  const result = merge.finish(settlement);
  return {
    report: mergeReport(merge, result, ({ failure }) => failure.kind),
    rejected: [...merge.rejected],
    remarks: merge.returned.flatMap(({ file, remarks }) =>
      remarks.length > 0 ? { file, remarks } : [],
    ),
    changes: result.changes,
    items: conflictItems(merge.master, result),
    rulings: result.rulings,
    writing: writingOf(master, merge, result, moment),
    fiscalYear: merge.master.fiscalYear,
    names: new Map([...merge.master.items.byNumber].map(([number, { name }]) => [number, name])),
  };
};

/** A merger in the same thread. */
export const openMerger =
  (xlsx: XlsxPort): OpenMerger =>
  (master) => {
    const opened = WorkbookMerge.open(master, xlsx);
    if (!opened.ok) return Promise.resolve(opened);
    const merge = opened.value;
    return Promise.resolve(
      success({
        add: (file, bytes) => Promise.resolve(merge.add(file, bytes)),
        reject: (file, code) => Promise.resolve(merge.reject(file, { kind: 'cannot-read', code })),
        forget: (files) => Promise.resolve(merge.forget(new Set(files))),
        settle: (settlement, moment) =>
          Promise.resolve(outlookOf(master, merge, settlement, moment)),
        close: () => undefined,
      }),
    );
  };

/**
 * Writes a merge into the open workbook, all or nothing: refused where a cell is no longer what the
 * merge saw; should a sheet not come in, the cells are put back. Answers how to take all of it back.
 *
 * @param onBegin told of what is about to be written, and waited for
 */
export const writeIntoWorkbook = async (
  port: WorkbookPort,
  xlsx: XlsxPort,
  { edits, heights, blueprint }: MergeWriting,
  onBegin: (begun: Begun) => Promise<void> = () => Promise.resolve(),
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  // A formula follows by itself; only files need its result.
  const cells = edits.filter(({ from, to }) => !sameContent(from, to));
  const grids = blueprint
    ? blueprint.sheets.map((sheet) => gridOfBlueprint(sheet, blueprint.styles))
    : [];
  const done: JournalEntry[] = [];
  await onBegin({ edits: cells, grids });
  if (cells.length > 0) {
    const applied = await port.apply(cells, heights ? { heights } : {});
    if (!applied.ok) return applied;
    done.push(cellsEntry(cells, applied.value));
  }
  if (blueprint) {
    const inserted = await port.insertSheets(
      xlsx.write(ensureVisibleSheet(blueprint)),
      blueprint.sheets.map(({ name }) => name),
      { show: null },
    );
    if (!inserted.ok) {
      const undone = await undoEntry(port, { kind: 'together', entries: done });
      return undone.ok ? inserted : failure({ kind: 'half-written', edits: cells });
    }
    done.push({ kind: 'sheets', grids });
  }
  return success({ kind: 'together', entries: done });
};
