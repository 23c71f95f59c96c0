import { indicatorPeriod } from '../../../../src/core/rules/indicator/indicator-period';
import { WITHOUT_INDICATOR } from '../heading-sample';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(indicatorPeriod, {
  'No.1 実績の指標 に「～R3 開催回数 R5～ 参加者数」': [
    {
      at: ['F10', 'indicator'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', spans: ['～R3 開催回数', 'R5～ 参加者数'] },
    },
  ],
  'No.1 実績の指標 に「～R2 開催回数 R4～ 参加者数」': [
    {
      at: ['F10', 'indicator'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', spans: ['～R2 開催回数', 'R4～ 参加者数'] },
    },
  ],
});

const ENDED = ['No.3 実績の指標', '～R2 説明会の回数 R4～ 参加者数'] as const;

testSentences(indicatorPeriod, [
  [
    '二つの期間',
    { year: 'R3', spans: ['～R2 説明会の回数', 'R4～ 参加者数'] },
    '実績の指標（～R2 説明会の回数、R4～ 参加者数）に令和3年度の指標がありません。期間の書き方を確かめ、令和3年度を含めてください。',
    'The indicator (～R2 説明会の回数, R4～ 参加者数) has none for R3. Check its periods so that R3 is covered.',
  ],
]);

it('計画の言葉を言う規則である', () => {
  expect(indicatorPeriod.concernsPlan).toBe(true);
});

it.each([
  ['実績値', ['No.3 評価 R3', ' ']],
  ['評価', ['No.3 実績値 R3', ' ']],
] as const)('指標のない過去の年度に%sだけでも記入があれば言う', (_, blank) => {
  expect(factsWith(indicatorPeriod, [ENDED, blank])).toEqual([
    { year: 'R3', spans: ['～R2 説明会の回数', 'R4～ 参加者数'] },
  ]);
});

it('指標のない過去の年度に記入がなければ言わず、今年度なら記入を待たずに言う', () => {
  const blank = (year: string) =>
    [
      [`No.3 実績値 ${year}`, ''],
      [`No.3 評価 ${year}`, ''],
    ] as const;
  expect(factsWith(indicatorPeriod, [ENDED, ...blank('R3')])).toEqual([]);
  const gone = ['No.3 実績の指標', '～R3 説明会の回数'] as const;
  expect(factsWith(indicatorPeriod, [gone, ...blank('R4')])).toEqual([
    { year: 'R4', spans: ['～R3 説明会の回数'] },
  ]);
});

it('指標がなければ、期間も言わない', () => {
  expect(factsWith(indicatorPeriod, [], WITHOUT_INDICATOR)).toEqual([]);
});
