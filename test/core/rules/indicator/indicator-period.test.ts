import { indicatorPeriod } from '../../../../src/core/rules/indicator/indicator-period';
import { testRule } from '../test-rule';

testRule(indicatorPeriod, {
  'No.1 実績の指標 に「～R3 開催回数 R5～ 参加者数」': [
    {
      at: ['F10', 'indicator'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', spans: ['～R3 開催回数', 'R5～ 参加者数'] },
    },
  ],
  'No.1 実績の指標 に「～R2 開催回数 R4～ 参加者数」': [
    {
      at: ['F10', 'indicator'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', spans: ['～R2 開催回数', 'R4～ 参加者数'] },
    },
  ],
});
