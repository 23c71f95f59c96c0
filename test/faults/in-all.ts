import type { Behaviour } from '../adapters/office/behaviours';
import type { Breaking } from './break-calls';
import type { Operation } from './operation';
import { runCalm, tryOperation } from './try-operation';

/** What changes nothing can be refused; what changes something can also stop on its way, or only seem to fail. */
const REFUSALS: readonly Breaking[] = [{ kind: 'busy' }, { kind: 'refused' }];
const OF_WRITES: readonly Breaking[] = [
  ...REFUSALS,
  ...[0.25, 0.5, 0.75, 1].map((share) => ({ kind: 'within' as const, share })),
  { kind: 'afterwards' },
];

/** What came of one operation in one Excel. */
export interface FaultCounts {
  readonly operation: string;
  readonly behaviour: string;
  readonly calls: number;
  readonly writes: number;
  readonly done: number;
  readonly refused: number;
  readonly wrong: readonly string[];
}

const nameOfBreaking = (breaking: Breaking): string =>
  breaking.kind === 'within' ? `within ${breaking.share}` : breaking.kind;

/**
 * Breaks every call of an operation in an Excel of some ways, in every way in which it can be broken.
 *
 * @param isTaken whether a try is one of those that are made
 */
export const inAllCalls = async (
  operation: Operation,
  behaviour: Behaviour,
  isTaken: () => boolean = () => true,
): Promise<FaultCounts> => {
  const calm = await runCalm(operation, behaviour);
  // Where marks cannot be told from a person's own rules, they cannot be taken away by themselves.
  const isWithheld = operation.isOfMarks === true && behaviour.withheld.marks === true;
  const wrong = isWithheld ? [] : [...calm.wrong];
  const counts = { done: 0, refused: 0, wrong: 0 };
  // Where it does not go in a calm Excel, nothing can be told of a broken one.
  const calls = calm.wrong.length > 0 ? [] : calm.writes;
  for (const [at, isWrite] of calls.entries()) {
    for (const breaking of isWrite ? OF_WRITES : REFUSALS) {
      if (!isTaken()) continue;
      const tried = await tryOperation(operation, behaviour, calm, at, breaking);
      counts[tried.kind] += 1;
      wrong.push(
        ...tried.wrong.map((one) => `call ${at + 1}, ${nameOfBreaking(breaking)}: ${one}`),
      );
    }
  }
  return {
    operation: operation.name,
    behaviour: behaviour.name,
    calls: calm.writes.length,
    writes: calm.writes.filter(Boolean).length,
    done: counts.done,
    refused: counts.refused,
    wrong,
  };
};
