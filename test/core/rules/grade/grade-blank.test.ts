import { gradeBlank } from '../../../../src/core/rules/grade/grade-blank';
import { testRule } from '../test-rule';

testRule(gradeBlank, {
  'No.1 評価 R4 に「」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度' },
    },
  ],
  'No.1 評価 R3 に「」': [
    {
      at: ['J11', 'grade'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度' },
    },
  ],
});
