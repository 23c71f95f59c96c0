import { itemRenumbered } from '../../../../src/core/rules/structure/item-renumbered';
import { testRule } from '../test-rule';

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
