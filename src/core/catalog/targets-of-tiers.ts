import type { FiscalYear } from '../era/fiscal-year';
import { comparable } from '../text/text';
import type { ValidTier } from '../value/indicator';
import { isSameUnit } from '../value/indicator-semantics';
import type { CatalogItem, Target } from './catalog';

/** A year of an item: its tiers, top first, and their units, one for each or one for all. */
export interface YearTiers {
  readonly year: FiscalYear | null;
  readonly tiers: readonly ValidTier[];
  /** `[]` where none is written yet: the item's own count then. */
  readonly units: readonly string[];
}

const isSaidOf = (label: string, name: string): boolean => comparable(label) === comparable(name);

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
  { year, tiers, units }: YearTiers,
): readonly (Target | null)[] => {
  const own = (item?.targets ?? []).filter((target) => target.year === year);
  if (own.length === 0) return tiers.map(() => null);
  const written = units.length > 0 ? units : item!.units;
  const unitOf = (index: number): string => written[index] ?? written[0] ?? '';
  /** Whether a figure without words of its own can be of one tier only. */
  const isAlone = ({ unit }: Target): boolean =>
    own.filter((other) => isSameUnit(other.unit, unit)).length === 1 &&
    tiers.filter((_, index) => isSameUnit(unit, unitOf(index))).length === 1;
  /** Words that are a tier's very name are of no other that contains them. */
  const isOf = (label: string, name: string): boolean =>
    tiers.some((tier) => isSaidOf(label, tier.name)) ? isSaidOf(label, name) : fits(label, name);
  return tiers.map(({ name }, index) => {
    const fitting = own.filter(
      (target) =>
        isSameUnit(target.unit, unitOf(index)) &&
        (target.label === null ? isAlone(target) : isOf(target.label, name)),
    );
    const named = fitting.filter(({ label }) => label !== null && isSaidOf(label, name));
    const found = named.length > 0 ? named : fitting;
    return found.length === 1 ? found[0]! : null;
  });
};
