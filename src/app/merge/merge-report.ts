import { yearLabel } from '../../core/era/fiscal-year';
import type { ChangedField } from '../../core/merge/index/entry-field';
import type { UnmergedCell, UnmergedPlace } from '../../core/merge/diff/unmerged';
import type { MergeResult } from '../../core/merge/resolve/merge-result';
import type { Candidate, Conflict, Decision, Settlement } from '../../core/merge/resolve/settle';
import { failure, success, type Result } from '../../core/result';
import type { StampStatus } from '../../core/record/stamp';
import { sameWords } from '../../core/text/text';
import type { WorkbookMerge } from './workbook-merge';
import type { ReturnedFile, RejectedFile } from './diff-workbook';

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
}

/** What `merge --report` writes; docs/schemas/merge.schema.json describes it. */
export interface MergeReport {
  readonly merged: readonly string[];
  readonly departments: readonly DepartmentRow[];
  readonly changes: readonly {
    readonly item: number;
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
}

const NOTHING = { stamp: 'none', errors: 0, warnings: 0, submittedAt: null, changes: 0 } as const;

const remarksOf = ({
  blank,
  rulesDiffer,
  stamped,
}: ReturnedFile): Pick<DepartmentRow, 'blank' | 'rulesDiffer' | 'stamped'> => ({
  ...(blank ? { blank } : {}),
  ...(rulesDiffer.length > 0 && stamped ? { rulesDiffer, stamped } : {}),
});

/** Every department of the plan in its order, then those that it does not name, each with its files. */
const departmentRows = (
  planned: readonly string[],
  returned: readonly ReturnedFile[],
  rejected: readonly RejectedFile[],
  { files }: MergeResult,
): readonly DepartmentRow[] => {
  const rows = [
    ...returned.map((each): DepartmentRow => {
      const { file, department, stamp, counts, submittedAt } = each;
      const merged = files.find((known) => known.file === file);
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
      };
    }),
    ...rejected.map(({ file, department }): DepartmentRow => ({
      name: department,
      file,
      status: 'rejected',
      ...NOTHING,
    })),
  ].sort((left, right) => (left.file! < right.file! ? -1 : 1));
  const isOf = (name: string) => (row: DepartmentRow) =>
    row.name !== null && sameWords(row.name, name);
  const known = planned.flatMap((name): readonly DepartmentRow[] => {
    const own = rows.filter(isOf(name));
    return own.length > 0 ? own : [{ name, file: null, status: 'missing', ...NOTHING }];
  });
  return [...known, ...rows.filter((row) => !known.includes(row))];
};

/** The report of a merge as JSON data. */
export const mergeReport = (
  merge: WorkbookMerge,
  result: MergeResult,
  failureSentence: (rejected: RejectedFile) => string,
): MergeReport => {
  const { returned, rejected, master } = merge;
  return {
    merged: result.files.filter(({ status }) => status === 'merged').map(({ file }) => file),
    departments: departmentRows(master.departments, returned, rejected, result),
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
  };
};

/** Why a file holds no decisions: the member that is wrong. */
export interface DecisionFault {
  readonly path: string;
}

const FIELDS: ReadonlySet<unknown> = new Set([
  'value',
  'unit',
  'grade',
  'progress',
  'narrative',
  'file',
]);

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isNumberOrNull = (value: unknown): boolean => value === null || Number.isInteger(value);

const isCandidate = (value: unknown): value is Candidate => {
  if (typeof value !== 'object' || value === null) return false;
  const { department, value: text } = value as Readonly<Record<keyof Candidate, unknown>>;
  return isTextOrNull(department) && typeof text === 'string';
};

const isDecision = (value: unknown): value is Decision => {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Readonly<Record<keyof Conflict, unknown>>;
  const { candidates } = entry;
  return (
    [entry.item, entry.occurrence].every(isNumberOrNull) &&
    [entry.year, entry.settled].every(isTextOrNull) &&
    FIELDS.has(entry.field) &&
    (candidates === undefined || (Array.isArray(candidates) && candidates.every(isCandidate)))
  );
};

const isOverride = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { file, sheet, cell, taken } = value as Readonly<Record<keyof UnmergedCell, unknown>>;
  const isPlace = typeof file === 'string' && isTextOrNull(sheet) && isTextOrNull(cell);
  return isPlace && (taken === undefined || typeof taken === 'boolean');
};

const listOf = <T>(
  list: unknown,
  name: string,
  isOne: (value: unknown) => boolean,
): Result<readonly T[], DecisionFault> => {
  if (!Array.isArray(list)) return failure({ path: name });
  const wrong = list.findIndex((entry) => !isOne(entry));
  return wrong < 0 ? success(list as readonly T[]) : failure({ path: `${name}[${wrong}]` });
};

/** What a person decided: of conflicts, and of cells that were not merged. */
export type Decided = Required<Pick<Settlement, 'decisions' | 'overrides'>>;

/**
 * Reads decisions: a report with `settled` filled in among its `conflicts`, and `taken` made true
 * among its `left`; or the conflicts alone.
 */
export const parseDecisions = (json: unknown): Result<Decided, DecisionFault> => {
  const isList = Array.isArray(json);
  const report = (isList ? { conflicts: json } : (json ?? {})) as Partial<MergeReport>;
  const decisions = listOf<Decision>(report.conflicts, 'conflicts', isDecision);
  if (!decisions.ok) return decisions;
  const left = listOf<UnmergedPlace & Partial<UnmergedCell>>(report.left ?? [], 'left', isOverride);
  if (!left.ok) return left;
  const overrides = left.value.filter(({ taken }) => taken === true);
  return success({ decisions: decisions.value, overrides });
};
