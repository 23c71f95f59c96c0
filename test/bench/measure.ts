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

/** Medians of both times of a work, after half as many runs to warm up. */
export const spend = (runs: number, work: () => unknown): Spent => {
  for (let run = 0; run < runs / 2; run += 1) work();
  const times = Array.from({ length: runs }, (): Spent => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(used);
    return { milliseconds: performance.now() - start, processor: (user + system) / 1000 };
  });
  return {
    milliseconds: median(times.map((time) => time.milliseconds)),
    processor: median(times.map((time) => time.processor)),
  };
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
