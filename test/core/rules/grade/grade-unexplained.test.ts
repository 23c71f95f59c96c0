import { gradeUnexplained } from '../../../../src/core/rules/grade/grade-unexplained';
import { testRule } from '../test-rule';

testRule(gradeUnexplained, {
  'No.1 実績値 R3 に「5」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', before: 'B', after: 'A', value: '5', fell: null },
    },
  ],
  'No.1 実績値 R3<br>No.1 実績値 R4 に「8<br>4」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', before: 'B', after: 'A', value: '4', fell: '8' },
    },
  ],
});
