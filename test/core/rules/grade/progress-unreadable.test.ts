import { progressUnreadable } from '../../../../src/core/rules/grade/progress-unreadable';
import { testRule, factsWith, testSentences } from '../test-rule';

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

testSentences(progressUnreadable, [
  [
    '選ぶもの',
    { written: '順調', words: ['順調に進んだ', '未実施'] },
    '進捗状況の「順調」は四つの選択肢のどれにも読み取れません。「☑ 順調に進んだ」のように、「順調に進んだ」「未実施」のどれか一つに☑を付けてください。',
    '“順調” is none of the four choices of progress. Tick exactly one of “順調に進んだ”, “未実施”, like “☑ 順調に進んだ”.',
  ],
]);

it('前後の空白なしで伝える', () => {
  expect(factsWith(progressUnreadable, [['No.1 進捗状況 A', ' 順調 ']])).toMatchObject([
    { written: '順調' },
  ]);
});
