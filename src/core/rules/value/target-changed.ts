import type { CatalogItem } from '../../catalog/catalog';
import { targetsOfTiers } from '../../catalog/targets-of-tiers';
import { yearLabel, yearName, type FiscalYear } from '../../era/fiscal-year';
import { NO_FIGURE } from '../../form/read/written-targets';
import type { Grid } from '../../grid/grid';
import { replaceCell } from '../fixing';
import { measureRule, type BlockView, type Fix, type RowView } from '../rule';
import { sheetTargets, tierTargets } from '../tier-targets';

/** A tier's target that is another than it was. */
interface ChangedTarget {
  /** Its place among the year's tiers, from 0. */
  readonly index: number;
  readonly before: number;
  readonly after: number;
  readonly against: 'plan' | 'last year';
}

type Figures = readonly ({ readonly value: number | null } | null)[];

const changesOf = (
  before: Figures,
  after: Figures,
  against: ChangedTarget['against'],
): readonly ChangedTarget[] =>
  after.flatMap((now, index) => {
    const [was, is] = [before[index]?.value ?? null, now?.value ?? null];
    return was === null || is === null || was === is
      ? []
      : [{ index, before: was, after: is, against }];
  });

/** Whether sheet or plan says that an item is another from a year on, or that its targets are. */
const isMarked = ({ block, original, item }: BlockView, year: FiscalYear): boolean => {
  const marks = [
    block.flags.reviewFrom,
    original?.block.flags.reviewFrom ?? null,
    item?.reviewFrom ?? null,
    ...(item?.revisions ?? []).flatMap((revision) =>
      revision.kind === 'targets' || revision.kind === 'indicator' ? [revision.year] : [],
    ),
  ];
  return marks.some((from) => from !== null && from <= year);
};

/** What the sheet says other than the plan, or else what both say other than last year's file. */
const changedIn = (
  item: CatalogItem | null,
  row: RowView,
  earlier: CatalogItem | undefined,
): readonly ChangedTarget[] => {
  const written = row.row.target ? sheetTargets(item, row) : [];
  const fromPlan = changesOf(targetsOfTiers(item, row), written, 'plan');
  if (fromPlan.length > 0 || !earlier) return fromPlan;
  return changesOf(targetsOfTiers(earlier, row), tierTargets(item, row), 'last year');
};

/** The cell with the plan's figures in the place of those that were changed. */
const putBack = (
  grid: Grid,
  item: CatalogItem | null,
  row: RowView,
  changes: readonly ChangedTarget[],
): Fix | undefined => {
  const cell = row.row.target;
  if (!cell || changes[0]?.against !== 'plan') return undefined;
  const written = sheetTargets(item, row);
  const befores = new Map(changes.map(({ index, before }) => [index, before]));
  if (written.length === 1) return replaceCell(grid, cell, befores.get(0)!, false);
  const lines = written.map((own, index) => String(befores.get(index) ?? own?.text ?? NO_FIGURE));
  return replaceCell(grid, cell, lines.join('\n'), false);
};

/** A target is another than the plan's or last year's, and nothing says that it was revised. Source: R4 sheet, note ※ on page 1 (what is revised is marked). */
export const targetChanged = measureRule<{
  readonly year: string;
  readonly name: string;
  readonly indicator: string;
  readonly before: number;
  readonly after: number;
  readonly against: string;
}>({
  id: 'target-changed',
  name: { ja: '印のない目標値の変更', en: 'target changed without a mark' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  concernsPlan: true,
  sentences: {
    ja: ({ name, indicator, before, after, against }) =>
      `${name}の「${indicator}」の目標値が、${against === 'plan' ? '計画' : '昨年度のファイル'}の ${before.toLocaleString('en')} から ${after.toLocaleString('en')} に変わっていますが、見直しの印がありません。元に戻すか、見直した項目であれば備考に印を付けてください。`,
    en: ({ year, indicator, before, after, against }) =>
      `The target of “${indicator}” in ${year} is ${after.toLocaleString('en')}, but ${against === 'plan' ? 'the plan' : 'last year’s file'} says ${before.toLocaleString('en')}, and no mark says that it was revised. Put it back, or mark the item as revised.`,
  },
  check(report, { block, rows }, { sheet, earlierItems }, view) {
    const { item } = view;
    const earlier = item ? earlierItems.get(item.number) : undefined;
    if (!item?.targets && !earlier?.targets) return;
    for (const row of rows) {
      const year = row.year;
      const changes = changedIn(item, row, earlier);
      if (changes.length === 0 || isMarked(view, year)) continue;
      const fix = putBack(sheet.grid, item, row, changes);
      for (const { index, before, after, against } of changes) {
        const tier = row.tiers[index];
        report({
          at: row.row.target ?? row.row.value,
          field: 'target',
          year,
          tier: tier?.tier ?? 1,
          severity: block.flags.candidateFrom === null ? 'warning' : 'info',
          facts: {
            year: yearLabel(year),
            name: yearName(year),
            indicator: tier?.name ?? '',
            before,
            after,
            against,
          },
          ...(fix ? { fix } : {}),
        });
      }
    }
  },
});
