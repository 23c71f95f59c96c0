import type { ItemNumber } from '../../core/value/item-number';
import { yearLabel } from '../../core/era/fiscal-year';
import type { ChangedField } from '../../core/merge/index/entry-field';
import type { UnmergedCell } from '../../core/merge/diff/unmerged';
import type { MergeResult } from '../../core/merge/resolve/merge-result';
import type { Conflict } from '../../core/merge/resolve/settle';
import type { ApprovalStatus } from '../../core/record/approval';
import type { BoardRow, DepartmentState } from '../../core/record/board';
import type { QuestionOutcome } from '../../core/return/question-outcome';
import type { StampStatus } from '../../core/record/stamp';
import { sameWords } from '../../core/text/text';
import type { WorkbookMerge } from './workbook-merge';
import { deadlineOfMerge } from './collected';
import type { ReturnedFile, RejectedFile } from './diff-workbook';
import type { RecordDoubt } from './record-doubts';

/** One department, or one of its files, and what became of it. */
export interface DepartmentRow {
  /** `null` where nothing tells whose the file is. */
  readonly name: string | null;
  readonly file: string | null;
  readonly status: 'merged' | 'missing' | 'rejected' | 'duplicate';
  readonly stamp: StampStatus;
  readonly errors: number;
  readonly warnings: number;
  /** ISO 8601; `null` where it was not submitted. */
  readonly submittedAt: string | null;
  /** Changes of the master that are the file's. */
  readonly changes: number;
  /** There where nothing was entered for the year. */
  readonly blank?: true;
  /** Rules and figures that its stamp was checked by otherwise than the master's; there where any are. */
  readonly rulesDiffer?: readonly string[];
  /** What the stamp says that the check found; there beside `rulesDiffer`. */
  readonly stamped?: ReturnedFile['counts'];
  /** What its `_shinko` says and it does not bear out; there where anything is. */
  readonly doubts?: readonly RecordDoubt[];
  /** How far it is: this file, or without one what the master knows of earlier collections. */
  readonly state: DepartmentState;
  readonly approvals: readonly ApprovalStatus[];
  /** Roles that the plan asks for and that have not approved it; there where any are. */
  readonly unapproved?: readonly string[];
  /** How often it has been returned. */
  readonly round: number;
  /** The day by which it is to be submitted, `2026-05-12`. */
  readonly deadline: string | null;
}

/** A question that a department's book was returned with, and what came of it. */
export interface ReportedQuestion extends Omit<QuestionOutcome, 'year'> {
  readonly department: string | null;
  readonly file: string;
  readonly year: string | null;
}

/** What `merge --report` writes; docs/schemas/merge.schema.json describes it. */
export interface MergeReport {
  readonly merged: readonly string[];
  readonly departments: readonly DepartmentRow[];
  readonly changes: readonly {
    readonly item: ItemNumber;
    readonly occurrence: number;
    readonly year: string;
    /** `cell`: another cell of the item's block that a person took over. */
    readonly field: ChangedField;
    /** A1 address of such a cell in the master; `null` for fields. */
    readonly cell: string | null;
    readonly before: string;
    readonly after: string;
    readonly department: string | null;
    readonly file: string | null;
  }[];
  readonly conflicts: readonly Conflict[];
  readonly left: readonly UnmergedCell[];
  readonly rejected: readonly { readonly file: string; readonly failure: string }[];
  /** Of books that were returned; there where any were. */
  readonly questions?: readonly ReportedQuestion[];
}

const NOTHING = { stamp: 'none', errors: 0, warnings: 0, submittedAt: null, changes: 0 } as const;

const remarksOf = ({
  blank,
  rulesDiffer,
  stamped,
  doubts,
}: ReturnedFile): Pick<DepartmentRow, 'blank' | 'rulesDiffer' | 'stamped' | 'doubts'> => ({
  ...(blank ? { blank } : {}),
  ...(rulesDiffer.length > 0 && stamped ? { rulesDiffer, stamped } : {}),
  ...(doubts.length > 0 ? { doubts } : {}),
});

const rowOfFile = (each: ReturnedFile, { files }: MergeResult, known: KnownRow): DepartmentRow => {
  const { file, department, stamp, counts, submittedAt, approvals, unapproved } = each;
  const merged = files.find((one) => one.file === file);
  const row = known(department);
  // An older file than the one that was given back tells nothing of how far the department is.
  const isOlder = row !== undefined && row.round > each.round;
  return {
    name: department,
    file,
    status: merged?.status ?? 'merged',
    stamp,
    errors: counts.error,
    warnings: counts.warning,
    submittedAt,
    changes: merged?.changes ?? 0,
    ...remarksOf(each),
    state: isOlder ? row.state : each.state,
    approvals,
    ...(unapproved.length > 0 ? { unapproved } : {}),
    round: Math.max(each.round, row?.round ?? 0),
    deadline: each.deadline,
  };
};

type KnownRow = (department: string | null) => BoardRow | undefined;

/** A row without a file that could be read. */
const rowWithoutFile = (
  { name, file, status }: Pick<DepartmentRow, 'name' | 'file' | 'status'>,
  row: BoardRow | undefined,
): DepartmentRow => ({
  name,
  file,
  status,
  ...NOTHING,
  submittedAt: row?.at ?? null,
  state: status === 'rejected' ? 'unreadable' : (row?.state ?? 'missing'),
  approvals: row?.approvals ?? [],
  ...(row && row.unapproved.length > 0 ? { unapproved: row.unapproved } : {}),
  round: row?.round ?? 0,
  deadline: null,
});

/** Every department of the plan in its order, then those that it does not name, each with its files. */
const departmentRows = (merge: WorkbookMerge, result: MergeResult): readonly DepartmentRow[] => {
  const board = merge.identity?.board ?? [];
  const knownOf: KnownRow = (name) =>
    name === null ? undefined : board.find(({ department }) => sameWords(department, name));
  const rows = [
    ...merge.returned.map((each) => rowOfFile(each, result, knownOf)),
    ...merge.rejected.map(({ file, department: name }) =>
      rowWithoutFile({ name, file, status: 'rejected' }, knownOf(name)),
    ),
  ].sort((left, right) => (left.file! < right.file! ? -1 : 1));
  const isOf = (name: string) => (row: DepartmentRow) =>
    row.name !== null && sameWords(row.name, name);
  const own = merge.identity?.department ?? null;
  // A department's book, into which its sections' are put, waits for no other department.
  const planned = own === null ? merge.master.departments : [];
  const known = planned.flatMap((name): readonly DepartmentRow[] => {
    const own = rows.filter(isOf(name));
    if (own.length > 0) return own;
    return [rowWithoutFile({ name, file: null, status: 'missing' }, knownOf(name))];
  });
  const deadline = deadlineOfMerge(merge) ?? null;
  return [...known, ...rows.filter((row) => !known.includes(row))].map((row) => ({
    ...row,
    deadline: row.deadline ?? deadline,
  }));
};

const reportedQuestions = (returned: readonly ReturnedFile[]): readonly ReportedQuestion[] =>
  [...returned]
    .sort((left, right) => (left.file < right.file ? -1 : 1))
    .flatMap(({ file, department, questions }) =>
      questions.map(({ year, ...question }) => ({
        department,
        file,
        ...question,
        year: year === null ? null : yearLabel(year),
      })),
    );

/** The report of a merge as JSON data. */
export const mergeReport = (
  merge: WorkbookMerge,
  result: MergeResult,
  failureSentence: (rejected: RejectedFile) => string,
): MergeReport => {
  const { returned, rejected } = merge;
  const questions = reportedQuestions(returned);
  return {
    merged: result.files.filter(({ status }) => status === 'merged').map(({ file }) => file),
    departments: departmentRows(merge, result),
    changes: result.changes.map(({ place, cell, before, after, department, file }) => ({
      item: place.item,
      occurrence: place.occurrence,
      year: yearLabel(place.year),
      field: place.field,
      cell,
      before,
      after,
      department,
      file,
    })),
    conflicts: result.conflicts,
    left: result.left,
    rejected: [...rejected]
      .sort((left, right) => (left.file < right.file ? -1 : 1))
      .map((each) => ({ file: each.file, failure: failureSentence(each) })),
    ...(questions.length > 0 ? { questions } : {}),
  };
};
