import type { ApprovalStatus } from './approval';
import { eventsFrom, type BoardEvent } from './board-history';
import { isCount, isJsonRecord, isListOf, isTextOrNull, jsonOfText } from './json-text';
import { isOver } from './deadline';
import type { StampStatus } from './stamp';

/** How far a department is. */
export const DEPARTMENT_STATES = [
  /** 未提出: nothing came. */
  'missing',
  /** 未記入: a file came, and nothing is entered for the year. */
  'untouched',
  /** 記入中: entered, and not submitted, or a role that the plan asks for has not approved it. */
  'filling',
  /** 提出済 */
  'submitted',
  /** 提出後に変更 */
  'changed',
  /** 確認済: submitted, and approved as it is. */
  'approved',
  /** 差し戻し: given back, and nothing was entered since. */
  'returned',
  /** 読めません */
  'unreadable',
] as const;
export type DepartmentState = (typeof DEPARTMENT_STATES)[number];

/** What of a department's file its state follows from. */
export interface SendingFacts {
  readonly stamp: StampStatus;
  /** Whether nothing is entered for the year. */
  readonly blank: boolean;
  readonly approvals: readonly ApprovalStatus[];
  /** Roles that the plan asks for and that have not approved it. */
  readonly unapproved: readonly string[];
  /** How often it has been returned. */
  readonly round: number;
  /** Whether its entries are those that it was last returned with. */
  readonly isAsReturned: boolean;
}

/** The state that a department's file tells. */
export const stateOfFile = (facts: SendingFacts): DepartmentState => {
  const { stamp, blank, approvals, unapproved, round, isAsReturned } = facts;
  if (stamp === 'changed') return 'changed';
  if (stamp === 'none') {
    if (round > 0 && isAsReturned) return 'returned';
    return blank ? 'untouched' : 'filling';
  }
  if (unapproved.length > 0) return 'filling';
  return approvals.some(({ holds }) => holds) ? 'approved' : 'submitted';
};

/** Findings of a file, by weight; reasons are warnings let stand. */
export interface BoardCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly reasons: number;
}

/** One department on the board (状況). */
export interface BoardRow {
  readonly department: string;
  readonly state: DepartmentState;
  /** The file that this was read from; `null` where none came. */
  readonly file: string | null;
  /** When it was submitted, ISO 8601. */
  readonly at: string | null;
  readonly by: string | null;
  /** `null` where nothing is entered, or nothing could be read: blanks are no faults. */
  readonly counts: BoardCounts | null;
  /** Changes of the master that came from it, over all collections. */
  readonly changes: number;
  readonly approvals: readonly ApprovalStatus[];
  readonly unapproved: readonly string[];
  /** How often it has been returned. */
  readonly round: number;
  /** When it was last returned, as the master knows; ISO 8601. */
  readonly returnedAt: string | null;
  /** What happened to its book, in the order of time; absent where nothing is known. */
  readonly history?: readonly BoardEvent[];
}

/** A department of which nothing is known. */
export const blankRow = (department: string): BoardRow => ({
  department,
  state: 'missing',
  file: null,
  at: null,
  by: null,
  counts: null,
  changes: 0,
  approvals: [],
  unapproved: [],
  round: 0,
  returnedAt: null,
});

const AWAITED: ReadonlySet<DepartmentState> = new Set([
  'missing',
  'untouched',
  'filling',
  'returned',
  'unreadable',
]);

/**
 * Whether a department is late: the deadline's day is over, and what it has to send is not there.
 *
 * @param today the day by the clock on the wall, `2026-05-13`
 */
export const isLate = (
  { state }: Pick<BoardRow, 'state'>,
  deadline: string | null,
  today: string,
): boolean => deadline !== null && isOver(deadline, today) && AWAITED.has(state);

const FORMAT = 'shinko-board/1';

/** The board as text, for the workbook to carry; `''` for an empty one. */
export const boardToText = (rows: readonly BoardRow[]): string =>
  rows.length === 0 ? '' : JSON.stringify({ format: FORMAT, departments: rows });

const isText = (value: unknown): value is string => typeof value === 'string';

const isApproval = (value: unknown): value is ApprovalStatus =>
  isJsonRecord(value) &&
  [value['role'], value['by'], value['at']].every(isText) &&
  typeof value['holds'] === 'boolean';

const countsFrom = (value: unknown): BoardCounts | null => {
  if (!isJsonRecord(value)) return null;
  const { errors, warnings, reasons } = value;
  if (!isCount(errors) || !isCount(warnings) || !isCount(reasons)) return null;
  return { errors, warnings, reasons };
};

const textFrom = (value: unknown): string | null => (isTextOrNull(value) ? value : null);

const rowFrom = (value: unknown): readonly BoardRow[] => {
  if (!isJsonRecord(value) || !isText(value['department'])) return [];
  const state = DEPARTMENT_STATES.find((known) => known === value['state']);
  if (!state) return [];
  const { changes, approvals, unapproved, round } = value;
  const history = eventsFrom(value['history']);
  return [
    {
      department: value['department'],
      state,
      file: textFrom(value['file']),
      at: textFrom(value['at']),
      by: textFrom(value['by']),
      counts: countsFrom(value['counts']),
      changes: isCount(changes) ? changes : 0,
      approvals: isListOf(approvals, isApproval) ? approvals : [],
      unapproved: isListOf(unapproved, isText) ? unapproved : [],
      round: isCount(round) ? round : 0,
      returnedAt: textFrom(value['returnedAt']),
      ...(history.length > 0 ? { history } : {}),
    },
  ];
};

/** Reads the board back; rows that are damaged are left out. */
export const boardOfText = (text: string): readonly BoardRow[] => {
  const json = jsonOfText(text);
  const list = isJsonRecord(json) ? json['departments'] : undefined;
  return Array.isArray(list) ? list.flatMap(rowFrom) : [];
};
