import fc from 'fast-check';
import { parsePlannedFigures } from '../../../src/core/value/planned-figure';

/** Figures in brief: `label value unit`; `―` for what is left open. */
const figures = (text: string, item = '見本の取組'): readonly string[] =>
  parsePlannedFigures(text, item).map(
    ({ label, value, unit }) => `${label ?? '―'} ${value ?? '―'} ${unit}`,
  );

describe('計画の言葉から、その年度の計画の数値を読む', () => {
  it.each([
    ['コロンの後', '発行 ・発行部数: 2,300部', ['発行部数 2300 部']],
    ['名前ごとに各', '・理事会・定例会:各11回 ・補助金', ['理事会 11 回', '定例会 11 回']],
    ['同じ語の単位', '・モデル地区1地区', ['モデル地区 1 地区']],
    ['括弧の中の年', '・担当者会議の開催(年12回)', ['担当者会議の開催 12 回']],
    ['一行に二つ', 'ネットワーク会議9回 協議体3回', ['ネットワーク会議 9 回', '協議体 3 回']],
    ['空白で分かれた二つ', '自立型: 12回 課題型: 8回', ['自立型 12 回', '課題型 8 回']],
    ['言葉のない行', '補助金の交付 ・9小学校区', ['― 9 小学校区']],
    ['項目の名前だけの行', '見本の取組(20人)', ['― 20 人']],
    ['二つの案', '9か所 / 10か所', ['― 9 か所', '― 10 か所']],
    ['改行で分かれた行', '教室の運営\n・教室数：３教室', ['教室数 3 教室']],
    ['丸数字は番号', '①説明会：3回　②相談：５件', ['説明会 3 回', '相談 5 件']],
    ['率', '受講率80%以上', ['受講率 80 %']],
    ['数を含む名前', '60歳以上の参加者 300人', ['60歳以上の参加者 300 人']],
    ['年度の後', '・令和2年度 3校', ['― 3 校']],
  ])('%s: %s', (_, text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    ['幅', '研修を10～12回開催', ['研修 ― 回']],
    ['月ごと', '会議を月1回開催', ['会議 ― 回']],
    ['数年に一度', '計画を3年に1回実施', ['計画 ― 回']],
  ])('年度の数値が決まらない%sは、値を当てない: %s', (_, text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    '第1層協議体の開催',
    '第2次計画の策定',
    '18歳以上の市民',
    '10月1日から募集',
    '24時間体制、2人体制',
    '1人で悩まない',
    '7つの方針',
    '前年の1.5倍',
    '1-1の実施',
    '3回目の見直し',
    '補助金の交付',
    '-',
    '',
  ])('計画の数値のない「%s」には、何もない', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it('書かれたままの言葉を持つ', () => {
    expect(parsePlannedFigures('発行 ・発行部数: 2,300部', '')[0]!.text).toBe('発行部数: 2,300部');
    expect(parsePlannedFigures('研修への参加促進(2名)', '')[0]!.text).toBe('研修への参加促進(2名)');
  });

  it('どんな文からも、書かれていない数は出ない', () => {
    const words = fc.constantFrom(
      '会議',
      '第',
      '年',
      '月',
      '回',
      '人',
      'か所',
      '(',
      ')',
      '・',
      ':',
    );
    const part = fc.oneof(words, fc.nat(9999).map(String), fc.constantFrom(' ', '\n', '各', '～'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        for (const { value, unit } of parsePlannedFigures(text, '見本')) {
          expect(unit).not.toBe('');
          if (value !== null) expect(text).toContain(`${value}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
