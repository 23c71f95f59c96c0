import { partnerField } from './one-hand';
import type { Conflict, Decision } from './settle';

/** Whose text is taken: the master's, a file's, or nobody's yet. */
export type Hand = 'master' | 'open' | { readonly file: string };

/** What a conflict would say by a hand; `null` leaves it open, as where a file says two things. */
const textBy = ({ master, candidates }: Conflict, hand: Hand): string | null => {
  if (hand === 'open') return null;
  const own = hand === 'master' ? [] : candidates.filter(({ file }) => file === hand.file);
  if (own.length > 1) return null;
  // A file that leaves a field as it was says nothing of it: the master's text stands.
  return own[0]?.value ?? master ?? '';
};

const decision = (conflict: Conflict, settled: string | null): Decision => {
  const { item, occurrence, year, field, candidates } = conflict;
  return { item, occurrence, year, field, candidates, settled };
};

/** The other of 評価 and 進捗状況 of the same item and year, where it is in conflict too. */
const partnerOf = (conflict: Conflict, all: readonly Conflict[]): Conflict | undefined => {
  const field = partnerField(conflict.field);
  return all.find(
    (other) =>
      other.field === field &&
      other.item === conflict.item &&
      other.occurrence === conflict.occurrence &&
      other.year === conflict.year,
  );
};

/** What takes one version of an item as a whole; `conflicts` are the item's. */
export const decideItem = (conflicts: readonly Conflict[], hand: Hand): readonly Decision[] =>
  conflicts.map((conflict) => decision(conflict, textBy(conflict, hand)));

/** Whether an item's conflicts are all settled as a version says. */
export const isDecidedBy = (conflicts: readonly Conflict[], hand: Hand): boolean =>
  conflicts.every((conflict) => {
    const text = textBy(conflict, hand);
    return text !== null && conflict.settled === text;
  });

/**
 * A choice in one conflict: the place of a candidate, the master's text, or none yet. 評価 takes
 * 進捗状況 along and the other way round: both come from one hand.
 */
export type Choice = number | 'master' | 'open';

const handOf = ({ candidates }: Conflict, choice: Choice): Hand =>
  typeof choice === 'number' ? { file: candidates[choice]!.file } : choice;

const textAt = (conflict: Conflict, choice: Choice): string | null =>
  typeof choice === 'number' ? conflict.candidates[choice]!.value : textBy(conflict, choice);

/** What a choice in one conflict decides. */
export const decideField = (
  conflict: Conflict,
  all: readonly Conflict[],
  choice: Choice,
): readonly Decision[] => {
  const partner = partnerOf(conflict, all);
  const own = decision(conflict, textAt(conflict, choice));
  return partner ? [own, decision(partner, textBy(partner, handOf(conflict, choice)))] : [own];
};

/** The choice that a conflict is settled by; where several say it, the one that its partner is settled by. */
export const choiceOf = (conflict: Conflict, all: readonly Conflict[]): Choice => {
  if (conflict.settled === null) return 'open';
  const choices: readonly Choice[] = ['master', ...conflict.candidates.keys()];
  const saying = choices.filter((choice) => textAt(conflict, choice) === conflict.settled);
  const partner = partnerOf(conflict, all);
  const both = saying.find(
    (choice) => partner && textBy(partner, handOf(conflict, choice)) === partner.settled,
  );
  return both ?? saying[0] ?? 'master';
};
