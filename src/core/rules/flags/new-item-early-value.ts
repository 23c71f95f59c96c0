import { yearLabel, yearName } from '../../era/fiscal-year';
import { yearsOf } from '../field-cells';
import { blockRule } from '../rule';

/** A new item has a value in a year before its first. Source: R4 sheet, No. 46–48 (新規). */
export const newItemEarlyValue = blockRule<{
  readonly name: string;
  readonly year: string;
  readonly first: string;
  readonly value: string;
}>({
  id: 'new-item-early-value',
  name: { ja: '新規項目の早すぎる実績', en: 'value before a new item began' },
  group: 'flags',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, first, value }) =>
      `${first}からの新規項目ですが、${name}の行に「${value}」があります。年度の行を間違えていないか確かめてください。`,
    en: ({ year, first, value }) =>
      `The item is new from ${first}, but the row of ${year} holds “${value}”. Check that the row is right.`,
  },
  check(report, { block, item }) {
    const newFrom = block.flags.newFrom ?? item?.newFrom ?? null;
    if (newFrom === null) return;
    for (const row of yearsOf(block)) {
      const value = row.value.text.trim();
      if (!row.year || row.year.year >= newFrom || value === '') continue;
      report({
        at: row.value,
        field: 'value',
        year: row.year.year,
        facts: {
          name: yearName(row.year.year),
          year: yearLabel(row.year.year),
          first: yearLabel(newFrom),
          value,
        },
      });
    }
  },
});
