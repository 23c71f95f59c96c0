import { unitChanged } from '../../../../src/core/rules/unit/unit-changed';
import { testRule, factsWith } from '../test-rule';

testRule(unitChanged, {
  'No.1 単位 R4 に「人」': [
    {
      at: ['I12', 'unit'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { before: '回', after: '人', year: 'R4' },
    },
  ],
});

const unit = (written: string, item = 1) => [[`No.${item} 単位 R4`, written]] as const;

it.each([
  ['段の順が違うだけである', unit('人\\n部', 2)],
  ['見直しの印がある', [...unit('人'), ['No.1 備考', 'R4以降見直しあり']]],
  ['指標も変わった', [...unit('人'), ['No.1 実績の指標', '～R3 開催回数 R4～ 参加者数']]],
] as const)('%sときは言わない', (_, changes) => {
  expect(factsWith(unitChanged, changes)).toEqual([]);
});

it('段ごとの単位は並べて伝える', () => {
  expect(factsWith(unitChanged, unit('冊\\n件', 2))).toEqual([
    { before: '部・人', after: '冊・件', year: 'R4' },
  ]);
});

it('前の年度の単位が空欄なら、その前の年度と比べる', () => {
  expect(factsWith(unitChanged, [...unit('人'), ['No.1 単位 R3', '']])).toEqual([
    { before: '回', after: '人', year: 'R4' },
  ]);
});
