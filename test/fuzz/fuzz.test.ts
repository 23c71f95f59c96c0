import { diceOf } from './dice';
import { KINDS } from './inputs';
import { makeSeeds, type Seeds } from './seeds';
import { tryInput } from './try-input';

/** Inputs of every day; `npm run fuzz` goes on by the hour, with time and memory held. */
const INPUTS = KINDS.length * Number(process.env.SHINKO_RUNS ?? 3);
const SEED = 20261128;

let seeds: Seeds;
beforeAll(() => {
  seeds = makeSeeds();
});

it(`壊した ${INPUTS} のファイルは、読まれるか、一文で断られる`, () => {
  const endings = new Map<string, number>();
  for (let index = 0; index < INPUTS; index += 1) {
    const { kind, seed, tried } = tryInput({ seeds, foreign: [], seed: SEED }, index);
    expect(tried.length).toBeGreaterThan(0);
    for (const { operation, ending, thrown } of tried) {
      if (thrown !== undefined)
        throw new Error(`${SEED}/${index} ${kind} ${seed} ${operation}: ${thrown}`);
      endings.set(`${kind} ${ending}`, (endings.get(`${kind} ${ending}`) ?? 0) + 1);
    }
  }
  // What is broken is not all of it so broken that nothing of it is looked at, nor so little that all is read.
  for (const kind of KINDS) {
    expect([kind, [...endings.keys()].some((key) => key.startsWith(kind))]).toEqual([kind, true]);
  }
  expect([...endings.keys()].filter((key) => key.endsWith('refused')).length).toBeGreaterThan(3);
  expect([...endings.keys()].filter((key) => key.endsWith('given')).length).toBeGreaterThan(3);
});

it('同じ種なら、同じ壊し方になる', () => {
  const [left, right] = [diceOf(7, 3), diceOf(7, 3)];
  expect(Array.from({ length: 20 }, () => left.next())).toEqual(
    Array.from({ length: 20 }, () => right.next()),
  );
});
