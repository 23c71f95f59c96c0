import { valueNegative } from '../../../../src/core/rules/value/value-negative';
import { testRule } from '../test-rule';

testRule(valueNegative, {
  'No.1 実績値 R4 に「-5」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '-5', indicator: '開催回数' },
    },
  ],
  'No.1 実績値 R3 に「-4」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', name: '令和3年度', written: '-4', indicator: '開催回数' },
    },
  ],
  'No.2 実績値 R4 に「-5\\n6」': [
    {
      at: ['H16', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '-5', indicator: '発行部数' },
    },
  ],
});
