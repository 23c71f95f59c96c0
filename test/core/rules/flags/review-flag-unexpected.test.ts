import { reviewFlagUnexpected } from '../../../../src/core/rules/flags/review-flag-unexpected';
import { testRule } from '../test-rule';

testRule(reviewFlagUnexpected, {
  'No.1 備考 に「R4以降見直しあり」': [
    {
      at: ['L10', 'flag'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { mark: 'R4以降見直しあり' },
    },
  ],
  'No.1 備考 に「R4～新規」': [
    {
      at: ['L10', 'flag'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { mark: 'R4～新規' },
    },
  ],
});
