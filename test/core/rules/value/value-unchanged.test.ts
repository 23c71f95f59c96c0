import { valueUnchanged } from '../../../../src/core/rules/value/value-unchanged';
import { testRule, factsWith } from '../test-rule';

testRule(valueUnchanged, {
  'No.1 実績値 R3<br>No.1 実績値 R4 に「1983<br>1983」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', value: '1983' },
    },
  ],
  'No.5 実績値 R3<br>No.5 実績値 R4 に「117/535<br>117/535」': [
    {
      at: ['H35', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', value: '117/535' },
    },
  ],
});

const both = (item: number, written: string) =>
  [
    [`No.${item} 実績値 R3`, written],
    [`No.${item} 実績値 R4`, written],
  ] as const;
const inUnit = (written: string, unit: string) =>
  [...both(1, written), ['No.1 単位 R3', unit], ['No.1 単位 R4', unit]] as const;

it.each([
  ['下限より小さい', both(1, '99')],
  ['一年の日数である', inUnit('365', '日')],
  ['閏年の日数である', inUnit('366', '日')],
  ['読めない', both(1, 'あり')],
  ['指標の名が変わった', [...both(1, '1983'), ['No.1 実績の指標', '～R3 開催回数 R4～ 参加者数']]],
  ['見直しの印がある', [...both(1, '1983'), ['No.1 備考', 'R4以降見直しあり']]],
  [
    '分子だけが同じである',
    [
      ['No.5 実績値 R3', '117/535'],
      ['No.5 実績値 R4', '117/536'],
    ],
  ],
  [
    '数と比である',
    [
      ['No.5 実績値 R3', '117'],
      ['No.5 実績値 R4', '117/536'],
    ],
  ],
] as const)('%sときは言わない', (_, changes) => {
  expect(factsWith(valueUnchanged, changes)).toEqual([]);
});

it.each([
  ['下限と同じ数', both(1, '101'), '101'],
  ['一年より長い日数', inUnit('367', '日'), '367'],
  ['二つのうち一つが下限より小さい数', both(2, ' 1983\\n\\n5 '), '1983 5'],
] as const)('%sも同じなら言う', (_, changes, value) => {
  expect(factsWith(valueUnchanged, changes)).toMatchObject([{ value }]);
});
