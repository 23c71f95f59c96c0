import { unitChanged } from '../../../../src/core/rules/unit/unit-changed';
import { testRule } from '../test-rule';

testRule(unitChanged, {
  'No.1 単位 R4 に「人」': [
    {
      at: ['I12', 'unit'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { before: '回', after: '人', year: 'R4' },
    },
  ],
});
