import { errorCell } from '../../../../src/core/rules/value/error-cell';
import { testRule } from '../test-rule';

testRule(errorCell, {
  'No.1 実績値 R4 に「#REF!」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', error: '#REF!' },
    },
  ],
  'No.1 評価 R4 に「#N/A」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', error: '#N/A' },
    },
  ],
  'No.1 実績値 R3 に「#REF!」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', error: '#REF!' },
    },
  ],
  'No.1 成果 に「#NAME?」': [
    {
      at: ['K10', 'narrative'],
      severity: 'error',
      fix: ['none'],
      facts: { year: null, error: '#NAME?' },
    },
  ],
  'No.1 実績の指標 に「#REF!」': [
    {
      at: ['F10', 'indicator'],
      severity: 'error',
      fix: ['none'],
      facts: { year: null, error: '#REF!' },
    },
  ],
  '図 No.1 成果 に「図」': [
    {
      at: ['K10', 'narrative'],
      severity: 'error',
      fix: ['none'],
      facts: { year: null, error: 'picture' },
    },
  ],
});
