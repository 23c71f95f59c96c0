import { parseIndicator } from '../../../src/core/value/indicator';
import { indicatorOf, type Span } from './spans';

describe('指標の欄の書き方', () => {
  it.each<[string, readonly (readonly Span[])[]]>([
    ['開催回数', [[['開催回数', null, null]]]],
    ['  会議の\n 開催　回数 ', [[['会議の 開催 回数', null, null]]]],
    ['上段:甲 中段:乙 下段:丙', [[['甲', null, null]], [['乙', null, null]], [['丙', null, null]]]],
    ['上段:甲 下段:乙', [[['甲', null, null]], [['乙', null, null]]]],
    ['上段:甲 中段:乙', [[['甲', null, null]], [['乙', null, null]]]],
    ['中段:甲 下段:乙', [[['甲', null, null]], [['乙', null, null]]]],
    ['下段:乙', [[['乙', null, null]]]],
    ['上段: 下段:乙', [[['乙', null, null]]]],
    ['（上段）甲 【下段】：乙', [[['甲', null, null]], [['乙', null, null]]]],
    ['上段 ：甲', [[['甲', null, null]]]],
  ])('「%s」の段', (text, tiers) => {
    expect(parseIndicator(text)).toEqual(indicatorOf(...tiers));
  });

  it.each<[string, readonly Span[]]>([
    [
      '～R3 甲 R4～ 乙',
      [
        ['甲', null, 2021],
        ['乙', 2022, null],
      ],
    ],
    [
      '~R3甲 R4~乙',
      [
        ['甲', null, 2021],
        ['乙', 2022, null],
      ],
    ],
    [
      '〜令和3年度 甲 令和4年度〜 乙',
      [
        ['甲', null, 2021],
        ['乙', 2022, null],
      ],
    ],
    [
      '∼Ｒ３：甲　Ｒ４ ∼：乙',
      [
        ['甲', null, 2021],
        ['乙', 2022, null],
      ],
    ],
    [
      '(～R3) 甲 (R4～) 乙',
      [
        ['甲', null, 2021],
        ['乙', 2022, null],
      ],
    ],
    ['平成30年度～令和元年度 甲', [['甲', 2018, 2019]]],
    ['H30 ～ R1 甲', [['甲', 2018, 2019]]],
    [
      '～R3 甲 R4～R5 乙',
      [
        ['甲', null, 2021],
        ['乙', 2022, 2023],
      ],
    ],
  ])('「%s」の期間は、波形の前と後の年度', (text, spans) => {
    expect(parseIndicator(text)).toEqual(indicatorOf(spans));
  });

  it.each<[string, readonly Span[]]>([
    [
      '(H31.R2) 甲 (R3) 乙',
      [
        ['甲', 2019, 2020],
        ['乙', 2021, null],
      ],
    ],
    [
      '（Ｈ31・R2）：甲 （R3）：乙',
      [
        ['甲', 2019, 2020],
        ['乙', 2021, null],
      ],
    ],
    [
      '(H31、R2,R3) 甲 (R4) 乙',
      [
        ['甲', 2019, 2021],
        ['乙', 2022, null],
      ],
    ],
    [
      '(R2.H31) 甲 (R3) 乙',
      [
        ['甲', 2019, 2020],
        ['乙', 2021, null],
      ],
    ],
    [
      '～R2 甲 (R3) 乙',
      [
        ['甲', null, 2020],
        ['乙', 2021, null],
      ],
    ],
    [
      '(R3) 甲 R4～R5 乙',
      [
        ['甲', 2021, 2021],
        ['乙', 2022, 2023],
      ],
    ],
    ['(R3) 甲', [['甲', 2021, null]]],
  ])('「%s」では、括弧に並ぶ年度の最後だけが開いたまま', (text, spans) => {
    expect(parseIndicator(text)).toEqual(indicatorOf(spans));
  });

  it('期間が先なら、次の期間はまた一段から始まる', () => {
    expect(parseIndicator('～R3 上段:甲 下段:乙 R4～ 丙')).toEqual(
      indicatorOf(
        [
          ['甲', null, 2021],
          ['丙', 2022, null],
        ],
        [['乙', null, 2021]],
      ),
    );
  });

  it('段が先なら、期間はその段だけのものである', () => {
    expect(parseIndicator('上段:～R3 甲 R4～ 乙 下段:丙')).toEqual(
      indicatorOf(
        [
          ['甲', null, 2021],
          ['乙', 2022, null],
        ],
        [['丙', null, null]],
      ),
    );
  });

  it.each(['', ' \n', '上段:', '～R3', '(R3)', '上段: 下段:'])(
    '名前のない「%s」は指標でない',
    (text) => {
      expect(parseIndicator(text)).toBeUndefined();
    },
  );

  it.each(['満足度（3～5）の割合', '10~20代の参加者数', 'R3の参加者数', '(R3比)の増加率'])(
    '「%s」の波形や年度は名前の一部',
    (text) => {
      expect(parseIndicator(text)).toEqual(indicatorOf([[text, null, null]]));
    },
  );
});
