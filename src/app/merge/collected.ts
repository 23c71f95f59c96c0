import type { MergeResult } from '../../core/merge/resolve/merge-result';
import { blankRow, type BoardRow } from '../../core/record/board';
import { withEvents, type BoardEvent } from '../../core/record/board-history';
import { boardAfter } from '../../core/record/board-after';
import type { RejectedFile, ReturnedFile } from './diff-workbook';
import type { WorkbookMerge } from './workbook-merge';

/** What a file tells of its way. @param at when its changes were merged */
const eventsOfFile = (
  { submittedAt, by, approvals, handedOut, returned }: ReturnedFile,
  file: string,
  changes: number,
  at: string,
): readonly BoardEvent[] => [
  ...(handedOut === null ? [] : [{ kind: 'handed-out', at: handedOut, by: null, file } as const]),
  ...returned.map((each) => ({ kind: 'returned', file, ...each }) as const),
  ...approvals.map(
    ({ role, by: who, at: given }) =>
      ({ kind: 'approved', at: given, by: who, file, role }) as const,
  ),
  ...(submittedAt === null ? [] : [{ kind: 'submitted', at: submittedAt, by, file } as const]),
  ...(changes === 0 ? [] : [{ kind: 'merged', at, by: null, file, changes } as const]),
];

/** A file as the board has it; blanks count as no faults. */
const rowOfFile = (
  returned: ReturnedFile,
  department: string,
  changes: number,
  merged: string,
): BoardRow => {
  const { file, state, submittedAt, by, counts, reasons, blank } = returned;
  const { approvals, unapproved, round, returnedAt } = returned;
  const isOpen = blank || state === 'returned';
  const name = file.replace(/^.*[\\/]/u, '');
  const history = withEvents([], eventsOfFile(returned, name, changes, merged));
  return {
    department,
    state,
    file: name,
    at: submittedAt,
    by,
    counts: isOpen ? null : { errors: counts.error, warnings: counts.warning, reasons },
    changes,
    approvals,
    unapproved,
    round,
    returnedAt,
    ...(history.length > 0 ? { history } : {}),
  };
};

const rowOfRejected = ({ file }: RejectedFile, department: string): BoardRow => ({
  ...blankRow(department),
  state: 'unreadable',
  file: file.replace(/^.*[\\/]/u, ''),
});

/** The board once the files of a merge are in. @param at when that is, ISO 8601 with the offset of the place */
export const boardOfMerge = (
  merge: WorkbookMerge,
  { files }: MergeResult,
  at: string,
): readonly BoardRow[] => {
  const changes = new Map(files.map((each) => [each.file, each.changes]));
  const held = new Set(files.filter(({ status }) => status === 'merged').map(({ file }) => file));
  const rows = [
    ...merge.returned
      .filter(({ file }) => held.has(file))
      .flatMap((each) =>
        each.department === null
          ? []
          : [rowOfFile(each, each.department, changes.get(each.file) ?? 0, at)],
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
