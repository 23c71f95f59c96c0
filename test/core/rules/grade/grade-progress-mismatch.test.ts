import { gradeProgressMismatch } from '../../../../src/core/rules/grade/grade-progress-mismatch';
import { testRule } from '../test-rule';

testRule(gradeProgressMismatch, {
  'No.1 評価 R4 に「B」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['suggested', 'E10="□ 順調に進んだ", E11="☑ 概ね進んだ"', 'J12="A"'],
      of: { year: 2022 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        grade: 'B',
        progress: '順調に進んだ',
        progressGrade: 'A',
        box: 'E10',
      },
    },
  ],
  'No.1再掲 評価 R4 に「B」': [
    {
      at: ['J31', 'grade'],
      severity: 'error',
      fix: ['suggested', 'E29="□ 順調に進んだ", E30="☑ 概ね進んだ"', 'J31="A"'],
      of: { year: 2022 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        grade: 'B',
        progress: '順調に進んだ',
        progressGrade: 'A',
        box: 'E29',
      },
    },
  ],
});
