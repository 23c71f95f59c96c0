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

/** The file that a text by a hand is of; `undefined` where it is the master's. */
const fileBy = ({ candidates }: Conflict, hand: Hand): string | undefined =>
  typeof hand === 'object' && candidates.some(({ file }) => file === hand.file)
    ? hand.file
    : undefined;

const decision = (conflict: Conflict, settled: string | null, hand: Hand): Decision => {
  const { item, occurrence, year, field, candidates } = conflict;
  const file = settled === null ? undefined : fileBy(conflict, hand);
  const by = file === undefined ? {} : { settledBy: file };
  return { item, occurrence, year, field, candidates, settled, ...by };
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
  conflicts.map((conflict) => decision(conflict, textBy(conflict, hand), hand));

/** Whether an item's conflicts are all settled as a version says. */
export const isDecidedBy = (conflicts: readonly Conflict[], hand: Hand): boolean =>
  conflicts.every((conflict) => {
    const text = textBy(conflict, hand);
    return (
      text !== null && conflict.settled === text && conflict.settledBy === fileBy(conflict, hand)
    );
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
  const hand = handOf(conflict, choice);
  const own = decision(conflict, textAt(conflict, choice), hand);
  return partner ? [own, decision(partner, textBy(partner, hand), hand)] : [own];
};

/** The choice that a conflict is settled by; where several say it, the one that its partner is settled by. */
export const choiceOf = (conflict: Conflict, all: readonly Conflict[]): Choice => {
  const { settled, settledBy, candidates } = conflict;
  if (settled === null) return 'open';
  const chosen = candidates.findIndex(({ file, value }) => file === settledBy && value === settled);
  // A copy of a department's file is shown as the first one.
  if (chosen >= 0) {
    const { department } = candidates[chosen]!;
    return candidates.findIndex(
      (one) =>
        one.value === settled &&
        (department !== null ? one.department === department : one.file === settledBy),
    );
  }
  const choices: readonly Choice[] = ['master', ...conflict.candidates.keys()];
  const saying = choices.filter((choice) => textAt(conflict, choice) === conflict.settled);
  const partner = partnerOf(conflict, all);
  const both = saying.find(
    (choice) => partner && textBy(partner, handOf(conflict, choice)) === partner.settled,
  );
  return both ?? saying[0] ?? 'master';
};
