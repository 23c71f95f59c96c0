import type { CatalogItem, Target } from '../catalog/catalog';
import { comparable } from '../text/text';
import type { RowView } from '../rules/rule';
import { isSameUnit } from '../value/indicator-semantics';

/** Words that say the same of both: 発行部数 and 発行部数, ネットワーク会議 and ネットワーク会議の開催数. */
const fits = (label: string, name: string): boolean => {
  const [words, tier] = [comparable(label), comparable(name)];
  return words !== '' && tier !== '' && (tier.includes(words) || words.includes(tier));
};

/**
 * The figure that a plan sets for each tier of a year; `null` where it sets none, or where its words or its
 * unit fit no tier or several: nothing is guessed. Nine school districts are no target of meetings held.
 */
export const targetsOfTiers = (
  item: CatalogItem | null,
  { year, tiers, units }: Pick<RowView, 'year' | 'tiers' | 'units'>,
): readonly (Target | null)[] => {
  const own = (item?.targets ?? []).filter((target) => target.year === year);
  const unitOf = (index: number): string => units[index] ?? units[0] ?? '';
  /** Whether a figure without words of its own can be of one tier only. */
  const isAlone = ({ unit }: Target): boolean =>
    own.filter((other) => isSameUnit(other.unit, unit)).length === 1 &&
    tiers.filter((_, index) => isSameUnit(unit, unitOf(index))).length === 1;
  return tiers.map(({ name }, index) => {
    const fitting = own.filter(
      (target) =>
        isSameUnit(target.unit, unitOf(index)) &&
        (target.label === null ? isAlone(target) : fits(target.label, name)),
    );
    return fitting.length === 1 ? fitting[0]! : null;
  });
};
