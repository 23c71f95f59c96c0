import type { ItemNumber } from '../../value/item-number';
import { yearLabel, yearName, type FiscalYear } from '../../era/fiscal-year';
import { comparable } from '../../text/text';
import type { ValidTier } from '../../value/indicator';
import { plainNumber } from '../../value/value';
import { groupRule, type BlockView, type RowView } from '../rule';

interface Use {
  readonly view: BlockView;
  readonly tier: ValidTier;
  readonly row: RowView;
  readonly value: number;
}

/** Two items have the same indicator and unit, and different figures in the same year. Source: R4 sheet, No. 6 and 12 (ふれあい会議開催数 of R2: 19 and 1). */
export const indicatorConflict = groupRule<
  {
    readonly name: string;
    readonly year: string;
    readonly own: number;
    readonly other: number;
    readonly item: ItemNumber | null;
    readonly otherItem: ItemNumber | null;
    readonly indicator: string;
  },
  readonly Use[],
  'nameLength'
>({
  id: 'indicator-conflict',
  name: { ja: '同じ指標の違う数値', en: 'same indicator, other figures' },
  group: 'indicator',
  severity: 'info',
  needsCatalog: false,
  concernsPlan: true,
  sentences: {
    ja: ({ name, own, other, otherItem, indicator }) =>
      `${name}の「${indicator}」が「${own.toLocaleString('en')}」ですが、同じ指標の No.${otherItem ?? '？'} では「${other.toLocaleString('en')}」です。数え方が同じか確かめてください。`,
    en: ({ year, own, other, otherItem, indicator }) =>
      `“${indicator}” of ${year} is ${own.toLocaleString('en')} here, but ${other.toLocaleString('en')} at No. ${otherItem ?? '?'}, which has the same indicator. Check that both are counted alike.`,
  },
  thresholds: {
    nameLength: {
      standard: 8,
      min: 1,
      max: 50,
      step: 1,
      unit: { ja: '文字', en: 'characters' },
      label: {
        ja: '同じ指標とみなす名前の長さの下限',
        en: 'Shortest name by which two indicators are treated as the same',
      },
    },
  },
  *membersOf(view, _, { nameLength: leastName }) {
    if (view.original || view.block.repeat) return;
    const uses = new Map<string, Use[]>();
    for (const row of view.rows) {
      for (const [index, tier] of row.tiers.entries()) {
        // Short names (補助金の額, 会議回数) are used for different things.
        if (tier.name.length < leastName) continue;
        const value = plainNumber(row.value.tiers[index]?.figure ?? { kind: 'unreadable' });
        if (value === null) continue;
        const unit = row.units[index] ?? row.units[0] ?? '';
        const key = `${comparable(tier.name)}|${comparable(unit)}`;
        const known = uses.get(key);
        const use = { view, row, tier, value };
        if (known) known.push(use);
        else uses.set(key, [use]);
      }
    }
    yield* uses;
  },
  check(report, items) {
    const firsts = new Map<FiscalYear, Use>();
    for (const use of items.flat()) {
      const { view, row, tier, value } = use;
      const first = firsts.get(row.year);
      if (!first) firsts.set(row.year, use);
      if (!first || first.value === value || first.view.block.number === view.block.number)
        continue;
      report({
        at: row.row.value,
        field: 'value',
        block: view.block,
        year: row.year,
        tier: tier.tier,
        facts: {
          name: yearName(row.year),
          year: yearLabel(row.year),
          own: value,
          other: first.value,
          item: view.block.number,
          otherItem: first.view.block.number,
          indicator: tier.name,
        },
      });
    }
  },
});
