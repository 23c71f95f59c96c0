import { progressMultiple } from '../../../../src/core/rules/grade/progress-multiple';
import { testRule } from '../test-rule';

testRule(progressMultiple, {
  'No.1 進捗状況 C に「☑ 一部遅れがある」': [
    {
      at: ['E12', 'progress'],
      severity: 'error',
      fix: ['suggested', 'E12="□ 一部遅れがある"', 'E10="□ 順調に進んだ"'],
      facts: { ticked: ['順調に進んだ', '一部遅れがある'] },
    },
  ],
});
