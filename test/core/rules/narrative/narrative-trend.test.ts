import { narrativeTrend } from '../../../../src/core/rules/narrative/narrative-trend';
import { testRule } from '../test-rule';

testRule(narrativeTrend, {
  'No.1 成果 に「開催回数は前年度より減少した。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: {
        quote: '前年度より減少',
        indicator: '開催回数',
        before: 4,
        after: 5,
        year: '令和3年度→R4',
      },
    },
  ],
  'No.1 成果 に「前年度と比べて減少したが、内容は充実した。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: {
        quote: '前年度と比べて減少',
        indicator: '開催回数',
        before: 4,
        after: 5,
        year: '令和3年度→R4',
      },
    },
  ],
  'No.2 成果 に「利用者数が3年度と比較して減った。」': [
    {
      at: ['K14', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 2 },
      facts: {
        quote: '3年度と比較して減っ',
        indicator: '利用者数',
        before: 5,
        after: 6,
        year: '令和3年度→R4',
      },
    },
  ],
});
