import type { MergeResult } from '../../core/merge/resolve/merge-result';
import { blankRow, type BoardRow } from '../../core/record/board';
import { boardAfter } from '../../core/record/board-after';
import type { RejectedFile, ReturnedFile } from './diff-workbook';
import type { WorkbookMerge } from './workbook-merge';

/** A file as the board has it; blanks count as no faults. */
const rowOfFile = (returned: ReturnedFile, department: string, changes: number): BoardRow => {
  const { file, state, submittedAt, by, counts, reasons, blank } = returned;
  const { approvals, unapproved, round, returnedAt } = returned;
  const isOpen = blank || state === 'returned';
  return {
    department,
    state,
    file: file.replace(/^.*[\\/]/u, ''),
    at: submittedAt,
    by,
    counts: isOpen ? null : { errors: counts.error, warnings: counts.warning, reasons },
    changes,
    approvals,
    unapproved,
    round,
    returnedAt,
  };
};

const rowOfRejected = ({ file }: RejectedFile, department: string): BoardRow => ({
  ...blankRow(department),
  state: 'unreadable',
  file: file.replace(/^.*[\\/]/u, ''),
});

/** The board once the files of a merge are in. */
export const boardOfMerge = (merge: WorkbookMerge, { files }: MergeResult): readonly BoardRow[] => {
  const changes = new Map(files.map((each) => [each.file, each.changes]));
  const held = new Set(files.filter(({ status }) => status === 'merged').map(({ file }) => file));
  const rows = [
    ...merge.returned
      .filter(({ file }) => held.has(file))
      .flatMap((each) =>
        each.department === null
          ? []
          : [rowOfFile(each, each.department, changes.get(each.file) ?? 0)],
      ),
    ...merge.rejected.flatMap((each) =>
      each.department === null ? [] : [rowOfRejected(each, each.department)],
    ),
  ];
  return boardAfter(merge.identity?.board ?? [], rows);
};

/** The master's deadline, else the one that all files that have one agree on. */
export const deadlineOfMerge = ({ identity, returned }: WorkbookMerge): string | undefined => {
  if (identity?.deadline !== undefined) return identity.deadline;
  const known = new Set(returned.flatMap(({ deadline }) => deadline ?? []));
  return known.size === 1 ? [...known][0] : undefined;
};
