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
  type CollectedFile,
  type CollectFailure,
  type WorkbookDiff,
  type MasterFailure,
  type RejectedFile,
} from './diff-workbook';
import type { WorkbookContent, XlsxPort } from '../ports/xlsx';
import type { ChosenReference } from '../recognise/reference';

/**
 * Collects departments' files for merging into a master. Of each file only what it differs in is
 * kept, so that memory does not grow with the files' number.
 */
export class Collection {
  private readFiles: CollectedFile[] = [];
  private rejectedFiles: RejectedFile[] = [];
  private readonly merge: SheetMerge;

  private constructor(readonly folder: WorkbookDiffer) {
    this.merge = new SheetMerge(folder.master, folder.identity?.acceptances ?? []);
  }

  /** Begins with the master as it stands. */
  static open(
    content: WorkbookContent,
    xlsx: XlsxPort,
    chosen: ChosenReference = {},
  ): Result<Collection, MasterFailure> {
    const folder = WorkbookDiffer.open(content, xlsx, chosen);
    return folder.ok ? success(new Collection(folder.value)) : folder;
  }

  get collected(): readonly CollectedFile[] {
    return this.readFiles;
  }

  get rejected(): readonly RejectedFile[] {
    return this.rejectedFiles;
  }

  get master(): Master {
    return this.folder.master;
  }

  get identity(): WorkbookIdentity | undefined {
    return this.folder.identity;
  }

  get catalog(): Catalog | null {
    return this.folder.catalog;
  }

  /** Folds one file and takes it in; `file` names it in reports. */
  add(file: string, bytes: Uint8Array): CollectedFile | RejectedFile {
    return this.take(this.folder.diff(file, bytes));
  }

  /** Takes in what a folder with the same master has folded. Files may come in any order. */
  take(folded: WorkbookDiff | RejectedFile): CollectedFile | RejectedFile {
    if (isRejected(folded)) {
      this.rejectedFiles.push(folded);
      return folded;
    }
    this.merge.take(folded.folded);
    this.readFiles.push(folded.collected);
    return folded.collected;
  }

  /** Names a file that takes no part. */
  reject(file: string, reason: CollectFailure): RejectedFile {
    const rejected = this.folder.reject(file, reason);
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
