import type { FiscalYear } from '../../core/era/fiscal-year';
import { yearLabel } from '../../core/era/fiscal-year';
import { Master } from '../../core/merge/index/master';
import { isLate, type BoardRow, type DepartmentState } from '../../core/record/board';
import { boardReturned, wholeBoard } from '../../core/record/board-after';
import type { WorkbookIdentity } from '../../core/record/identity';
import { failure, success, type Result } from '../../core/result';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { resolveReference, type ChosenReference } from '../recognise/reference';

/** One department on the board, and whether it is late. */
export interface ShownRow extends BoardRow {
  readonly late: boolean;
}

/** How far each department is (状況), as the master knows. */
export interface Board {
  readonly plan: string;
  readonly fiscalYear: FiscalYear;
  /** The day by which all is to be submitted, `2026-05-12`; `null` where none was set. */
  readonly deadline: string | null;
  readonly departments: readonly ShownRow[];
}

/** Why a workbook has no board. */
export type BoardFailure =
  { readonly kind: 'no-form' } | { readonly kind: 'no-year'; readonly sheet: string | null };

/**
 * Reads the board off a master: every department of the plan, with what the last collections said.
 *
 * @param today the day by the clock on the wall, `2026-05-13`
 */
export const boardOfWorkbook = (
  { forms: all, identity }: Pick<RecognisedWorkbook, 'forms' | 'identity'>,
  chosen: ChosenReference,
  today: string,
): Result<Board, BoardFailure> => {
  const forms = formsToSubmit(all);
  const form = forms[0];
  if (!form) return failure({ kind: 'no-form' });
  const { catalog, fiscalYear } = resolveReference(form, identity, chosen);
  if (fiscalYear === undefined) return failure({ kind: 'no-year', sheet: form.grid.sheet });
  const planned = new Master(forms, catalog, fiscalYear).departments;
  const deadline = identity?.deadline ?? null;
  const rows = wholeBoard(planned, identity?.board ?? []);
  return success({
    plan: form.plan ?? identity?.plan ?? catalog?.plan ?? '',
    fiscalYear,
    deadline,
    departments: rows.map((row) => ({ ...row, late: isLate(row, deadline, today) })),
  });
};

/** What a reminder says in a language. */
export interface ReminderWords {
  /** A day in ISO 8601 in words. */
  day(day: string): string;
  title(plan: string, deadline: string): string;
  lead(deadline: string): string;
  row(department: string, missing: string): string;
  readonly missing: Readonly<Partial<Record<DepartmentState, string>>>;
  unapproved(roles: string): string;
  listed(names: readonly string[]): string;
  errors(count: number): string;
  none(deadline: string): string;
}

const missingOf = ({ state, unapproved, counts }: ShownRow, words: ReminderWords): string => {
  // Submitted, and nobody has approved it: that is what is missing.
  const isOpen = state === 'filling' && unapproved.length > 0;
  const missing = isOpen
    ? words.unapproved(words.listed(unapproved))
    : (words.missing[state] ?? '');
  const errors = counts?.errors ?? 0;
  return errors > 0 ? `${missing}${words.errors(errors)}` : missing;
};

/** The text of a reminder to those who are late, to be copied; `null` where there is no deadline. */
export const reminderOf = (
  { plan, deadline, departments }: Board,
  words: ReminderWords,
): string | null => {
  if (deadline === null) return null;
  const late = departments.filter((row) => row.late);
  const day = words.day(deadline);
  if (late.length === 0) return words.none(day);
  const rows = late.map((row) => words.row(row.department, missingOf(row, words)));
  return [words.title(plan, day), '', words.lead(day), '', ...rows].join('\n');
};

/** The board as `board --format json` writes it; docs/schemas/board.schema.json describes it. */
export interface BoardJson extends Omit<Board, 'fiscalYear'> {
  readonly fiscalYear: string;
}

/** The board as JSON data. */
export const boardJson = (board: Board): BoardJson => ({
  ...board,
  fiscalYear: yearLabel(board.fiscalYear),
});

/** What a master says once a department's workbook was given back. */
export const withReturned = (
  identity: WorkbookIdentity,
  department: string,
  returned: { readonly round: number; readonly at: string },
): WorkbookIdentity => ({
  ...identity,
  board: boardReturned(identity.board ?? [], department, returned),
});
