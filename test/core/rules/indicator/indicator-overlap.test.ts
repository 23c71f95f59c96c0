import { indicatorOverlap } from '../../../../src/core/rules/indicator/indicator-overlap';
import { testRule } from '../test-rule';

testRule(indicatorOverlap, {
  'No.1 実績の指標 に「～R4 開催回数 R4～ 参加者数」': [
    {
      at: ['F10', 'indicator'],
      severity: 'warning',
      fix: ['none'],
      of: { tier: 1 },
      facts: { first: '～R4 開催回数', second: 'R4～ 参加者数' },
    },
  ],
});
