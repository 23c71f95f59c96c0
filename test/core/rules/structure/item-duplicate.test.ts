import { itemDuplicate } from '../../../../src/core/rules/structure/item-duplicate';
import { sampleGrid } from '../sample-sheet';
import { testRule, factsWith } from '../test-rule';

testRule(itemDuplicate, {
  'No.3 No. に「2」': [
    { at: ['A21', 'name'], severity: 'error', fix: ['none'], facts: { item: 2, first: 'A14' } },
  ],
});

it('番号のない項目や再掲は、二重とはいわない', () => {
  const sample = { catalog: null, grid: sampleGrid };
  expect(
    factsWith(
      itemDuplicate,
      [
        ['No.3 No.', ''],
        ['No.4 No.', ''],
      ],
      sample,
    ),
  ).toEqual([]);
  expect(factsWith(itemDuplicate, [], sample)).toEqual([]);
});

it('計画が再掲とする項目は、※再掲がなくても二重とはいわない', () => {
  const unmarked = [['No.1再掲 取組項目', '第一の取組']] as const;
  expect(factsWith(itemDuplicate, unmarked)).toEqual([]);
  const sample = { catalog: null, grid: sampleGrid };
  expect(factsWith(itemDuplicate, unmarked, sample)).toMatchObject([{ item: 1 }]);
});
