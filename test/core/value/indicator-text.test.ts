import {
  indicatorChanges,
  indicatorText,
  parseIndicator,
  sameIndicator,
  type Indicator,
} from '../../../src/core/value/indicator';
import { indicatorOf, type Span } from './spans';

describe('指標を様式の書き方にする', () => {
  it.each<[string, readonly (readonly Span[])[]]>([
    ['甲', [[['甲', null, null]]]],
    [
      '～R3 甲\nR4～ 乙',
      [
        [
          ['甲', null, 2021],
          ['乙', 2022, null],
        ],
      ],
    ],
    ['R4～R4 甲', [[['甲', 2022, 2022]]]],
    ['R3～R4 甲', [[['甲', 2021, 2022]]]],
    ['上段：甲\n下段：乙', [[['甲', null, null]], [['乙', null, null]]]],
    [
      '上段：甲\n中段：乙\n下段：丙',
      [[['甲', null, null]], [['乙', null, null]], [['丙', null, null]]],
    ],
    [
      '上段：～R3 甲\nR4～ 乙\n下段：丙',
      [
        [
          ['甲', null, 2021],
          ['乙', 2022, null],
        ],
        [['丙', null, null]],
      ],
    ],
  ])('%j', (text, tiers) => {
    expect(indicatorText(indicatorOf(...tiers))).toBe(text);
  });
});

describe('同じ指標か', () => {
  const one = indicatorOf(
    [
      ['甲 の数', null, 2021],
      ['乙の数', 2022, null],
    ],
    [['丙の数', null, null]],
  );

  it('名前の幅と空白の違いだけなら、同じである', () => {
    const other = indicatorOf(
      [
        ['甲の数', null, 2021],
        ['乙 の　数', 2022, null],
      ],
      [['丙の数', null, null]],
    );
    expect(sameIndicator(one, other)).toBe(true);
    expect(
      sameIndicator(indicatorOf([['Ａ数', null, null]]), indicatorOf([['A数', null, null]])),
    ).toBe(true);
  });

  it.each<[string, Indicator]>([
    [
      '段が足りない',
      indicatorOf([
        ['甲の数', null, 2021],
        ['乙の数', 2022, null],
      ]),
    ],
    [
      '段が多い',
      indicatorOf(
        ...one.tiers.map((tier) => tier.spans.map((span): Span => [span.name, span.from, span.to])),
        [['丁の数', null, null]],
      ),
    ],
    ['期間が足りない', indicatorOf([['甲の数', null, 2021]], [['丙の数', null, null]])],
    [
      '期間の始まりが違う',
      indicatorOf(
        [
          ['甲の数', null, 2021],
          ['乙の数', 2023, null],
        ],
        [['丙の数', null, null]],
      ),
    ],
    [
      '期間の終わりが違う',
      indicatorOf(
        [
          ['甲の数', null, 2020],
          ['乙の数', 2022, null],
        ],
        [['丙の数', null, null]],
      ),
    ],
    [
      '前の名前が違う',
      indicatorOf(
        [
          ['丁の数', null, 2021],
          ['乙の数', 2022, null],
        ],
        [['丙の数', null, null]],
      ),
    ],
    [
      '後の名前が違う',
      indicatorOf(
        [
          ['甲の数', null, 2021],
          ['丁の数', 2022, null],
        ],
        [['丙の数', null, null]],
      ),
    ],
    [
      '下の段の名前が違う',
      indicatorOf(
        [
          ['甲の数', null, 2021],
          ['乙の数', 2022, null],
        ],
        [['丁の数', null, null]],
      ),
    ],
  ])('%s指標は、別のものである', (_, other) => {
    expect(sameIndicator(one, other)).toBe(false);
    expect(sameIndicator(other, one)).toBe(false);
  });
});

describe('指標の変わる年度', () => {
  it.each<[string, readonly number[]]>([
    ['甲', []],
    ['～R3 甲 R4～ 乙', [2022]],
    ['上段:～R4 甲 R5～ 乙 下段:～R2 丙 R3～ 丁', [2021, 2023]],
    ['上段:～R4 甲 R5～ 乙 下段:～R4 丙 R5～ 丁', [2023]],
    ['上段:R5～ 甲 下段:R4～ 乙 R3～ 丙', [2021, 2022, 2023]],
  ])('「%s」は %j に変わる', (text, years) => {
    expect(indicatorChanges(parseIndicator(text)!)).toEqual(years);
  });
});
