import type { FiscalYear } from '../era/fiscal-year';
import { statesNewDefinition } from '../form/read/flags';
import { sameWords } from '../text/text';
import type { Figure } from '../value/value';
import type { MeasureView, RowView } from './rule';

/** The sheet's year's row and the year before's; `undefined` unless both are there. */
export const lastTwoYears = (
  { rows }: MeasureView,
  fiscalYear: FiscalYear,
): { readonly before: RowView; readonly current: RowView } | undefined => {
  const current = rows.find((row) => row.isCurrent);
  const before = rows.findLast((row) => row.year === fiscalYear - 1);
  return current && before && { before, current };
};

/** One tier's figures of two years. */
export interface TierPair {
  /** 1 for the top tier. */
  readonly tier: number;
  readonly name: string;
  readonly before: Figure;
  readonly after: Figure;
}

/** Tiers that go by one name in both years, with their figures; a tier renamed in between is left out. */
export const tierPairs = (before: RowView, current: RowView): readonly TierPair[] => {
  const pairs: TierPair[] = [];
  for (let index = 0; index < current.tiers.length; index += 1) {
    const { tier, name } = current.tiers[index]!;
    const at =
      before.tiers[index]?.name === name
        ? index
        : before.tiers.findIndex((known) => sameWords(known.name, name));
    const [was, is] = [before.value.tiers[at]?.figure, current.value.tiers[index]?.figure];
    if (was && is) pairs.push({ tier, name, before: was, after: is });
  }
  return pairs;
};

/** Whether the sheet itself says why the year's figures differ: a review mark, or a new definition in the narrative. */
export const isExplained = ({ block }: Pick<MeasureView, 'block'>, year: FiscalYear): boolean =>
  block.flags.reviewFrom === year || statesNewDefinition(block.narrative.text, year);

/** Two figures so far apart that a reason is asked for. */
export const isJump = (
  before: number,
  after: number,
  limits: { readonly times: number; readonly difference: number },
): boolean => {
  const [small, large] = before < after ? [before, after] : [after, before];
  return small > 0 && large >= small * limits.times && large - small >= limits.difference;
};
