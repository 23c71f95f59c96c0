import { narrativeTrend } from '../../../../src/core/rules/narrative/narrative-trend';
import { testRule, factsWith } from '../test-rule';

testRule(narrativeTrend, {
  'No.1 成果 に「開催回数は前年度より減少した。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: {
        quote: '前年度より減少',
        indicator: '開催回数',
        before: 4,
        after: 5,
        year: '令和3年度→R4',
      },
    },
  ],
  'No.1 成果 に「前年度と比べて減少したが、内容は充実した。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: {
        quote: '前年度と比べて減少',
        indicator: '開催回数',
        before: 4,
        after: 5,
        year: '令和3年度→R4',
      },
    },
  ],
  'No.2 成果 に「利用者数が3年度と比較して減った。」': [
    {
      at: ['K14', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 2 },
      facts: {
        quote: '3年度と比較して減っ',
        indicator: '利用者数',
        before: 5,
        after: 6,
        year: '令和3年度→R4',
      },
    },
  ],
});

const values = (item: number, before: string, after: string) =>
  [
    [`No.${item} 実績値 R3`, before],
    [`No.${item} 実績値 R4`, after],
  ] as const;
const said = (narrative: string, item = 1) => [`No.${item} 成果`, narrative] as const;

it.each(['開催回数は前年度より増加した。', '開催回数は前年度より減少した。'])(
  '同じ数なら「%s」は実績値と違う',
  (narrative) => {
    const changes = [...values(1, '5', '5'), said(narrative)] as const;
    expect(factsWith(narrativeTrend, changes)).toMatchObject([{ before: 5, after: 5 }]);
  },
);

it.each([
  '開催回数は2年度より減少した。',
  '開催回数の前年度より減少を防いだ。',
  '開催回数は前年度より減少に歯止めをかけた。',
  '開催回数は前年度より減少させないように努めた。',
  '開催回数は前年度より減少した地区へ職員を送った。',
  '開催回数は前年度より減少しなかった。',
  '開催回数は前年度より減少していない。',
  '開催回数は前年度より減少する見込みであった。',
  '前年度より職員が減少した。',
  '講師は前年度より減少した。',
  '開催回数は前年度より減少しません。',
  '開催回数は5回、会場は3か所、資料は2種、前年度より減少した。',
])('「%s」は、開催回数が減ったとは言っていない', (narrative) => {
  expect(factsWith(narrativeTrend, [said(narrative)])).toEqual([]);
});

it.each([
  ['書いたとおりに減った', [...values(1, '6', '5'), said('開催回数は前年度より減少した。')]],
  ['書いたとおりに増えた', [...values(1, '5', '6'), said('開催回数は前年度より増加した。')]],
  ['前の年度が読めない', [...values(1, 'なし', '5'), said('開催回数は前年度より減少した。')]],
  ['今年度が読めない', [...values(1, '4', 'なし'), said('開催回数は前年度より増加した。')]],
  ['見直しの印がある', [['No.1 備考', 'R4以降見直しあり'], said('開催回数は前年度より減少した。')]],
  ['二つのどちらか分からない', [...values(2, '4\\n4', '5\\n5'), said('前年度より減少した。', 2)]],
  ['前の年度の行がない', [['No.2 年度 R3', 'R1'], said('利用者数は前年度より減少した。', 2)]],
] as const)('%sときは言わない', (_, changes) => {
  expect(factsWith(narrativeTrend, changes)).toEqual([]);
});

it('「多くの」は、数えるものについて言うときだけ比べる', () => {
  const participants = [['No.1 実績の指標', '参加者数'], ...values(1, '6', '5')] as const;
  expect(
    factsWith(narrativeTrend, [...participants, said('前年度より多くの人が参加した。')]),
  ).toMatchObject([{ indicator: '参加者数', before: 6, after: 5 }]);
  expect(
    factsWith(narrativeTrend, [...participants, said('前年度より多くの資料を配った。')]),
  ).toEqual([]);
  const far = '前年度より多くの資料を配り、たくさんの方に参加いただいた。';
  expect(factsWith(narrativeTrend, [...participants, said(far)])).toEqual([]);
});
