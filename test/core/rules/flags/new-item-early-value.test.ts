import { newItemEarlyValue } from '../../../../src/core/rules/flags/new-item-early-value';
import { testRule } from '../test-rule';

testRule(newItemEarlyValue, {
  'No.4 実績値 R3 に「7」': [
    {
      at: ['H26', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2021 },
      facts: { name: '令和3年度', year: 'R3', first: 'R4', value: '7' },
    },
  ],
});
