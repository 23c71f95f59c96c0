import { progressBlank } from '../../../../src/core/rules/grade/progress-blank';
import { testRule } from '../test-rule';

testRule(progressBlank, {
  'No.1 進捗状況 A に「□ 順調に進んだ」': [
    {
      at: ['E10', 'progress'],
      severity: 'error',
      fix: ['suggested', 'E10="☑ 順調に進んだ"'],
      facts: { words: ['順調に進んだ', '概ね進んだ', '一部遅れがある', '未実施'] },
    },
  ],
});
