import { yearLabel, yearName } from '../../era/fiscal-year';
import { isWholeUnit } from '../../value/indicator-semantics';
import { plainNumber } from '../../value/value';
import { blockRule, severityIn } from '../rule';

/** A count of whole things has a fraction: mostly a full stop typed for a comma (1.880 人). Source: R4 sheet, columns 実績値 and 単位 (1,880 部). */
export const valueFraction = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly written: string;
  readonly unit: string;
}>({
  id: 'value-fraction',
  name: { ja: '数えるものの小数', en: 'fraction of what is counted' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, written, unit }) =>
      `${name}の実績値「${written}」に小数がありますが、単位は「${unit}」です。桁区切りの「,」を「.」と入れていないか確かめてください。`,
    en: ({ year, written, unit }) =>
      `The value “${written}” of ${year} has a fraction, but its unit is “${unit}”. Check that “.” was not typed for “,”.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      for (const [index, { text, figure }] of view.value.tiers.entries()) {
        const value = plainNumber(figure);
        const unit = view.units[index] ?? view.units[0] ?? '';
        // 1.2万 is a whole number.
        const isWritten = /\d\.\d/u.test(text) && !/\d\s*[十百千万億兆]/u.test(text);
        const hasFraction = value !== null && (!Number.isInteger(value) || isWritten);
        if (!hasFraction || !isWholeUnit(unit)) continue;
        report({
          at: view.row.value,
          field: 'value',
          year: view.year,
          tier: index + 1,
          severity: severityIn(view, 'warning'),
          facts: {
            year: yearLabel(view.year),
            name: yearName(view.year),
            written: text.replace(/\s+/gu, ' '),
            unit,
          },
        });
      }
    }
  },
});
