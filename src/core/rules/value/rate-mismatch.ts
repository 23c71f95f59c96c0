import { yearLabel, yearName } from '../../era/fiscal-year';
import type { FieldCell, Measure } from '../../form/read/recognised';
import { writtenFigures, type WrittenFigure } from '../../form/read/written-targets';
import type { Grid } from '../../grid/grid';
import { foldWidth } from '../../text/text';
import { replaceCell } from '../fixing';
import { measureRule, severityIn, type Fix, type RowView } from '../rule';
import { comparedTiers, rateOf, type ReachedTier } from '../tier-targets';

const PERCENT = ['%', 'パーセント'];
/** A figure below this may be a share of one: 0.85 for 85 %. */
const MOST_SHARE = 10;

/** Rates that a target and a value may give; of what a city wants few there are several customs. */
const ratesOf = (tier: ReachedTier): readonly number[] => {
  const rate = rateOf(tier);
  if (rate === null) return [];
  if (!tier.isFewer) return [rate];
  return [rate, 200 - rate, ...(tier.value === 0 ? [] : [(tier.target / tier.value) * 100])];
};

/** Whether a rate may be written as a share of one: 0.85. */
const isShare = ({ text, value }: WrittenFigure): boolean =>
  !/%|パーセント/u.test(foldWidth(text)) && Math.abs(value!) < MOST_SHARE;

const fits = (
  { text, value }: WrittenFigure,
  rates: readonly number[],
  points: number,
): boolean => {
  const read = isShare({ text, value }) ? [value!, value! * 100] : [value!];
  return rates.some((rate) => read.some((one) => Math.abs(one - rate) <= points + 1e-9));
};

/** A rate beside a year without a target is of the next one: that of the plan's last year. */
const withLaterTarget = (view: RowView, { years, goal }: Measure): RowView => {
  if (view.row.target !== null) return view;
  const later = years
    .filter(({ year, target }) => target !== null && (year?.year ?? 0) > view.year)
    .sort((one, other) => one.year!.year - other.year!.year)[0]?.target;
  return { ...view, row: { ...view.row, target: later ?? goal } };
};

const fixOf = (grid: Grid, cell: FieldCell, own: WrittenFigure, rate: number): Fix => {
  const isSigned = /[%％]\s*$/u.test(cell.text);
  // What is written as a share of one stays one.
  const plain = isShare(own) ? Number((rate / 100).toFixed(3)) : Math.round(rate);
  return replaceCell(grid, cell, isSigned ? `${Math.round(rate)}%` : plain, false);
};

/** 達成率 in the sheet is not value ÷ target. Source: forms with rows 目標 / 実績 / 達成率, which staff fill by hand. */
export const rateMismatch = measureRule<
  {
    readonly year: string;
    readonly name: string;
    readonly indicator: string;
    readonly written: string;
    readonly target: number;
    readonly value: number;
    readonly rate: number;
  },
  'points'
>({
  id: 'rate-mismatch',
  name: { ja: '達成率の計算違い', en: 'rate that does not add up' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, indicator, written, target, value, rate }) =>
      `${name}の達成率は「${written}」ですが、「${indicator}」の実績値 ${value.toLocaleString('en')} は目標値 ${target.toLocaleString('en')} の ${rate}% です。達成率か、目標値と実績値を確かめてください。`,
    en: ({ year, indicator, written, target, value, rate }) =>
      `The rate of ${year} reads “${written}”, but ${value.toLocaleString('en')} is ${rate}% of the target ${target.toLocaleString('en')} of “${indicator}”. Check the rate, or the target and the value.`,
  },
  thresholds: {
    points: {
      standard: 1,
      min: 0.5,
      max: 50,
      step: 0.5,
      unit: { ja: 'ポイント', en: 'points' },
      label: {
        ja: '書かれた達成率と、目標値・実績値からの達成率の許す差',
        en: 'How far a written rate may be from value ÷ target, in percentage points',
      },
    },
  },
  check(report, { rows, measure }, { sheet }, { item }, { points }) {
    for (const view of rows) {
      const { rate: cell } = view.row;
      if (!cell || cell.text.trim() === '') continue;
      const tiers = comparedTiers(item, withLaterTarget(view, measure));
      const parted = writtenFigures(cell, view.tiers, PERCENT);
      // One rate beside several tiers may be of any of them.
      const whole = parted.every((one) => one === null)
        ? writtenFigures(cell, [], PERCENT)[0]
        : null;
      const places = view.tiers.map(({ tier }) => tier);
      for (const tier of tiers) {
        const own = whole ?? parted[Math.max(0, places.indexOf(tier.tier))] ?? null;
        const rates = whole ? tiers.flatMap(ratesOf) : ratesOf(tier);
        if (own === null || own.value === null || rates.length === 0 || fits(own, rates, points))
          continue;
        const rate = Math.round(ratesOf(tier)[0]!);
        report({
          at: cell,
          field: 'rate',
          year: view.year,
          tier: tier.tier,
          severity: severityIn(view, 'warning'),
          facts: {
            year: yearLabel(view.year),
            name: yearName(view.year),
            indicator: tier.name,
            written: own.text,
            target: tier.target,
            value: tier.value,
            rate,
          },
          ...(parted.length === 1 ? { fix: fixOf(sheet.grid, cell, own, ratesOf(tier)[0]!) } : {}),
        });
        if (whole) break;
      }
    }
  },
});
