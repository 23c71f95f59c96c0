import { yearLabel, yearName } from '../../era/fiscal-year';
import { plainNumber } from '../../value/value';
import { blockRule, severityIn } from '../rule';

/** Tiers that may well be below zero. */
const MAY_FALL = /増減|増加|減少|差|収支|変化|伸び|過不足|前年|対比|損益/u;

/** A count is below zero: (39) in brackets becomes −39 in Excel. Source: R4 sheet, column 実績値, whose figures are counts and sums of money. */
export const valueNegative = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly written: string;
  readonly indicator: string;
}>({
  id: 'value-negative',
  name: { ja: '0 より小さい実績値', en: 'value below zero' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, written, indicator }) =>
      `${name}の${indicator === '' ? '' : `「${indicator}」の`}実績値が「${written}」で、0 より小さくなっています。「(39)」と入れると Excel は -39 にします。数を確かめて入れ直してください。`,
    en: ({ year, written, indicator }) =>
      `The value${indicator === '' ? '' : ` of “${indicator}”`} of ${year} is ${written}, below zero. Excel turns (39) into -39. Check the figure and enter it again.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      for (const [index, { figure }] of view.value.tiers.entries()) {
        const indicator = view.tiers[index]?.name ?? '';
        const number = plainNumber(figure);
        if (number === null || number >= 0 || MAY_FALL.test(indicator)) continue;
        report({
          at: view.row.value,
          field: 'value',
          year: view.year,
          tier: view.tiers[index]?.tier ?? index + 1,
          severity: severityIn(view, 'warning'),
          facts: {
            year: yearLabel(view.year),
            name: yearName(view.year),
            written: number.toLocaleString('en'),
            indicator,
          },
        });
      }
    }
  },
});
