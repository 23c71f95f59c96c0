import { percentExceeds } from '../../../../src/core/rules/value/percent-exceeds';
import { WITHOUT_INDICATOR } from '../heading-sample';
import { TARGET_SAMPLE } from '../target-sample';
import { testRule, factsWith, foundWith } from '../test-rule';

testRule(percentExceeds, {
  'No.1 単位 R4<br>No.1 実績値 R4 に「%<br>178」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', indicator: '開催回数', value: 178 },
    },
  ],
  'No.1 単位 R3<br>No.1 実績値 R3 に「％<br>859」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', name: '令和3年度', indicator: '開催回数', value: 859 },
    },
  ],
});

const value = (written: string, unit: string, item = 1) =>
  [
    [`No.${item} 単位 R4`, unit],
    [`No.${item} 実績値 R4`, written],
  ] as const;

it.each(['%', '％', 'パーセント'])(
  '単位が「%s」で 100 を超えれば言い、100 ちょうどには言わない',
  (unit) => {
    expect(factsWith(percentExceeds, value('101', unit))).toMatchObject([{ value: 101 }]);
    expect(factsWith(percentExceeds, value('100', unit))).toEqual([]);
  },
);

it.each([
  ['単位がない', value('178', '')],
  ['単位が率の差である', value('178', '%ポイント')],
  [
    '単位の一つだけが率である',
    [
      ['No.2 単位 R4', '%\\n人'],
      ['No.2 実績値 R4', '178\\n5'],
    ],
  ],
  ['実績値が読めない', value('なし', '%')],
  ['超えることのある率である', [...value('178', '%'), ['No.1 実績の指標', '前年比']]],
] as const)('%sときは言わない', (_, changes) => {
  expect(factsWith(percentExceeds, changes)).toEqual([]);
});

it('ほかの年度が 100 ちょうどでも、100 を超える率とはみなさない', () => {
  const changes = [...value('178', '%'), ['No.1 実績値 R3', '100']] as const;
  expect(factsWith(percentExceeds, changes)).toMatchObject([{ value: 178 }]);
});

it('目標値が 100 を超えていれば、超えることのある率とみなす', () => {
  const changes = (target: string) => [...value('178', '%'), ['No.1 目標値 R4', target]] as const;
  expect(factsWith(percentExceeds, changes('120'), TARGET_SAMPLE)).toEqual([]);
  expect(factsWith(percentExceeds, changes('順調'), TARGET_SAMPLE)).toMatchObject([{ value: 178 }]);
});

it('指標がなくても、上から一つ目の値として言う', () => {
  expect(foundWith(percentExceeds, value('178', '%', 3), WITHOUT_INDICATOR)).toMatchObject([
    { of: { year: 2022, tier: 1 }, facts: { indicator: '', value: 178 } },
  ]);
});

it('下段の値は下段として言う', () => {
  const changes = [
    ['No.2 単位 R4', '%\\n%'],
    ['No.2 実績値 R4', '50\\n178'],
  ] as const;
  expect(foundWith(percentExceeds, changes)).toMatchObject([{ of: { tier: 2 } }]);
});
