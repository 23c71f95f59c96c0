import { indicatorChanged } from '../../../../src/core/rules/indicator/indicator-changed';
import { testRule } from '../test-rule';

testRule(indicatorChanged, {
  'No.1 実績の指標 に「参加者数」': [
    {
      at: ['F10', 'indicator'],
      severity: 'warning',
      fix: ['suggested', 'F10="開催回数"'],
      facts: { written: '参加者数', expected: '開催回数' },
    },
  ],
});
