import { gradeInvalid } from '../../../../src/core/rules/grade/grade-invalid';
import { testRule } from '../test-rule';

testRule(gradeInvalid, {
  'No.1 評価 R4 に「Ａ」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['safe', 'J12="A"'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: 'Ａ', meant: 'A' },
    },
  ],
  'No.1 評価 R4 に「a」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['safe', 'J12="A"'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: 'a', meant: 'A' },
    },
  ],
  'No.1 評価 R4 に「○」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: '○', meant: null },
    },
  ],
  'No.1 評価 R4 に「5」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: '5', meant: null },
    },
  ],
  'No.1 評価 R3 に「Ａ」': [
    {
      at: ['J11', 'grade'],
      severity: 'info',
      fix: ['safe', 'J11="A"'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度', written: 'Ａ', meant: 'A' },
    },
  ],
});
