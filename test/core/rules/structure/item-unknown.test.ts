import { itemUnknown } from '../../../../src/core/rules/structure/item-unknown';
import { testRule } from '../test-rule';

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
