import { yearEra } from '../../../../src/core/rules/year/year-era';
import { testRule } from '../test-rule';

testRule(yearEra, {
  'No.1 年度 R2 に「平成32年度」': [
    {
      at: ['G10', 'year'],
      severity: 'warning',
      fix: ['safe', 'G10="R2"'],
      of: { year: 2020 },
      facts: { written: '平成32年度', expected: '令和2年度' },
    },
  ],
  'No.1 年度 R2 に「H32」': [
    {
      at: ['G10', 'year'],
      severity: 'warning',
      fix: ['safe', 'G10="R2"'],
      of: { year: 2020 },
      facts: { written: 'H32', expected: '令和2年度' },
    },
  ],
});
