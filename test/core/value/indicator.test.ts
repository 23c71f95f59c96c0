import fc from 'fast-check';
import {
  indicatorChanges,
  indicatorText,
  parseIndicator,
  sameIndicator,
  validTiers,
  type Indicator,
} from '../../../src/core/value/indicator';

const namesIn = (text: string, year: number): readonly string[] =>
  validTiers(parseIndicator(text)!, year).map((tier) => `${tier.tier}${tier.name}`);

describe('parseIndicator（R4 シートに実際にある書き方）', () => {
  it('印がなければ一段で、いつも有効', () => {
    expect(namesIn('連携して対応した相談件数 (ケース会議件数/延べ相談件数)', 2022)).toHaveLength(1);
    expect(parseIndicator('  ')).toBeUndefined();
  });

  it('No. 9: 上段だけが R4 で変わり、下段はずっと有効', () => {
    const text = '上段:~R3 配置数 R4~ 専門職等(社会福祉士)配置数 下段:参加者数';
    expect(namesIn(text, 2021)).toEqual(['1配置数', '2参加者数']);
    expect(namesIn(text, 2022)).toEqual(['1専門職等(社会福祉士)配置数', '2参加者数']);
  });

  it('No. 24: R3 まで二段、R4 から一段', () => {
    const text = '～R3 上段:検討会の実施 下段:研修会の実施 R4～:周知の強化';
    expect(namesIn(text, 2021)).toEqual(['1検討会の実施', '2研修会の実施']);
    expect(namesIn(text, 2022)).toEqual(['1周知の強化']);
  });

  it('No. 32: 括弧の年度の最後は開いたまま', () => {
    const text = '(H31.R2) 全体計画の策定 (R3) (上段)全体計画の策定 (下段)個別計画の策定';
    expect(namesIn(text, 2020)).toEqual(['1全体計画の策定']);
    expect(namesIn(text, 2022)).toEqual(['1全体計画の策定', '2個別計画の策定']);
    expect(namesIn(text, 2018)).toEqual([]);
  });

  it('No. 36: R4 が抜けている', () => {
    const text = '～R3全体計画の策定 R5～地域の防災訓練の支援';
    expect([2021, 2022, 2023].map((year) => namesIn(text, year).length)).toEqual([1, 0, 1]);
  });

  it('No. 42: 下段は R4 から', () => {
    const text = '上段:会議の開催回数 下段:R4～学習塾委託事業者数';
    expect(namesIn(text, 2021)).toEqual(['1会議の開催回数']);
    expect(namesIn(text, 2022)).toHaveLength(2);
    expect(indicatorChanges(parseIndicator(text)!)).toEqual([2022]);
  });

  it('No. 46: 行に分かれた三段', () => {
    expect(namesIn('上段:甲\n中段:乙\n下段:丙', 2022)).toEqual(['1甲', '2乙', '3丙']);
  });

  it('文中の波形や年度は印でない', () => {
    expect(namesIn('9時～17時の相談件数', 2022)).toEqual(['19時～17時の相談件数']);
    expect(namesIn('令和4年度の新規件数', 2022)).toEqual(['1令和4年度の新規件数']);
  });
});

const name = fc.stringMatching(/^[ぁ-ん一二三山川]{1,8}[数率]$/u);
const year = fc.integer({ min: 2019, max: 2030 });
const tier = fc.oneof(
  name.map((only) => ({ spans: [{ name: only, from: null, to: null }] })),
  fc.tuple(name, name, year).map(([before, after, from]) => ({
    spans: [
      { name: before, from: null, to: from - 1 },
      { name: after, from, to: null },
    ],
  })),
);
const indicators: fc.Arbitrary<Indicator> = fc
  .array(tier, { minLength: 1, maxLength: 3 })
  .map((tiers) => ({ tiers }));

it('書いた指標を読むと元に戻る', () => {
  fc.assert(
    fc.property(indicators, (indicator) => {
      expect(parseIndicator(indicatorText(indicator))).toEqual(indicator);
    }),
  );
});

it('同じ指標かは、幅や空白によらず、期間と名前で決まる', () => {
  const same = (left: string, right: string): boolean =>
    sameIndicator(parseIndicator(left)!, parseIndicator(right)!);
  expect(same('上段:発行部数 下段:配布部数', '上段：発行部数\n下段：配布部数')).toBe(true);
  expect(same('～R3 甲 R4～ 乙', '～R4 甲 R5～ 乙')).toBe(false);
  expect(same('甲', '乙')).toBe(false);
});
