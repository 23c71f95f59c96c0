import type { ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import { rankOn, SHIROI_SCALE, type GradeScale } from '../profile/grade-scale';
import { blockKey, type SheetEntries } from '../record/entries';
import type { LevelCell } from '../form/read/recognised';
import type { BlockView, RowView } from '../rules/rule';
import { gradeMeant } from '../rules/sheet-grades';
import { comparable } from '../text/text';
import { isFewerBetter } from '../value/indicator-semantics';
import { plainNumber } from '../value/value';
import { sheetTargets, tierTargets } from '../rules/tier-targets';

/** What grades are counted by. */
export type TotalsBy = 'all' | 'policy' | 'direction' | 'department';

/** How many items of a group have each grade in a year. */
export interface GradeTotals {
  readonly year: FiscalYear;
  readonly by: TotalsBy;
  /** Number and name as the sheet has them first; `''` for the whole plan. */
  readonly name: string;
  /** By the plan's own grades, the best first where they have an order. */
  readonly counts: Readonly<Record<string, number>>;
  /** Items without a grade that can be read. */
  readonly notRated: number;
  /** Items whose grade is better than the year before, and worse. */
  readonly up: number;
  readonly down: number;
}

/** One tier of an item over the years. */
export interface TierSeries {
  readonly item: ItemNumber | null;
  readonly tier: number;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly values: readonly {
    readonly year: FiscalYear;
    readonly value: number | null;
    readonly target: number | null;
  }[];
}

/** A plan's year in figures. */
export interface PlanSummary {
  /** Repeats counted once. */
  readonly items: number;
  readonly grades: readonly GradeTotals[];
  /** Items with a planned figure in the sheet's year, and those that reached all of theirs. */
  readonly targets: { readonly with: number; readonly reached: number };
  readonly series: readonly TierSeries[];
}

/** Years that grades are counted for: the sheet's own first, then the others, newest first. */
export const yearsOf = (
  views: readonly BlockView[],
  fiscalYear: FiscalYear,
): readonly FiscalYear[] => {
  const years = new Set(views.flatMap(({ rows }) => rows.map(({ year }) => year)));
  years.delete(fiscalYear);
  return [fiscalYear, ...[...years].sort((left, right) => right - left)];
};

/** A group that an item is counted in: levels by their numbers, since their names vary inside one document. */
export interface Group {
  readonly key: string;
  readonly name: string;
}

const nameOf = (number: string, { name, text }: LevelCell): string =>
  name === '' ? text.trim() : [number, name.replace(/\s+/gu, ' ')].filter(Boolean).join(' ');

const policyOf = ({ block }: BlockView): readonly Group[] => {
  const { policy } = block.heading;
  if (!policy) return [];
  const number = policy.number === null ? '' : String(policy.number);
  return [{ key: number || policy.name, name: nameOf(number && `(${number})`, policy) }];
};

const directionOf = (view: BlockView): readonly Group[] => {
  const { policy, direction } = view.block.heading;
  if (!direction) return [];
  const numbers = [policy?.number ?? null, direction.number];
  const number = numbers.includes(null) ? '' : numbers.join('-');
  return [{ key: number || direction.name, name: nameOf(number, direction) }];
};

/** What an item is counted in, by what it is counted by. */
export const GROUPS: readonly (readonly [TotalsBy, (view: BlockView) => readonly Group[]])[] = [
  ['all', () => [{ key: '', name: '' }]],
  ['policy', policyOf],
  ['direction', directionOf],
  ['department', ({ block }) => block.departments.map((name) => ({ key: comparable(name), name }))],
];

/** An item's grade of a year, from the sheet, else from last year's file. */
export const gradeIn = (
  { block, rows }: BlockView,
  year: FiscalYear,
  base: SheetEntries | null,
  scale: GradeScale = SHIROI_SCALE,
): string | null => {
  const row = rows.find((one) => one.year === year && one.row.grade.text.trim() !== '');
  const known = base?.blocks.get(blockKey(block.number ?? 0, block.occurrence))?.years.get(year);
  return gradeMeant({ scale }, row?.row.grade.text ?? known?.grade ?? '') ?? null;
};

/** How many steps a grade is worse than another; below 0 where it is better, 0 where the scale has no order. */
export const gradeStep = (scale: GradeScale, before: string, after: string): number => {
  const [was, is] = [rankOn(scale, before), rankOn(scale, after)];
  return was < 0 || is < 0 ? 0 : is - was;
};

const totalsOf = (
  views: readonly BlockView[],
  year: FiscalYear,
  base: SheetEntries | null,
  scale: GradeScale,
): Omit<GradeTotals, 'by' | 'name' | 'year'> => {
  const counts = new Map(scale.steps.map(({ value }) => [value, 0]));
  let [notRated, up, down] = [0, 0, 0];
  for (const view of views) {
    const grade = gradeIn(view, year, base, scale);
    if (grade === null) notRated += 1;
    else counts.set(grade, (counts.get(grade) ?? 0) + 1);
    const before = gradeIn(view, year - 1, base, scale);
    if (grade === null || before === null) continue;
    const step = gradeStep(scale, before, grade);
    if (step < 0) up += 1;
    if (step > 0) down += 1;
  }
  return { counts: Object.fromEntries(counts), notRated, up, down };
};

/** Items by group, in the order of the sheet; each group goes by the first name met. */
const grouped = (
  views: readonly BlockView[],
  groupsOf: (view: BlockView) => readonly Group[],
): readonly (readonly [name: string, views: readonly BlockView[]])[] => {
  const groups = new Map<string, readonly [string, BlockView[]]>();
  for (const view of views) {
    const own = new Map(groupsOf(view).map((group) => [group.key, group.name]));
    for (const [key, name] of own) {
      const known = groups.get(key);
      if (known) known[1].push(view);
      else groups.set(key, [name, [view]]);
    }
  }
  return [...groups.values()];
};

/** Figures of a tier by the year, beside what the plan sets. */
export const seriesOf = (view: BlockView): readonly TierSeries[] => {
  const byTier = new Map<number, { -readonly [K in keyof TierSeries]: TierSeries[K] }>();
  const rows = [...view.rows].sort((left, right) => left.year - right.year);
  for (const row of rows) {
    const targets = tierTargets(view.item, row);
    row.tiers.forEach(({ tier, name }, index) => {
      const figure = row.value.tiers[index]?.figure;
      const value = figure ? plainNumber(figure) : null;
      const unit = row.units[index] ?? row.units[0] ?? null;
      const point = { year: row.year, value, target: targets[index]?.value ?? null };
      const known = byTier.get(tier);
      byTier.set(tier, {
        item: view.block.number,
        tier,
        indicator: name,
        unit: unit ?? known?.unit ?? null,
        values: [...(known?.values ?? []), point],
      });
    });
  }
  return [...byTier.values()].sort((left, right) => left.tier - right.tier);
};

/** Figures that are set for an item's year: the plan's, or those that stand on the sheet alone. */
const aimedIn = ({ item, rows }: BlockView, year: FiscalYear): number => {
  const planned = (item?.targets ?? []).filter((target) => target.year === year).length;
  const row = rows.find((one) => one.year === year && one.row.target !== null);
  const written = row ? sheetTargets(item, row).filter((target) => target !== null).length : 0;
  return Math.max(planned, written);
};

/** Whether all figures that are set for a year were reached; of what a city wants few, not gone beyond. */
const hasReached = (view: BlockView, row: RowView): boolean => {
  const planned = aimedIn(view, row.year);
  const targets = tierTargets(view.item, row);
  const reached = row.tiers.filter(({ name }, index) => {
    const [target, figure] = [targets[index]?.value, row.value.tiers[index]?.figure];
    const value = figure ? plainNumber(figure) : null;
    if (target === undefined || target === null || value === null) return false;
    return isFewerBetter(name) ? value <= target : value >= target;
  });
  return planned > 0 && reached.length === planned;
};

/** Whether an item reached what is set for a year; `null` where nothing is set. */
export const reachedIn = (view: BlockView, year: FiscalYear): boolean | null => {
  if (aimedIn(view, year) === 0) return null;
  const row = view.rows.find((one) => one.year === year);
  return row !== undefined && hasReached(view, row);
};

/** One block of each item: the original, or the first repeat where that is not there. */
export const originalsOf = (views: readonly BlockView[]): readonly BlockView[] => {
  const seen = new Set<ItemNumber>();
  return views.filter(({ block: { number }, original }) => {
    if (original !== null || (number !== null && seen.has(number))) return false;
    if (number !== null) seen.add(number);
    return true;
  });
};

/**
 * Counts grades and gathers figures of a plan; an item shown again counts once, one of two departments
 * for each of them.
 *
 * @param views items of the plan's sheets
 * @param only the one year to count grades for; absent: all, `fiscalYear` first
 * @param base last year's entries, for grades that the sheet does not show
 */
export const summarise = (
  views: readonly BlockView[],
  fiscalYear: FiscalYear,
  base: SheetEntries | null,
  only?: FiscalYear,
  scale: GradeScale = SHIROI_SCALE,
): PlanSummary => {
  const own = originalsOf(views);
  const years = only === undefined ? yearsOf(own, fiscalYear) : [only];
  const grades = years.flatMap((year) =>
    GROUPS.flatMap(([by, groupsOf]) =>
      grouped(own, groupsOf).map(([name, group]) => ({
        year,
        by,
        name,
        ...totalsOf(group, year, base, scale),
      })),
    ),
  );
  const year = only ?? fiscalYear;
  const aimed = own.flatMap((view) => reachedIn(view, year) ?? []);
  return {
    items: own.length,
    grades,
    targets: { with: aimed.length, reached: aimed.filter(Boolean).length },
    series: own.flatMap(seriesOf),
  };
};
