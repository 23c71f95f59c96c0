import { valueUnreadable } from '../../../../src/core/rules/value/value-unreadable';
import { testRule } from '../test-rule';

testRule(valueUnreadable, {
  'No.1 実績値 R4 に「実施した」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '実施した' },
    },
  ],
  'No.1 実績値 R3 に「実施した」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', written: '実施した' },
    },
  ],
});
