import { isItemNumber } from '../../core/record/json-text';
import type { UnmergedCell, UnmergedPlace } from '../../core/merge/diff/unmerged';
import type { Candidate, Conflict, Decision, Settlement } from '../../core/merge/resolve/settle';
import { failure, success, type Result } from '../../core/result';
import type { MergeReport } from './merge-report';

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
    (entry.item === null || isItemNumber(entry.item)) &&
    isNumberOrNull(entry.occurrence) &&
    [entry.year, entry.settled].every(isTextOrNull) &&
    (entry.settledBy === undefined || typeof entry.settledBy === 'string') &&
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
