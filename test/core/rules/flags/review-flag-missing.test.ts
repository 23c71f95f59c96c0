import { reviewFlagMissing } from '../../../../src/core/rules/flags/review-flag-missing';
import { testRule } from '../test-rule';

testRule(reviewFlagMissing, {
  'No.3 備考 に「」': [
    {
      at: ['L21', 'flag'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', why: 'plan' },
    },
  ],
});
