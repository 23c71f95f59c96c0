import { ratioJump } from '../../../../src/core/rules/value/ratio-jump';
import { testRule, factsWith, foundWith, testSentences } from '../test-rule';

testRule(ratioJump, {
  'No.5 実績値 R4 に「25/60」': [
    {
      at: ['H35', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        kind: 'whole',
        before: '17/535',
        after: '25/60',
        shareBefore: 3.2,
        shareAfter: 41.7,
      },
    },
  ],
  'No.5 実績値 R4 に「20/60」': [
    {
      at: ['H35', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        kind: 'whole',
        before: '17/535',
        after: '20/60',
        shareBefore: 3.2,
        shareAfter: 33.3,
      },
    },
  ],
});

const facts = { year: 'R4', name: '令和4年度', before: '17/535', after: '25/60' };

testSentences(ratioJump, [
  [
    '割合',
    { ...facts, kind: 'share', shareBefore: 3.2, shareAfter: 41.7 },
    '令和4年度の割合が 3.2%（17/535）から 41.7%（25/60）へ大きく変わっています。分子と分母を確かめ、正しければ理由を書いてください。',
    'The share went from 3.2% (17/535) to 41.7% (25/60) in R4. Check part and whole; give the reason if it is right.',
  ],
  [
    '全体',
    { ...facts, kind: 'whole', shareBefore: 3.2, shareAfter: 41.7 },
    '令和4年度の全体の数が「17/535」から「25/60」へ大きく変わっています。分母の数え方が前の年度と同じか確かめ、正しければ理由を書いてください。',
    'The whole changed much in R4: “17/535”, then “25/60”. Check that it is counted as in the year before; give the reason if it is right.',
  ],
]);

const values = (before: string, after: string) =>
  [
    ['No.5 実績値 R3', before],
    ['No.5 実績値 R4', after],
  ] as const;

it.each([
  ['20 ポイント上がった', '20/100', '40/100', 20, 40],
  ['20 ポイント下がった', '60/100', '40/100', 60, 40],
  ['すべてになった', '15/20', '20/20', 75, 100],
])('割合が%sときは言う', (_, before, after, shareBefore, shareAfter) => {
  expect(foundWith(ratioJump, values(before, after))).toMatchObject([
    { severity: 'warning', facts: { kind: 'share', before, after, shareBefore, shareAfter } },
  ]);
});

it.each([
  ['20 ポイントより少なく動いた', '20/100', '39/100'],
  ['前の年度が比でない', '5', '40/100'],
  ['今年度が比でない', '20/100', '40'],
  ['前の年度の全体が小さい', '1/9', '20/20'],
  ['今年度の全体が小さい', '1/20', '9/9'],
  ['分子が全体を超える', '20/100', '110/100'],
])('%sときは言わない', (_, before, after) => {
  expect(factsWith(ratioJump, values(before, after))).toEqual([]);
});

it('分子が大きく変わったときは、ほかの規則が言う', () => {
  expect(factsWith(ratioJump, values('2/100', '80/100'))).toEqual([]);
});
