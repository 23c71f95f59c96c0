import { gradeValueContradiction } from '../../../../src/core/rules/grade/grade-value-contradiction';
import { testRule } from '../test-rule';

testRule(gradeValueContradiction, {
  'No.1 実績値 R4 に「0」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', grade: 'A', value: '0' },
    },
  ],
  'No.1 評価 R4 に「D」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', grade: 'D', value: '5' },
    },
  ],
  'No.2 実績値 R4 に「0\\n0」': [
    {
      at: ['J16', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', grade: 'A', value: '0 0' },
    },
  ],
  'No.1 評価 R2 に「D」': [
    {
      at: ['J10', 'grade'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2020 },
      facts: { year: 'R2', name: '令和2年度', grade: 'D', value: '3' },
    },
  ],
  'No.1 実績の指標<br>No.1 実績値 R4 に「虐待相談件数<br>0」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', grade: 'A', value: '0' },
    },
  ],
});
