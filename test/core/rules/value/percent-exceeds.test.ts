import { percentExceeds } from '../../../../src/core/rules/value/percent-exceeds';
import { testRule } from '../test-rule';

testRule(percentExceeds, {
  'No.1 単位 R4<br>No.1 実績値 R4 に「%<br>178」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', indicator: '開催回数', value: 178 },
    },
  ],
  'No.1 単位 R3<br>No.1 実績値 R3 に「％<br>859」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', name: '令和3年度', indicator: '開催回数', value: 859 },
    },
  ],
});
