import { yearOrder } from '../../../../src/core/rules/year/year-order';
import { testRule } from '../test-rule';

testRule(yearOrder, {
  'No.1 年度 R2<br>No.1 年度 R3 に「R3<br>R2」': [
    {
      at: ['G11', 'year'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2020 },
      facts: { years: ['R3', 'R2', 'R4'] },
    },
  ],
});
