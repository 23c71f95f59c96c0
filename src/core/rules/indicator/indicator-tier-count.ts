import { yearLabel, yearName, parseFiscalYear } from '../../era/fiscal-year';
import { blockRule, severityIn } from '../rule';
import { oneLine } from '../../text/text';

const nameOf = (year: string): string => yearName(parseFiscalYear(year)?.year ?? 0);

/** A value cell holds more or fewer figures than the indicator has tiers in that year. Source: R4 sheet, No. 42 (下段 from R4 without a figure). */
export const indicatorTierCount = blockRule<{
  readonly year: string;
  readonly written: string;
  readonly found: number;
  readonly tiers: readonly string[];
}>({
  id: 'indicator-tier-count',
  name: { ja: '段の数が合わない', en: 'number of tiers' },
  group: 'indicator',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ year, written, found, tiers }) =>
      `${nameOf(year)}の実績値「${written}」は${found}件ですが、指標は${tiers.length}段（${tiers.join('／')}）です。段ごとに改行して入れてください。`,
    en: ({ year, written, found, tiers }) =>
      `The value “${written}” of ${year} has ${found} figure(s), but the indicator has ${tiers.length} tier(s) (${tiers.join(' / ')}). Enter one figure a line for each tier.`,
  },
  check(report, { block, rows }) {
    for (const view of rows) {
      const { tiers, value, row } = view;
      if (tiers.length === 0 || value.tiers.length === 0 || row.value.fault) continue;
      if (value.tiers.length === tiers.length) continue;
      const onlyUnreadable = value.tiers.every((tier) => tier.figure.kind === 'unreadable');
      if (onlyUnreadable && value.tiers.length === 1 && /\d/u.test(value.text) === false) continue;
      report({
        at: row.value,
        field: 'value',
        block,
        year: view.year,
        severity: severityIn(view, 'error'),
        facts: {
          year: yearLabel(view.year),
          written: oneLine(row.value.text),
          found: value.tiers.length,
          tiers: tiers.map((tier) => tier.name),
        },
      });
    }
  },
});
