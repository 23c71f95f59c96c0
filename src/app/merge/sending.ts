import type { FiscalYear } from '../../core/era/fiscal-year';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import type { Grid } from '../../core/grid/grid';
import type { FileDiff } from '../../core/merge/diff/file-diff';
import { approvalStatuses, unapprovedRoles } from '../../core/record/approval';
import { stateOfFile, type DepartmentState, type SendingFacts } from '../../core/record/board';
import type { WorkbookIdentity } from '../../core/record/identity';
import { lastReturn, roundOf, type ReturnRecord } from '../../core/record/return-record';
import { stampStatus, type Stamp } from '../../core/record/stamp';
import { questionOutcomes, type QuestionOutcome } from '../../core/return/question-outcome';
import { besideAnswers, isQuestionSheet, readAnswers } from '../../core/return/question-sheet';
import { entriesDigests } from '../../core/submit/normalised-entries';

/** What a book says of its way between secretariat and department. */
export interface Sending extends Omit<SendingFacts, 'isAsReturned'> {
  readonly state: DepartmentState;
  readonly submittedAt: string | null;
  readonly by: string | null;
  /** What its stamp says that the check found; `null` where it has none. */
  readonly stamped: Stamp['counts'] | null;
  /** When it was handed out; `null` where it does not say. */
  readonly handedOut: string | null;
  /** Each time that it was given back, the first one first. */
  readonly returned: readonly Pick<ReturnRecord, 'round' | 'at' | 'by'>[];
  /** When it was last given back. */
  readonly returnedAt: string | null;
  readonly deadline: string | null;
  /** The questions that it was last given back with, and what came of them. */
  readonly questions: readonly QuestionOutcome[];
}

/** A book as far as it tells that. */
export interface SentBook {
  readonly grids: readonly Grid[];
  readonly identity: WorkbookIdentity | undefined;
  /** The forms that a submission is of. */
  readonly forms: readonly RecognisedSheet[];
  /** Whether nothing is entered for the year. */
  readonly blank: boolean;
}

/**
 * Reads how far a department's book is.
 *
 * @param asked roles whose approval the plan asks for
 */
export const sendingOf = (
  { grids, identity, forms, blank }: SentBook,
  asked: readonly string[],
  fiscalYear: FiscalYear,
): Sending => {
  const { stamp = null, returns = [], approvals: given = [], deadline = null } = identity ?? {};
  const isMarked = stamp !== null || returns.length > 0 || given.length > 0;
  const digests = isMarked ? entriesDigests(forms) : new Set<string>();
  const status = stampStatus(stamp, digests);
  const round = roundOf(returns);
  const approvals = approvalStatuses(given, digests, round);
  const last = lastReturn(returns);
  const facts: SendingFacts = {
    stamp: blank && status === 'valid' ? 'none' : status,
    blank,
    approvals,
    unapproved: unapprovedRoles(asked, approvals),
    round,
    isAsReturned: last !== undefined && digests.has(last.digest),
  };
  const answers = last ? readAnswers(grids) : new Map<string, string>();
  return {
    state: stateOfFile(facts),
    stamp: facts.stamp,
    blank,
    approvals,
    unapproved: facts.unapproved,
    round,
    submittedAt: stamp?.at ?? null,
    by: stamp?.by ?? null,
    stamped: stamp?.counts ?? null,
    handedOut: identity?.handedOut ?? null,
    returned: returns.map(({ round: times, at, by }) => ({ round: times, at, by })),
    returnedAt: last?.at ?? null,
    deadline,
    questions: questionOutcomes(returns, answers, forms, fiscalYear),
  };
};

/** A file's differences with what stands beside the answers on its sheets of questions. */
export const withBesideAnswers = (
  diff: FileDiff,
  { grids, identity }: Pick<SentBook, 'grids' | 'identity'>,
): FileDiff => {
  const questions = (identity?.returns ?? []).flatMap((each) => each.questions);
  const left = grids.filter(isQuestionSheet).flatMap((grid) => besideAnswers(grid, questions));
  return left.length === 0 ? diff : { ...diff, left: [...diff.left, ...left] };
};
