import { indicatorConflict } from '../../../../src/core/rules/indicator/indicator-conflict';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(indicatorConflict, {
  'No.4 実績の指標<br>No.1 実績の指標<br>No.4 単位 R4 に「見守り会議の開催回数<br>見守り会議の開催回数<br>回」':
    [
      {
        at: ['H27', 'value'],
        severity: 'info',
        fix: ['none'],
        of: { year: 2022, tier: 1 },
        facts: {
          name: '令和4年度',
          year: 'R4',
          own: 7,
          other: 5,
          item: 4,
          otherItem: 1,
          indicator: '見守り会議の開催回数',
        },
      },
    ],
});

const shared = (name: string, ...more: readonly (readonly [string, string])[]) =>
  [['No.4 実績の指標', name], ['No.3 実績の指標', name], ['No.4 単位 R4', '人'], ...more] as const;

testSentences(indicatorConflict, [
  [
    '番号の分からない項目',
    {
      name: '令和4年度',
      year: 'R4',
      own: 1200,
      other: 5,
      item: 4,
      otherItem: null,
      indicator: '延べ参加者数',
    },
    '令和4年度の「延べ参加者数」が「1,200」ですが、同じ指標の No.？ では「5」です。数え方が同じか確かめてください。',
    '“延べ参加者数” of R4 is 1,200 here, but 5 at No. ?, which has the same indicator. Check that both are counted alike.',
  ],
]);

it('計画の言葉を言う規則である', () => {
  expect(indicatorConflict.concernsPlan).toBe(true);
});

it('名前が八文字からを同じ指標とみなし、七文字までは別のものとする', () => {
  expect(factsWith(indicatorConflict, shared('講座の参加者の数'))).toMatchObject([
    { own: 7, other: 20, item: 4, otherItem: 3 },
  ]);
  expect(factsWith(indicatorConflict, shared('講座の参加者数'))).toEqual([]);
});

it.each([
  ['単位が違う', [['No.4 単位 R4', '件']]],
  ['実績値が読めない', [['No.4 実績値 R4', 'なし']]],
  ['実績値が空欄である', [['No.4 実績値 R4', '']]],
  ['再掲である', [['No.4 取組項目', '第四の取組 ※再掲']]],
] as const)('%sときは比べない', (_, more) => {
  expect(factsWith(indicatorConflict, shared('講座の参加者の数', ...more))).toEqual([]);
});
