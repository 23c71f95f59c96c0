import type { CatalogItem } from '../catalog/catalog';
import { targetsOfTiers } from '../catalog/targets-of-tiers';
import { writtenFigures, type WrittenFigure } from '../form/read/written-targets';
import { isFewerBetter } from '../value/indicator-semantics';
import { plainNumber } from '../value/value';
import type { RowView } from './rule';

const unitsOf = (item: CatalogItem | null, { units }: RowView): readonly string[] =>
  units.length > 0 ? units : (item?.units ?? []);

/** The targets of a year that stand in the sheet; `null` for a tier without. */
export const sheetTargets = (
  item: CatalogItem | null,
  row: RowView,
): readonly (WrittenFigure | null)[] =>
  writtenFigures(row.row.target, row.tiers, unitsOf(item, row));

/**
 * The target of each of a year's tiers, top first: the sheet's own where one stands there, else the
 * plan's; `null` for a tier without.
 */
export const tierTargets = (
  item: CatalogItem | null,
  row: RowView,
): readonly (WrittenFigure | null)[] => {
  const planned = targetsOfTiers(item, row);
  if (row.row.target === null) return planned;
  return sheetTargets(item, row).map((own, index) => {
    const target = planned[index] ?? null;
    // The plan's own words say more of the same figure.
    return own === null || own.value === target?.value ? (target ?? own) : own;
  });
};

/** A tier with a target and a value that can be compared. */
export interface ReachedTier {
  /** 1 for the top tier. */
  readonly tier: number;
  readonly name: string;
  readonly target: number;
  readonly value: number;
  /** Whether a city wants few of what it counts. */
  readonly isFewer: boolean;
}

/** Tiers of a year whose value can be compared with a target. */
export const comparedTiers = (item: CatalogItem | null, row: RowView): readonly ReachedTier[] => {
  if (row.row.target === null && !item?.targets) return [];
  return tierTargets(item, row).flatMap((own, index): readonly ReachedTier[] => {
    const figure = row.value.tiers[index]?.figure;
    const value = figure ? plainNumber(figure) : null;
    if (own === null || own.value === null || value === null) return [];
    if (row.value.tiers.length !== Math.max(1, row.tiers.length)) return [];
    const name = row.tiers[index]?.name ?? '';
    const tier = row.tiers[index]?.tier ?? 1;
    return [{ tier, name, target: own.value, value, isFewer: isFewerBetter(name) }];
  });
};

/** Whether a value comes up to its target; of what a city wants few, is not above it. */
export const isReached = ({ target, value, isFewer }: ReachedTier): boolean =>
  isFewer ? value <= target : value >= target;

/** 達成率: value ÷ target in percent, not rounded; `null` where the target is 0. */
export const rateOf = ({ target, value }: Pick<ReachedTier, 'target' | 'value'>): number | null =>
  target === 0 ? null : (value / target) * 100;

/** Figures that a plan sets for a year, of whatever tier. */
export const plannedCount = (item: CatalogItem | null, row: RowView): number =>
  (item?.targets ?? []).filter(({ year }) => year === row.year).length;
