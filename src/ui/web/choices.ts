import { decideField, type Choice } from '../../core/merge/resolve/decide-item';
import type { Conflict, Decision, DecisionPlace } from '../../core/merge/resolve/settle';

/** What a person decided so far, by the place of each conflict. */
export type Decisions = ReadonlyMap<string, Decision>;

/** Names a conflict's place. */
export const keyOf = ({ item, occurrence, year, field }: DecisionPlace): string =>
  [item, occurrence, year, field].join('|');

/** The decisions with one more; 評価 takes 進捗状況 along. */
export const withChoice = (
  decisions: Decisions,
  conflict: Conflict,
  all: readonly Conflict[],
  choice: Choice,
): Decisions => {
  const next = new Map(decisions);
  for (const decision of decideField(conflict, all, choice)) next.set(keyOf(decision), decision);
  return next;
};

/** The conflicts as they are with what was decided. */
export const withDecided = (
  conflicts: readonly Conflict[],
  decisions: Decisions,
): readonly Conflict[] =>
  conflicts.map((conflict) => {
    const decision = decisions.get(keyOf(conflict));
    if (!decision) return conflict;
    const { item, occurrence, year, field, base, master, candidates } = conflict;
    const { settled, settledBy } = decision;
    const by = settledBy === undefined ? {} : { settledBy };
    return { item, occurrence, year, field, base, master, candidates, settled, ...by };
  });
