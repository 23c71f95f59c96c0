import { yearLabel, yearName } from '../../era/fiscal-year';
import { readNoFigure } from '../../profile/no-figure';
import { blockRule } from '../rule';

/** The sheet's own year has no figure yet, and says so: 集計中. Source: sheets of several bodies, where counts come after the deadline. */
export const valuePending = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly written: string;
}>({
  id: 'value-pending',
  name: { ja: '集計待ちの実績値', en: 'value to come' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, written }) =>
      `${name}の実績値は「${written}」です。数値が出たら入れてください。今年度は出ないときは、このまま認められます。`,
    en: ({ year, written }) =>
      `The value of ${year} reads “${written}”. Enter the figure once it is known, or accept this where none will come this year.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      const written = view.value.text.trim();
      if (!view.isCurrent || readNoFigure(written) !== 'pending') continue;
      report({
        at: view.row.value,
        field: 'value',
        year: view.year,
        severity: 'warning',
        facts: { year: yearLabel(view.year), name: yearName(view.year), written },
      });
    }
  },
});
