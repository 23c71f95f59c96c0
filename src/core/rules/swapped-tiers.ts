import { plainNumber } from '../value/value';
import { isJump, tierPairs } from './compare-years';
import type { RowView } from './rule';

/** The year's two figures, seen to stand in each other's place. */
export interface SwappedFigures {
  readonly top: number;
  readonly bottom: number;
  /** Last year's, the right way round. */
  readonly before: readonly [top: number, bottom: number];
}

/**
 * Whether the two tiers' figures stand the wrong way round: as they stand both jump from the year
 * before, and once swapped neither does.
 */
export const swappedFigures = (
  before: RowView,
  current: RowView,
  limits: { readonly times: number; readonly difference: number },
): SwappedFigures | undefined => {
  if (current.tiers.length !== 2) return undefined;
  const [first, second, ...more] = tierPairs(before, current);
  if (!first || !second || more.length > 0) return undefined;
  const [top, bottom] = [plainNumber(first.after), plainNumber(second.after)];
  const [wasTop, wasBottom] = [plainNumber(first.before), plainNumber(second.before)];
  if (top === null || bottom === null || wasTop === null || wasBottom === null) return undefined;
  const apart = isJump(wasTop, top, limits) && isJump(wasBottom, bottom, limits);
  const settled = !isJump(wasTop, bottom, limits) && !isJump(wasBottom, top, limits);
  return apart && settled && top > 0 && bottom > 0
    ? { top, bottom, before: [wasTop, wasBottom] }
    : undefined;
};
