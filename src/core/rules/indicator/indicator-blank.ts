import { indicatorText } from '../../value/indicator';
import { replaceCell } from '../fixing';
import { measureRule } from '../rule';

/** An item has no indicator. Source: R4 sheet, column 実績の指標. */
export const indicatorBlank = measureRule<{ readonly expected: string | null }>({
  id: 'indicator-blank',
  name: { ja: '指標が空欄', en: 'indicator blank' },
  group: 'indicator',
  severity: 'error',
  needsCatalog: false,
  concernsPlan: true,
  sentences: {
    ja: ({ expected }) =>
      expected === null
        ? '実績の指標が空欄です。何で測るかを入れてください。'
        : `実績の指標が空欄です。計画の指標は「${expected}」です。`,
    en: ({ expected }) =>
      expected === null
        ? 'The indicator is blank. Enter what the item is measured by.'
        : `The indicator is blank. The plan’s indicator is “${expected}”.`,
  },
  check(report, { block, measure }, { sheet }, { item }) {
    if (measure.indicatorCell.text.trim() !== '' || !block.fields.has('indicator')) return;
    const expected = item && item.indicator.tiers.length > 0 ? indicatorText(item.indicator) : null;
    report({
      at: measure.indicatorCell,
      field: 'indicator',
      facts: { expected },
      ...(expected === null
        ? {}
        : { fix: replaceCell(sheet.grid, measure.indicatorCell, expected, false) }),
    });
  },
});
