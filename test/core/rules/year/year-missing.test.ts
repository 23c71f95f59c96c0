import { yearMissing } from '../../../../src/core/rules/year/year-missing';
import { testRule } from '../test-rule';

testRule(yearMissing, {
  'No.1 年度 R4<br>No.1 実績値 R4<br>No.1 単位 R4<br>No.1 評価 R4 に「<br><br><br>」': [
    {
      at: ['G10', 'year'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度' },
    },
  ],
  'No.1 年度 R3 に「R1」': [
    {
      at: ['G10', 'year'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度' },
    },
  ],
});
