import { fillState, isToFill, type FillState } from '../../core/entry/item-progress';
import type { FiscalYear } from '../../core/era/fiscal-year';
import type { LiveCheck } from '../../core/rules/live-check';
import type { BlockView } from '../../core/rules/rule';
import type { WorkbookIdentity } from '../../core/record/identity';
import type { CheckedFinding } from '../check/check';
import type { WorkbookCheck } from '../check/check-workbook';
import { submissionOfCheck } from './submission-of-check';
import type { SubmissionCheck } from './submit';

/** Where a workbook stands on its way to 提出: what the strip, the tabs and the board say alike. */
export interface Standing {
  readonly plan: string | null;
  readonly fiscalYear: FiscalYear;
  readonly department: string | null;
  /** Items to be filled in here, repeats of them left out. */
  readonly items: number;
  readonly filled: number;
  /** Findings to be mended, those of fields still to be filled in left out. */
  readonly toMend: number;
  /** Warnings that want a reason, likewise. */
  readonly toExplain: number;
  readonly status: SubmissionCheck['status'];
  /** When it was submitted, ISO 8601, and by whom; `null` where it was not or nobody told. */
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  /** The day by which it is to be submitted, `2026-05-12`; `null` where none was set. */
  readonly deadline: string | null;
  readonly approvals: SubmissionCheck['approvals'];
  /** Roles whose approval it still needs. */
  readonly unapproved: readonly string[];
  /** How often it was returned. */
  readonly round: number;
  /** Whether it was returned and nothing was entered since. */
  readonly isAsReturned: boolean;
}

const isEntered = ({ unfilled }: CheckedFinding): boolean => !unfilled;

/** An item to be filled in, and how far it is. */
export interface ItemStanding {
  readonly view: BlockView;
  readonly sheet: string | null;
  readonly state: FillState;
  /** Whether something about it is to be mended or explained. */
  readonly isOpen: boolean;
}

/** Items as they last stood, by their blocks' places in the sheet. */
const lastStanding = new WeakMap<LiveCheck, readonly (ItemStanding | undefined)[]>();

/** Items of one sheet; one that stands as before stays the same. */
const itemsOfSheet = (live: LiveCheck, open: ReadonlySet<number>): readonly ItemStanding[] => {
  const { views } = live;
  const { sheet } = live.sheet.grid;
  // What was found on a repeat is its original's to be mended.
  const openItems = new Set<number>();
  for (const index of open) {
    const view = views[index];
    if (view) openItems.add((view.original ?? view).block.index);
  }
  const before = lastStanding.get(live) ?? [];
  const standings = views.map((view, index): ItemStanding | undefined => {
    if (!isToFill(view)) return undefined;
    const last = before[index];
    const isOpen = openItems.has(index);
    if (last?.view === view && last.isOpen === isOpen) return last;
    const state = last?.view === view ? last.state : fillState(view);
    return { view, sheet, state, isOpen };
  });
  lastStanding.set(live, standings);
  return standings.filter((item) => item !== undefined);
};

/** The items to be filled in, in sheet order. */
const itemStandings = (
  lives: readonly LiveCheck[],
  { errors, unexplained }: Pick<SubmissionCheck, 'errors' | 'unexplained'>,
): readonly ItemStanding[] => {
  const open = new Map<string | null, Set<number>>();
  for (const finding of [...errors, ...unexplained]) {
    const { sheet, block } = finding;
    if (!block || !isEntered(finding)) continue;
    const known = open.get(sheet);
    if (known) known.add(block.index);
    else open.set(sheet, new Set([block.index]));
  }
  return lives.flatMap((live) => itemsOfSheet(live, open.get(live.sheet.grid.sheet) ?? new Set()));
};

/** Where a workbook stands, from what its items say and what follows of submitting. */
const standingOf = (check: SubmissionCheck, items: readonly ItemStanding[]): Standing => {
  const { report, errors, unexplained, stamp, status } = check;
  const departments = new Set(report.sheets.map(({ department }) => department));
  return {
    plan: report.plan,
    fiscalYear: report.fiscalYear,
    department: departments.size === 1 ? ([...departments][0] ?? null) : null,
    items: items.length,
    filled: items.filter(({ state }) => state === 'filled').length,
    toMend: errors.filter(isEntered).length,
    toExplain: unexplained.filter(isEntered).length,
    status,
    submittedAt: stamp?.at ?? null,
    submittedBy: stamp?.by ?? null,
    deadline: report.deadline,
    approvals: check.approvals,
    unapproved: check.unapproved,
    round: check.round,
    isAsReturned: check.isAsReturned,
  };
};

/** What a check that follows the sheet says of the way to 提出. */
export interface BookStanding {
  readonly submission: SubmissionCheck;
  /** The items to be filled in, in sheet order. */
  readonly items: readonly ItemStanding[];
  readonly standing: Standing;
}

/**
 * Where the workbook stands by a check that follows it; `null` where that is of other forms than a
 * submission is.
 *
 * @param identity what `_shinko` says by now; `null` where there is none
 */
export const bookStandingOf = (
  check: WorkbookCheck,
  identity: WorkbookIdentity | null,
): BookStanding | null => {
  const submission = submissionOfCheck(check, identity);
  if (!submission) return null;
  const own = new Set(check.toSubmit);
  const lives = check.lives.filter(({ sheet }) => own.has(sheet.grid.sheet ?? ''));
  const items = itemStandings(lives, submission);
  return { submission, items, standing: standingOf(submission, items) };
};
