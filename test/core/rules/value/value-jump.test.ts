import { valueJump } from '../../../../src/core/rules/value/value-jump';
import { testRule } from '../test-rule';

testRule(valueJump, {
  'No.1 実績値 R4 に「50」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', before: 4, after: 50, indicator: '開催回数' },
    },
  ],
  'No.1 実績値 R3 に「40」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', before: 40, after: 5, indicator: '開催回数' },
    },
  ],
  'No.1 実績値 R4<br>No.1 成果 に「50<br>休止していた講座を再開したため、開催回数が大幅に増加した。」':
    [
      {
        at: ['H12', 'value'],
        severity: 'info',
        fix: ['none'],
        of: { year: 2022, tier: 1 },
        facts: { year: 'R4', name: '令和4年度', before: 4, after: 50, indicator: '開催回数' },
      },
    ],
});
