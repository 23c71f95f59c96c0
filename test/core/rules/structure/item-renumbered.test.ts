import { itemRenumbered } from '../../../../src/core/rules/structure/item-renumbered';
import { testRule, testSentences } from '../test-rule';

testRule(itemRenumbered, {
  'No.1 取組項目 に「第二の取組」': [
    {
      at: ['A10', 'name'],
      severity: 'error',
      fix: ['none'],
      facts: { number: 1, written: '第二の取組', planned: '第一の取組', other: 2 },
    },
  ],
  'No.3 取組項目 に「第五の取組」': [
    {
      at: ['A21', 'name'],
      severity: 'error',
      fix: ['none'],
      facts: { number: 3, written: '第五の取組', planned: '第三の取組', other: 5 },
    },
  ],
});

const renumbered = { written: '第二の取組', planned: '第一の取組', other: 2 };

testSentences(itemRenumbered, [
  [
    '番号のない行',
    { ...renumbered, number: null },
    'No.？ に「第二の取組」とありますが、計画の No.？ は「第一の取組」で、この名前は No.2 のものです。番号と行の内容のどちらが正しいか確かめて直してください。',
    'No. ? is named “第二の取組” here; the plan’s No. ? is “第一の取組”, and this name is that of No. 2. Check whether the number or the row is wrong.',
  ],
]);
