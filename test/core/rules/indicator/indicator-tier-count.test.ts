import { indicatorTierCount } from '../../../../src/core/rules/indicator/indicator-tier-count';
import { WITHOUT_INDICATOR } from '../heading-sample';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(indicatorTierCount, {
  'No.2 実績値 R4 に「5」': [
    {
      at: ['H16', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '5', found: 1, tiers: ['発行部数', '利用者数'] },
    },
  ],
  'No.2 実績値 R3 に「5」': [
    {
      at: ['H15', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', written: '5', found: 1, tiers: ['発行部数', '利用者数'] },
    },
  ],
  'No.1 実績値 R4 に「5\\n6」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '5 6', found: 2, tiers: ['開催回数'] },
    },
  ],
});

const value = (written: string, item = 2) => [[`No.${item} 実績値 R4`, written]] as const;

testSentences(indicatorTierCount, [
  [
    '足りない値',
    { year: 'R4', written: '5', found: 1, tiers: ['発行部数', '利用者数'] },
    '令和4年度の実績値「5」は1件ですが、指標は2段（発行部数／利用者数）です。段ごとに改行して入れてください。',
    'The value “5” of R4 has 1 figure(s), but the indicator has 2 tier(s) (発行部数 / 利用者数). Enter one figure a line for each tier.',
  ],
]);

it.each([
  ['空欄', value('')],
  ['数字のない一つの言葉', value('実施した')],
  ['エラー', value('#REF!')],
] as const)('実績値が%sなら、ほかの規則が言う', (_, changes) => {
  expect(factsWith(indicatorTierCount, changes)).toEqual([]);
});

it('指標がなければ段を数えない', () => {
  expect(factsWith(indicatorTierCount, value('5\\n6', 3), WITHOUT_INDICATOR)).toEqual([]);
});

it('読めない値でも、行が段より多ければ言い、一行にして伝える', () => {
  expect(factsWith(indicatorTierCount, value(' 実施した\\n\\n配った\\n閉じた '))).toMatchObject([
    { written: '実施した 配った 閉じた', found: 3 },
  ]);
});
