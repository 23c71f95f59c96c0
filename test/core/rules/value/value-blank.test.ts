import { valueBlank } from '../../../../src/core/rules/value/value-blank';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(valueBlank, {
  'No.1 実績値 R4 に「」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', indicators: ['開催回数'] },
    },
  ],
  'No.1 実績値 R2 に「」': [
    {
      at: ['H10', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2020 },
      facts: { year: 'R2', name: '令和2年度', indicators: ['開催回数'] },
    },
  ],
});

testSentences(valueBlank, [
  [
    '二つの指標',
    { year: 'R4', name: '令和4年度', indicators: ['発行部数', '利用者数'] },
    '令和4年度の実績値が空欄です。「発行部数」「利用者数」の数値を入れてください（実績がなければ 0）。',
    'The value of R4 is blank. Enter the figure for “発行部数”, “利用者数” (0 where there was none).',
  ],
  [
    '指標がない',
    { year: 'R4', name: '令和4年度', indicators: [] },
    '令和4年度の実績値が空欄です。数値を入れてください（実績がなければ 0）。',
    'The value of R4 is blank. Enter the figure (0 where there was none).',
  ],
]);

it('空白だけの実績値も空欄である', () => {
  expect(factsWith(valueBlank, [['No.1 実績値 R4', ' ']])).toEqual([
    { year: 'R4', name: '令和4年度', indicators: ['開催回数'] },
  ]);
});
