import { diceOf } from './dice';
import { inputOf, type Input, type Kind } from './inputs';
import { operationsFor, type Ending } from './operations';
import type { Seeds } from './seeds';

/** What one operation on an input came to. */
export interface Tried {
  readonly operation: string;
  readonly ending: Ending | 'thrown';
  /** What was thrown, where something was. */
  readonly thrown?: string;
  /** By the clock or of the processor, whichever are fewer: on a busy machine the clock runs for others, too. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** What all of them came to. */
export interface TriedInput {
  readonly index: number;
  readonly kind: Kind;
  readonly seed: string;
  readonly tried: readonly Tried[];
}

const FRAMES = 6;

const textOf = (thrown: unknown): string =>
  thrown instanceof Error
    ? `${thrown.name}: ${thrown.message.slice(0, 200)}\n${(thrown.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /u.test(line))
        .slice(0, FRAMES)
        .join('\n')}`
    : String(thrown);

/** Another row of dice for the operations than for the input. */
const OPERATIONS = 0x5bd1e995;

/** What a run reads its inputs from. */
export interface FuzzScene {
  readonly seeds: Seeds;
  readonly foreign: readonly string[];
  readonly seed: number;
}

/** Hears of each operation before it begins and when it has ended. */
export interface Watch {
  readonly begin: (operation: string) => void;
  /** Memory that the operation took, in megabytes, where that is measured. */
  readonly end: () => number;
}

const UNWATCHED: Watch = { begin: () => undefined, end: () => 0 };

/** Does everything with an input that is chosen for its index. */
export const tryBroken = (
  { seeds, seed }: FuzzScene,
  index: number,
  input: Input,
  watch: Watch = UNWATCHED,
): TriedInput => {
  const operations = operationsFor(input, seeds, diceOf(seed ^ OPERATIONS, index));
  const tried = operations.map(({ name, run }): Tried => {
    watch.begin(name);
    const [from, used] = [performance.now(), process.cpuUsage()];
    const after = (): Pick<Tried, 'operation' | 'milliseconds' | 'megabytes'> => {
      const byClock = performance.now() - from;
      const { user, system } = process.cpuUsage(used);
      const milliseconds = Math.min(byClock, (user + system) / 1000);
      return { operation: name, milliseconds, megabytes: watch.end() };
    };
    try {
      const ending = run();
      return { ...after(), ending };
    } catch (error) {
      return { ...after(), ending: 'thrown', thrown: textOf(error) };
    }
  });
  return { index, kind: input.kind, seed: input.seed, tried };
};

/** Makes the input of that index and does everything with it. */
export const tryInput = (scene: FuzzScene, index: number, watch?: Watch): TriedInput =>
  tryBroken(scene, index, inputOf(scene.seeds, scene.foreign, scene.seed, index), watch);
