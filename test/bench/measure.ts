/** Where a benchmark writes its lines. */
export type Print = (line: string) => void;

/** The middle of some times. */
export const median = (times: readonly number[]): number =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)]!;

/** Times of a work: as the clock says, and what all threads of this process computed. */
export interface Spent {
  readonly milliseconds: number;
  readonly processor: number;
}

/** Times of a run of a work, of so many that follow each other. */
const timed = (work: () => unknown, runs = 1): Spent => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  for (let run = 0; run < runs; run += 1) work();
  const { user, system } = process.cpuUsage(used);
  const milliseconds = performance.now() - start;
  return { milliseconds: milliseconds / runs, processor: (user + system) / 1000 / runs };
};

/** Medians of both times of a work, after half as many runs to warm up. */
export const spend = (runs: number, work: () => unknown): Spent => {
  for (let run = 0; run < runs / 2; run += 1) work();
  const times = Array.from({ length: runs }, () => timed(work));
  return {
    milliseconds: median(times.map((time) => time.milliseconds)),
    processor: median(times.map((time) => time.processor)),
  };
};

/**
 * The least processor time of a work in milliseconds, after as many runs to warm up; before each, rubbish of the one
 * before it is cleared where the process may.
 */
export const fastest = (runs: number, work: () => unknown): number => {
  for (let run = 0; run < runs; run += 1) work();
  const once = (): number => {
    globalThis.gc?.();
    return timed(work).processor;
  };
  return Math.min(...Array.from({ length: runs }, once));
};

/** Times of a work, and how they stand to those of the first. */
export interface InTurn extends Spent {
  readonly ratio: number;
  readonly processorRatio: number;
}

/**
 * Medians of works that take turns, `each` runs at a time, so that a machine that slows down slows all of them; the
 * ratios are medians of the rounds' own.
 */
export const spendInTurn = (
  rounds: number,
  each: number,
  works: readonly (() => unknown)[],
): readonly InTurn[] => {
  const once = (work: () => unknown): Spent => timed(work, each);
  for (let round = 0; round < rounds / 2; round += 1) works.forEach(once);
  const told = Array.from({ length: rounds }, () => works.map(once));
  return works.map((_, at) => {
    const of = (value: (own: Spent, first: Spent) => number): number =>
      median(told.map((round) => value(round[at]!, round[0]!)));
    return {
      milliseconds: of((own) => own.milliseconds),
      processor: of((own) => own.processor),
      ratio: of((own, first) => own.milliseconds / first.milliseconds),
      processorRatio: of((own, first) => own.processor / first.processor),
    };
  });
};

/** Median time of a work in milliseconds, after half as many runs to warm up. */
export const measure = (runs: number, work: () => unknown): number =>
  spend(runs, work).milliseconds;

/** A time with a precision that its size deserves. */
export const milliseconds = (time: number): string =>
  `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

/** A table in Markdown; all columns but the first are aligned to the right. */
export const markdownTable = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [titles, titles.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
