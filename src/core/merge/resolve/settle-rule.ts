import { sameWords } from '../../text/text';
import { timeOf } from '../index/time-of';
import type { Candidate, SettleRule } from './settle';

/** Why a conflict is open although a rule is to settle all. */
export type OpenReason =
  /** The entries at hand-out are not known, so nobody knows whether a text is newer than the master's. */
  | 'baseless'
  /** None of the files was submitted. */
  | 'no-time'
  /** Several were submitted last, at one time. */
  | 'same-time'
  /** No department leads the item. */
  | 'no-lead'
  /** The leading department says nothing of it. */
  | 'lead-silent'
  /** Several files of the leading department say something of it. */
  | 'lead-several'
  /** The chosen file says two things: in the item and in its repeat. */
  | 'two-texts'
  /** The master has no box for what was chosen. */
  | 'no-box';

/** What settled a conflict, or why nothing did; without a rule there is no reason. */
export interface Ruling {
  readonly by: 'person' | 'rule' | null;
  readonly why: OpenReason | null;
}

/** A text by rule, or why there is none. */
export type RuledText =
  | {
      readonly by: 'person' | 'rule';
      readonly text: string;
      /** The file that it is of; absent for the master's. */
      readonly file?: string;
    }
  | { readonly by: null; readonly why: OpenReason | null };

/** A file that says something of a conflict. */
interface Hand {
  readonly file: string;
  readonly department: string | null;
  readonly submittedAt: string | null;
}

/** What a rule looks at. */
interface RuleScene {
  readonly master: string;
  readonly candidates: readonly Candidate[];
  /** Of 評価 and 進捗状況 the files that say something of either; may name one twice. */
  readonly hands: readonly Hand[];
  readonly isBaseless: boolean;
  /** 主管課 of the item. */
  readonly lead: string | undefined;
}

type ChosenHand = { readonly file: string } | { readonly why: OpenReason };

/** Of a department's files that say the same one: a copy is no hand of its own. */
const withoutCopies = (
  hands: readonly Hand[],
  candidates: readonly Candidate[],
): readonly Hand[] => {
  const wordsOf = ({ file }: Hand): readonly string[] =>
    candidates.filter((one) => one.file === file).map(({ value }) => value);
  const distinct = new Map<string, Hand>();
  for (const hand of hands) {
    const { department, file, submittedAt } = hand;
    const key = JSON.stringify([department ?? file, submittedAt, wordsOf(hand)]);
    if (!distinct.has(key)) distinct.set(key, hand);
  }
  return [...distinct.values()];
};

const newestOf = (hands: readonly Hand[]): ChosenHand => {
  const newest = Math.max(...hands.map(({ submittedAt }) => timeOf(submittedAt)));
  if (newest <= 0) return { why: 'no-time' };
  const found = hands.filter(({ submittedAt }) => timeOf(submittedAt) === newest);
  return found.length === 1 ? { file: found[0]!.file } : { why: 'same-time' };
};

const leadOf = (hands: readonly Hand[], lead: string | undefined): ChosenHand => {
  if (lead === undefined) return { why: 'no-lead' };
  const own = hands.filter(({ department }) => department !== null && sameWords(department, lead));
  if (own.length === 0) return { why: 'lead-silent' };
  return own.length === 1 ? { file: own[0]!.file } : { why: 'lead-several' };
};

/**
 * Settles by rule. A file that the rule chooses for grade and boxes together, and that says nothing
 * of this one, leaves the master's text.
 */
export const settleByRule = (rule: SettleRule | null, scene: RuleScene): RuledText => {
  const { master, candidates, isBaseless, lead } = scene;
  if (rule === null) return { by: null, why: null };
  if (rule === 'master') return { by: 'rule', text: master };
  if (isBaseless) return { by: null, why: 'baseless' };
  const files = [...new Map(scene.hands.map((hand) => [hand.file, hand])).values()];
  const hands = withoutCopies(files, candidates);
  const chosen = rule === 'newest' ? newestOf(hands) : leadOf(hands, lead);
  if ('why' in chosen) return { by: null, why: chosen.why };
  const own = candidates.filter(({ file }) => file === chosen.file);
  if (own.length > 1) return { by: null, why: 'two-texts' };
  return own[0]
    ? { by: 'rule', text: own[0].value, file: own[0].file }
    : { by: 'rule', text: master };
};
