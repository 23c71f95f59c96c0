import { yearOutOfRange } from '../../../../src/core/rules/year/year-out-of-range';
import { testRule } from '../test-rule';

testRule(yearOutOfRange, {
  'No.1 年度 R4 に「R5」': [
    {
      at: ['G12', 'year'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2023 },
      facts: { written: 'R5', name: '令和5年度・R5', sheetYear: '令和4年度' },
    },
  ],
  'No.1 年度 R2 に「H20」': [
    {
      at: ['G10', 'year'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2008 },
      facts: { written: 'H20', name: '平成20年度・H20', sheetYear: '令和4年度' },
    },
  ],
});
