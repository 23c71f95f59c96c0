import { breakdownSum } from '../../../../src/core/rules/value/breakdown-sum';
import { testRule } from '../test-rule';

testRule(breakdownSum, {
  'No.1 実績値 R4 に「12 集合会議 4 書面会議 7」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', written: '12 集合会議 4 書面会議 7', total: 12, sum: 11 },
    },
  ],
  'No.1 実績値 R3 に「12 集合会議 4 書面会議 7」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', written: '12 集合会議 4 書面会議 7', total: 12, sum: 11 },
    },
  ],
});
