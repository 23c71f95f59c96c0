import { itemMoved } from '../../../../src/core/rules/structure/item-moved';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(itemMoved, {
  'No.1 事業 に「第三の事業」': [
    {
      at: ['A10', 'project'],
      severity: 'warning',
      fix: ['none'],
      facts: { project: '第三の事業', expected: ['第一の事業', '第二の事業'] },
    },
    {
      at: ['A14', 'project'],
      severity: 'warning',
      fix: ['none'],
      facts: { project: '第三の事業', expected: ['第一の事業'] },
    },
  ],
});

testSentences(itemMoved, [
  [
    '二つの事業に載る項目',
    { project: '第三の事業', expected: ['第一の事業', '第二の事業'] },
    '計画では事業「第一の事業」「第二の事業」にある項目ですが、「第三の事業」の下にあります。元の位置に戻してください。',
    'The plan has this item under project “第一の事業”, “第二の事業”, but it stands under “第三の事業”. Move it back.',
  ],
]);

it('計画にない番号と、ほかの項目の名前の行には言わない', () => {
  const moved = ['No.1 事業', '見守りの輪'] as const;
  expect(factsWith(itemMoved, [moved, ['No.2 No.', '77'], ['No.1 No.', '78']])).toEqual([]);
  expect(
    factsWith(itemMoved, [moved, ['No.1 取組項目', '第二の取組'], ['No.2 No.', '77']]),
  ).toEqual([]);
});
