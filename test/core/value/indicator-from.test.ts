import { indicatorFrom } from '../../../src/core/value/indicator-from';
import { parseIndicator, type Indicator, type TierSpan } from '../../../src/core/value/indicator';

const indicator = (text: string): Indicator => parseIndicator(text)!;

const span = (name: string, from: number | null, to: number | null): TierSpan => ({
  name,
  from,
  to,
});

/** The spans of each tier after the indicator of an item has become another one in R5 (2023). */
const becomes = (old: string, next: string): readonly (readonly TierSpan[])[] =>
  indicatorFrom(indicator(old), indicator(next), 2023).tiers.map(({ spans }) => spans);

describe('ある年度から指標が変わる', () => {
  it('名前が変わる段は、前の年度で終わり、その年度から次の名前になる', () => {
    expect(becomes('開催回数', '参加者数')).toEqual([
      [span('開催回数', null, 2022), span('参加者数', 2023, null)],
    ]);
  });

  it.each(['発行部数', '発行 部数', '(R4) 発行部数 (R5) 発行部数'])(
    '「%s」として続く名前は、一つの期間のままである',
    (next) => {
      expect(becomes('発行部数', next)).toEqual([[span('発行部数', null, null)]]);
    },
  );

  it('段が増えると、新しい段はその年度から始まる', () => {
    expect(becomes('甲の数', '上段:甲の数 下段:乙の数')).toEqual([
      [span('甲の数', null, null)],
      [span('乙の数', 2023, null)],
    ]);
  });

  it('段が減ると、なくなる段は前の年度で終わる', () => {
    expect(becomes('上段:甲の数 下段:乙の数', '甲の数')).toEqual([
      [span('甲の数', null, null)],
      [span('乙の数', null, 2022)],
    ]);
  });

  it('段の名前が入れ替わると、どちらの段にも二つの期間がある', () => {
    expect(becomes('上段:甲の数 下段:乙の数', '上段:乙の数 下段:甲の数')).toEqual([
      [span('甲の数', null, 2022), span('乙の数', 2023, null)],
      [span('乙の数', null, 2022), span('甲の数', 2023, null)],
    ]);
  });

  it('すでに終わった期間は、そのまま残る', () => {
    expect(becomes('～R2 甲の数 R3～ 乙の数', '丙の数')).toEqual([
      [span('甲の数', null, 2020), span('乙の数', 2021, 2022), span('丙の数', 2023, null)],
    ]);
  });

  it.each([
    ['その年度から始まるはずだった', '～R4 甲の数 R5～ 乙の数'],
    ['その後に始まるはずだった', '～R4 甲の数 R7～ 乙の数'],
  ])('%s名前は、新しい名前に代わる', (_, old) => {
    expect(becomes(old, '丙の数')).toEqual([
      [span('甲の数', null, 2022), span('丙の数', 2023, null)],
    ]);
  });

  it('終わった段の名前が続きの名前と同じでも、その年度に有効でなければ新しい期間になる', () => {
    expect(becomes('～R3 甲の数', '甲の数')).toEqual([
      [span('甲の数', null, 2021), span('甲の数', 2023, null)],
    ]);
  });

  it('始まらないうちになくなる段は、跡を残さない', () => {
    expect(becomes('上段:甲の数 下段:R7～ 乙の数', '甲の数')).toEqual([
      [span('甲の数', null, null)],
    ]);
  });

  it('その年度に有効な段のない指標になると、すべての段が前の年度で終わる', () => {
    expect(becomes('甲の数', '～R3 乙の数')).toEqual([[span('甲の数', null, 2022)]]);
  });
});
