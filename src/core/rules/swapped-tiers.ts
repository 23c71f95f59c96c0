import { plainNumber, type Figure } from '../value/value';
import { isJump, tierPairs } from './compare-years';
import type { RowView } from './rule';

/** The year's two figures, seen to stand in each other's place. */
export interface SwappedFigures {
  readonly top: number;
  readonly bottom: number;
  /** Last year's, the right way round. */
  readonly before: readonly [top: number, bottom: number];
}

/** A figure that cannot be read is, like 0, no jump from anything. */
const figureOf = (figure: Figure): number => plainNumber(figure) ?? 0;

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
  const [first, second] = tierPairs(before, current);
  if (!first || !second) return undefined;
  const [top, bottom] = [figureOf(first.after), figureOf(second.after)];
  const [wasTop, wasBottom] = [figureOf(first.before), figureOf(second.before)];
  const apart = isJump(wasTop, top, limits) && isJump(wasBottom, bottom, limits);
  const settled = !isJump(wasTop, bottom, limits) && !isJump(wasBottom, top, limits);
  return apart && settled ? { top, bottom, before: [wasTop, wasBottom] } : undefined;
};
