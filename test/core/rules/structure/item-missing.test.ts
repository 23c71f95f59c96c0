import { itemMissing } from '../../../../src/core/rules/structure/item-missing';
import { testRule } from '../test-rule';

testRule(itemMissing, {
  'No.2 No. に「77」': [
    {
      at: ['A33', 'name'],
      severity: 'error',
      fix: ['none'],
      facts: { item: 2, name: '第二の取組', project: '第一の事業', repeat: null },
    },
  ],
});
