import { ratioJump } from '../../../../src/core/rules/value/ratio-jump';
import { testRule } from '../test-rule';

testRule(ratioJump, {
  'No.5 実績値 R4 に「25/60」': [
    {
      at: ['H35', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        kind: 'whole',
        before: '17/535',
        after: '25/60',
        shareBefore: 3.2,
        shareAfter: 41.7,
      },
    },
  ],
  'No.5 実績値 R4 に「20/60」': [
    {
      at: ['H35', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        kind: 'whole',
        before: '17/535',
        after: '20/60',
        shareBefore: 3.2,
        shareAfter: 33.3,
      },
    },
  ],
});
