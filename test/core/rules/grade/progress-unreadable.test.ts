import { progressUnreadable } from '../../../../src/core/rules/grade/progress-unreadable';
import { testRule } from '../test-rule';

testRule(progressUnreadable, {
  'No.1 進捗状況 A に「☑ とても順調」': [
    {
      at: ['E10', 'progress'],
      severity: 'error',
      fix: ['none'],
      facts: {
        written: '☑ とても順調',
        words: ['順調に進んだ', '概ね進んだ', '一部遅れがある', '未実施'],
      },
    },
  ],
  'No.1 進捗状況 A に「順調」': [
    {
      at: ['E10', 'progress'],
      severity: 'error',
      fix: ['none'],
      facts: { written: '順調', words: ['順調に進んだ', '概ね進んだ', '一部遅れがある', '未実施'] },
    },
  ],
  'No.1 進捗状況 A に「○」': [
    {
      at: ['E10', 'progress'],
      severity: 'error',
      fix: ['none'],
      facts: { written: '○', words: ['順調に進んだ', '概ね進んだ', '一部遅れがある', '未実施'] },
    },
  ],
});
