import type { Catalog } from '../../../../src/core/catalog/catalog';
import { itemUnknown } from '../../../../src/core/rules/structure/item-unknown';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, factsWith, foundWith, testSentences } from '../test-rule';

testRule(itemUnknown, {
  'No.1 No. に「99」': [
    {
      at: ['A10', 'name'],
      severity: 'error',
      fix: ['none'],
      facts: { written: '99', name: '第一の取組', likely: 1 },
    },
  ],
});

testSentences(itemUnknown, [
  [
    '計画にない番号',
    { written: '99', name: '第一の取組', likely: 1 },
    'No. の「99」は計画にない番号です。取組項目の名前からは No.1 と思われます。確かめて番号を直してください。',
    '“99” is not a number of the plan. By its name it seems to be No. 1. Please check and correct the number.',
  ],
  [
    '空欄の番号',
    { written: '', name: '見守りの輪', likely: null },
    '「見守りの輪」の No. が空欄です。計画の番号を入れるか、計画にない取組であれば事務局に知らせてください。',
    '“見守りの輪” has no number. Enter the plan’s number, or tell the secretariat if the item is not in the plan.',
  ],
]);

it('名前の近い項目がなければ番号を勧めず、番号は前後の空白なしで伝える', () => {
  const changes = [
    ['No.3 No.', ' 99番 '],
    ['No.3 取組項目', '見守りの輪'],
  ] as const;
  expect(factsWith(itemUnknown, changes)).toEqual([
    { written: '99番', name: '見守りの輪', likely: null },
  ]);
});

it('計画より後の年度からの新規なら、計画になくても参考にとどめる', () => {
  const marked = (mark: string, catalog: Catalog | null = SAMPLE_CATALOG) =>
    foundWith(
      itemUnknown,
      [
        ['No.3 No.', '99'],
        ['No.3 備考', mark],
      ],
      { catalog, grid: sampleGrid },
    );
  expect(marked('R5～新規')).toMatchObject([{ severity: 'info' }]);
  expect(marked('R4～新規')).toMatchObject([{ severity: 'error' }]);
  expect(marked('R4～新規', null)).toEqual([]);
});
