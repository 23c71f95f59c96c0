import { progressBlank } from '../../../../src/core/rules/grade/progress-blank';
import { sampleWith } from '../sample-sheet';
import {
  testRule,
  factsWith,
  foundWith,
  labelsWith,
  testSentences,
  findingsOf,
} from '../test-rule';

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

testSentences(progressBlank, [
  [
    '選ぶもの',
    { words: ['順調に進んだ', '未実施'] },
    '進捗状況に☑がありません。「順調に進んだ」「未実施」のどれか一つに☑を付けてください。',
    'No progress box is ticked. Tick exactly one of “順調に進んだ”, “未実施”.',
  ],
]);

const UNTICKED_A = ['No.1 進捗状況 A', '□ 順調に進んだ'] as const;

it('記入を待つ欄として数える', () => {
  const [finding] = findingsOf(progressBlank, sampleWith(UNTICKED_A));
  expect(finding).toMatchObject({ unfilled: true });
});

it('評価に合う☑を、ボタンの言葉で勧める', () => {
  const changes = [UNTICKED_A, ['No.1 評価 R4', 'B']] as const;
  expect(foundWith(progressBlank, changes)).toMatchObject([
    { fix: ['suggested', 'E11="☑ 概ね進んだ"'] },
  ]);
  expect(labelsWith(progressBlank, changes)).toEqual([
    ['評価 B に合わせて「概ね進んだ」に☑を付ける', 'Tick “概ね進んだ” to go with grade B'],
  ]);
});

it.each([
  ['評価がない', ['No.1 評価 R4', '']],
  ['評価に合う選択肢がない', ['No.1 進捗状況 A', '']],
] as const)('%sときは、どれにも☑を勧めない', (_, change) => {
  expect(foundWith(progressBlank, [UNTICKED_A, change])).toMatchObject([{ fix: ['none'] }]);
});

it('読めない進捗状況は、ほかの規則が言う', () => {
  expect(factsWith(progressBlank, [['No.1 進捗状況 A', '○']])).toEqual([]);
});
