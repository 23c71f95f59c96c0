import type { WorkbookIdentity } from '../../core/record/identity';
import { differingRules, type Stamp, type StampStatus } from '../../core/record/stamp';
import type { RuleSettings } from '../../core/profile/rule-settings';
import { sameWords } from '../../core/text/text';

/** What a file's `_shinko` says and the file, or the master, does not bear out: somebody wrote it by hand. */
export type RecordDoubt =
  | { readonly kind: 'other-plan'; readonly plan: string }
  | { readonly kind: 'other-department'; readonly department: string }
  /** A submission that the check would not have let pass: errors, or warnings without a reason, more than it says. */
  | { readonly kind: 'more-findings'; readonly errors: number; readonly unexplained: number };

/** Rules and figures by which a stamp was checked otherwise than a master's; none where it does not tell. */
export const rulesDiffering = (stamp: Stamp | null, settings: RuleSettings): readonly string[] =>
  stamp?.checkedBy ? differingRules(stamp.checkedBy, settings) : [];

/** A file as far as its record is doubted. */
export interface DoubtedFile {
  /** Whose it is by its sheet. */
  readonly department: string | null;
  /** What the check finds in it now. */
  readonly counts: Stamp['counts'];
  /** How many warnings were let stand with a reason. */
  readonly reasons: number;
  readonly rulesDiffer: readonly string[];
  readonly stamp: StampStatus;
  readonly identity: WorkbookIdentity | undefined;
  /** What the master calls its plan, in its several places. */
  readonly plans: readonly (string | null | undefined)[];
}

const moreFindings = (
  { counts, reasons, rulesDiffer, stamp: status }: DoubtedFile,
  stamp: Stamp | null,
): readonly RecordDoubt[] => {
  // Other rules are told as such, and entries changed since are no longer those that were checked.
  if (stamp === null || status !== 'valid' || rulesDiffer.length > 0) return [];
  const [errors, unexplained] = [counts.error, counts.warning - reasons];
  const isMore = errors > stamp.counts.error || unexplained > stamp.counts.warning - stamp.accepted;
  return isMore ? [{ kind: 'more-findings', errors, unexplained }] : [];
};

/** What of a file's record is to be told to who collects it. */
export const recordDoubts = (file: DoubtedFile): readonly RecordDoubt[] => {
  const { identity, department, plans } = file;
  if (!identity) return [];
  const known = plans.flatMap((plan) => plan ?? []);
  const isOther = (one: string, words: readonly string[]): boolean =>
    one.trim() !== '' && words.length > 0 && !words.some((word) => sameWords(word, one));
  const own = identity.department;
  const doubts: RecordDoubt[] = [];
  if (isOther(identity.plan, known)) doubts.push({ kind: 'other-plan', plan: identity.plan });
  if (own !== null && isOther(own, department === null ? [] : [department]))
    doubts.push({ kind: 'other-department', department: own });
  return [...doubts, ...moreFindings(file, identity.stamp)];
};
