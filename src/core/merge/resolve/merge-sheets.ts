import { MergeResolver, NOTHING_KNOWN, type KnownOfMaster } from './merge-resolver';
import type { MergeResult } from './merge-result';
import { diffDepartmentFile } from '../diff/diff-department-file';
import type { DepartmentFile, FileDiff } from '../diff/file-diff';
import { ChangeIndex } from './change-index';
import type { Master } from '../index/master';
import { OPEN, type Settlement } from './settle';

/** A merge under way. Files may come in any order; of each only its differences are kept. */
export class SheetMerge {
  private readonly differences = new ChangeIndex();

  constructor(
    readonly master: Master,
    private readonly known: KnownOfMaster = NOTHING_KNOWN,
  ) {}

  /**
   * Adds what a file differs in.
   *
   * @returns whether it holds any item of the master; one that holds none is not part of the merge
   */
  addDiff(diff: FileDiff): boolean {
    if (diff.matched === 0) return false;
    this.differences.add(diff);
    return true;
  }

  /** Compares a file and adds what it differs in, see {@link addDiff}. */
  add(file: DepartmentFile): boolean {
    return this.addDiff(diffDepartmentFile(this.master, file));
  }

  /** Takes files out again, as if they had never been added. */
  forget(files: ReadonlySet<string>): void {
    this.differences.forget(files);
  }

  /** What merging the files so far comes to. */
  finish(settlement: Settlement = OPEN): MergeResult {
    const { master, differences, known } = this;
    return new MergeResolver(master, differences, settlement, known).finish();
  }
}

/** Begins to merge into a master. */
export const startMerge = (master: Master, known: KnownOfMaster = NOTHING_KNOWN): SheetMerge =>
  new SheetMerge(master, known);

/** Merges files that are all at hand. */
export const mergeSheets = (
  master: Master,
  files: readonly DepartmentFile[],
  settlement: Settlement = OPEN,
  known: KnownOfMaster = NOTHING_KNOWN,
): MergeResult => {
  const merge = startMerge(master, known);
  for (const file of files) merge.add(file);
  return merge.finish(settlement);
};
