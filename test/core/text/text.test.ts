import fc from 'fast-check';
import {
  briefLine,
  comparable,
  displayWidth,
  foldedLine,
  foldWidth,
  oneLine,
  sameWords,
  similarity,
  wrappedLines,
} from '../../../src/core/text/text';

describe('comparable', () => {
  it.each([
    ['上段：発行部数', '上段:発行部数'],
    ['Ｒ３～', 'R3〜'],
    ['(1) 地域', '（１）　地域'],
    ['【具体的】', '[具体的]'],
    ['ｶﾞｲﾄﾞﾌﾞｯｸ', 'ガイドブック'],
    ['健全な\n発達', '健全な発達'],
    ['No.', 'NO．'],
    ['関係課、福祉課', '関係課，福祉課'],
    ['H31−R2', 'H31-R2'],
  ])('「%s」と「%s」は同じ言葉', (left, right) => {
    expect(sameWords(left, right)).toBe(true);
  });

  it('違う言葉は違うまま', () => {
    expect(sameWords('住民参加', '市民参加')).toBe(false);
    expect(sameWords('ボランティア', 'ボランテイア')).toBe(false);
    expect(sameWords('サービス', 'サ-ビス')).toBe(false);
  });

  it('もう一度そろえても変わらない', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => comparable(comparable(text)) === comparable(text),
      ),
      { examples: [['㎴˜']] },
    );
  });
});

it('全角を半角にしても、長音と改行は残る', () => {
  expect(foldWidth('Ｒ４年度　サービス\n１２')).toBe('R4年度 サービス\n12');
});

it('幅は全角を2、半角を1と数え、長い行は折り返す', () => {
  expect(displayWidth('R4年度')).toBe(6);
  expect(displayWidth('ｶﾅ')).toBe(2);
  expect(wrappedLines('あいうえおか\nき', 6)).toBe(3);
  expect(wrappedLines('', 10)).toBe(1);
});

it('似ている度合いは、同じなら1、共通がなければ0', () => {
  expect(similarity('第一の取組', '第一の　取組')).toBe(1);
  expect(similarity('相談窓口', '防災倉庫')).toBe(0);
  expect(similarity('市民大学校のプログラム充実', '市民大学のプログラム充実')).toBeGreaterThan(0.8);
});

it('文を一行にする。字の幅は、書かれたまま', () => {
  expect(oneLine(' １２\n　人\t参加 ')).toBe('１２ 人 参加');
  expect(foldedLine(' １２\n　人\t参加 ')).toBe('12 人 参加');
});

it('引く文は、長ければ字の数で切り、字を半分にしない', () => {
  expect(briefLine('一二三\n四', 5)).toBe('一二三 四');
  expect(briefLine('一二三\n四五', 5)).toBe('一二三 四…');
  expect(briefLine('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…');
});

it('速い道を通る文も、一字ずつ折りたたんだものと同じになる', () => {
  const sign = fc.oneof(
    fc.integer({ min: 0x09, max: 0x7f }),
    fc.integer({ min: 0xa0, max: 0x2100 }),
    fc.integer({ min: 0x2e80, max: 0x33ff }),
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0xf900, max: 0xfaff }),
    fc.integer({ min: 0xff00, max: 0xffef }),
    fc.constantFrom(0x2015, 0x2212, 0x223c, 0x3099, 0x309a, 0x301c, 0xff5e, 0xff64, 0x20bb7),
  );
  const text = fc
    .array(sign, { maxLength: 16 })
    .map((signs) => signs.map((code) => String.fromCodePoint(code)).join(''));
  const folded = (whole: string): string =>
    whole
      .normalize('NFKC')
      .replace(/[‐‑‒–—―−﹣]/gu, '-')
      .replace(/[〜～∼˜]/gu, '~')
      .replace(/､/gu, '、');
  fc.assert(
    fc.property(text, (whole) => {
      expect(foldWidth(whole)).toBe(folded(whole));
    }),
    { numRuns: 3000 },
  );
});
