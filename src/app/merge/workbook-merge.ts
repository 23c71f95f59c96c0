import type { Catalog } from '../../core/catalog/catalog';
import type { WorkbookIdentity } from '../../core/record/identity';
import type { Master } from '../../core/merge/index/master';
import { SheetMerge } from '../../core/merge/resolve/merge-sheets';
import type { MergeResult } from '../../core/merge/resolve/merge-result';
import type { Settlement } from '../../core/merge/resolve/settle';
import { success, type Result } from '../../core/result';
import {
  isRejected,
  WorkbookDiffer,
  type ReturnedFile,
  type DepartmentFileFailure,
  type WorkbookDiff,
  type MasterFailure,
  type RejectedFile,
} from './diff-workbook';
import type { XlsxPort } from '../ports/xlsx';
import type { BookContent } from './diff-workbook';
import type { ChosenReference } from '../recognise/reference';

/**
 * Merges departments' files into a master. Of each file only what it differs in is
 * kept, so that memory does not grow with the files' number.
 */
export class WorkbookMerge {
  private readFiles: ReturnedFile[] = [];
  private rejectedFiles: RejectedFile[] = [];
  private readonly merge: SheetMerge;

  private constructor(readonly differ: WorkbookDiffer) {
    const { acceptances = [], taken = new Map() } = differ.identity ?? {};
    this.merge = new SheetMerge(differ.master, { acceptances, taken });
  }

  /** Begins with the master as it stands. */
  static open(
    content: BookContent,
    xlsx: XlsxPort,
    chosen: ChosenReference = {},
  ): Result<WorkbookMerge, MasterFailure> {
    const differ = WorkbookDiffer.open(content, xlsx, chosen);
    return differ.ok ? success(new WorkbookMerge(differ.value)) : differ;
  }

  get returned(): readonly ReturnedFile[] {
    return this.readFiles;
  }

  get rejected(): readonly RejectedFile[] {
    return this.rejectedFiles;
  }

  get master(): Master {
    return this.differ.master;
  }

  get identity(): WorkbookIdentity | undefined {
    return this.differ.identity;
  }

  get catalog(): Catalog | null {
    return this.differ.catalog;
  }

  /** Compares one file and adds it; `file` names it in reports. */
  add(file: string, bytes: Uint8Array): ReturnedFile | RejectedFile {
    return this.addDiff(this.differ.diff(file, bytes));
  }

  /** Adds what a differ with the same master has found. Files may come in any order. */
  addDiff(diff: WorkbookDiff | RejectedFile): ReturnedFile | RejectedFile {
    if (isRejected(diff)) {
      this.rejectedFiles.push(diff);
      return diff;
    }
    this.merge.addDiff(diff.changes);
    this.readFiles.push(diff.returned);
    return diff.returned;
  }

  /** Names a file that takes no part. */
  reject(file: string, reason: DepartmentFileFailure): RejectedFile {
    const rejected = this.differ.reject(file, reason);
    this.rejectedFiles.push(rejected);
    return rejected;
  }

  /** What merging the files so far comes to; may be asked again with other decisions. */
  finish(settlement: Settlement): MergeResult {
    return this.merge.finish(settlement);
  }

  /** Takes files out again, as if they had never been added. */
  forget(files: ReadonlySet<string>): void {
    const isKept = ({ file }: { readonly file: string }): boolean => !files.has(file);
    this.readFiles = this.readFiles.filter(isKept);
    this.rejectedFiles = this.rejectedFiles.filter(isKept);
    this.merge.forget(files);
  }
}
