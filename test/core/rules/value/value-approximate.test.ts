import { valueApproximate } from '../../../../src/core/rules/value/value-approximate';
import { testRule } from '../test-rule';

testRule(valueApproximate, {
  'No.1 実績値 R4 に「279以上」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '279以上', read: 279 },
    },
  ],
  'No.1 実績値 R4 に「約5」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '約5', read: 5 },
    },
  ],
  'No.1 実績値 R3 に「4程度」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', name: '令和3年度', written: '4程度', read: 4 },
    },
  ],
  'No.2 実績値 R4 に「5\\n6未満」': [
    {
      at: ['H16', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 2 },
      facts: { year: 'R4', name: '令和4年度', written: '6未満', read: 6 },
    },
  ],
});
