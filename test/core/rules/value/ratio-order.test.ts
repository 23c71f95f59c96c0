import { ratioOrder } from '../../../../src/core/rules/value/ratio-order';
import { testRule } from '../test-rule';

testRule(ratioOrder, {
  'No.5 実績値 R4 に「664/15」': [
    {
      at: ['H35', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', part: 664, whole: 15 },
    },
  ],
  'No.5 実績値 R3 に「664/15」': [
    {
      at: ['H34', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', part: 664, whole: 15 },
    },
  ],
});
