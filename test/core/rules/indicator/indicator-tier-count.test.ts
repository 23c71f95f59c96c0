import { indicatorTierCount } from '../../../../src/core/rules/indicator/indicator-tier-count';
import { testRule } from '../test-rule';

testRule(indicatorTierCount, {
  'No.2 実績値 R4 に「5」': [
    {
      at: ['H16', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '5', found: 1, tiers: ['発行部数', '利用者数'] },
    },
  ],
  'No.2 実績値 R3 に「5」': [
    {
      at: ['H15', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', written: '5', found: 1, tiers: ['発行部数', '利用者数'] },
    },
  ],
  'No.1 実績値 R4 に「5\\n6」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '5 6', found: 2, tiers: ['開催回数'] },
    },
  ],
});
