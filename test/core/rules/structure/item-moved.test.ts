import { itemMoved } from '../../../../src/core/rules/structure/item-moved';
import { testRule } from '../test-rule';

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
