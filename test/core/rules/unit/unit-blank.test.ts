import { unitBlank } from '../../../../src/core/rules/unit/unit-blank';
import { testRule } from '../test-rule';

testRule(unitBlank, {
  'No.1 単位 R4 に「」': [
    {
      at: ['I12', 'unit'],
      severity: 'error',
      fix: ['safe', 'I12="回"'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', expected: '回' },
    },
  ],
  'No.1 単位 R3 に「」': [
    {
      at: ['I11', 'unit'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度', expected: null },
    },
  ],
});
