import { indicatorBlank } from '../../../../src/core/rules/indicator/indicator-blank';
import { testRule } from '../test-rule';

testRule(indicatorBlank, {
  'No.1 実績の指標 に「」': [
    {
      at: ['F10', 'indicator'],
      severity: 'error',
      fix: ['suggested', 'F10="開催回数"'],
      facts: { expected: '開催回数' },
    },
  ],
});
