import { valueNegative } from '../../../../src/core/rules/value/value-negative';
import { WITHOUT_INDICATOR } from '../heading-sample';
import { testRule, factsWith, foundWith, testSentences } from '../test-rule';

testRule(valueNegative, {
  'No.1 実績値 R4 に「-5」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '-5', indicator: '開催回数' },
    },
  ],
  'No.1 実績値 R3 に「-4」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', name: '令和3年度', written: '-4', indicator: '開催回数' },
    },
  ],
  'No.2 実績値 R4 に「-5\\n6」': [
    {
      at: ['H16', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '-5', indicator: '発行部数' },
    },
  ],
});

testSentences(valueNegative, [
  [
    '指標の分かる値',
    { year: 'R4', name: '令和4年度', written: '-5', indicator: '開催回数' },
    '令和4年度の「開催回数」の実績値が「-5」で、0 より小さくなっています。「(39)」と入れると Excel は -39 にします。数を確かめて入れ直してください。',
    'The value of “開催回数” of R4 is -5, below zero. Excel turns (39) into -39. Check the figure and enter it again.',
  ],
  [
    '指標の分からない値',
    { year: 'R4', name: '令和4年度', written: '-5', indicator: '' },
    '令和4年度の実績値が「-5」で、0 より小さくなっています。「(39)」と入れると Excel は -39 にします。数を確かめて入れ直してください。',
    'The value of R4 is -5, below zero. Excel turns (39) into -39. Check the figure and enter it again.',
  ],
]);

it('指標がなくても、上から一つ目の値として言う', () => {
  expect(foundWith(valueNegative, [['No.3 実績値 R4', '-5']], WITHOUT_INDICATOR)).toMatchObject([
    { of: { year: 2022, tier: 1 }, facts: { written: '-5', indicator: '' } },
  ]);
});

it('下段の値は下段として言い、増減を数える指標には言わない', () => {
  expect(foundWith(valueNegative, [['No.2 実績値 R4', '5\\n-6']])).toMatchObject([
    { of: { year: 2022, tier: 2 }, facts: { indicator: '利用者数' } },
  ]);
  const growth = [
    ['No.1 実績の指標', '参加者の増減数'],
    ['No.1 実績値 R4', '-5'],
  ] as const;
  expect(factsWith(valueNegative, growth)).toEqual([]);
});
