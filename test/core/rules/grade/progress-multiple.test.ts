import { progressMultiple } from '../../../../src/core/rules/grade/progress-multiple';
import { testRule, labelsWith, testSentences } from '../test-rule';

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

testSentences(progressMultiple, [
  [
    '二つの☑',
    { ticked: ['順調に進んだ', '未実施'] },
    '進捗状況の☑が2つあります（順調に進んだ、未実施）。一つだけ残してください。',
    '2 progress boxes are ticked (順調に進んだ, 未実施). Leave exactly one.',
  ],
]);

it('残す☑を、ボタンの言葉で選べる', () => {
  expect(labelsWith(progressMultiple, [['No.1 進捗状況 C', '☑ 一部遅れがある']])).toEqual([
    ['「順調に進んだ」だけ残す', 'Keep “順調に進んだ” only'],
    ['「一部遅れがある」だけ残す', 'Keep “一部遅れがある” only'],
  ]);
});
