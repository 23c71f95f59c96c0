import type { Indicator } from '../../../src/core/value/indicator';

/** A name with the first and the last year it holds for; `null` is open. */
export type Span = readonly [name: string, from: number | null, to: number | null];

/** An indicator of tiers in brief. */
export const indicatorOf = (...tiers: readonly (readonly Span[])[]): Indicator => ({
  tiers: tiers.map((spans) => ({ spans: spans.map(([name, from, to]) => ({ name, from, to })) })),
});
