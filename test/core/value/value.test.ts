import { parseIndicator, validTiers } from '../../../src/core/value/indicator';
import { parseUnits } from '../../../src/core/value/units';
import { parseNumber, parseValue, plainNumber } from '../../../src/core/value/value';

const tiers = (indicator: string, year = 2022) => validTiers(parseIndicator(indicator)!, year);
const ONE = tiers('開催回数');
const TWO = tiers('上段:発行部数 下段:配布部数');
const figures = (text: string, valid = ONE) =>
  parseValue(text, valid).tiers.map((tier) => tier.figure);

describe('parseNumber', () => {
  it.each([
    ['2,300', 2300],
    ['41,975,430', 41975430],
    ['１２', 12],
    ['▲3', -3],
    ['△3', -3],
    ['-3', -3],
    ['−3', -3],
    ['1.5', 1.5],
    ['0', 0],
  ])('%s は %d', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each(['', '1,23', '12回', '1/2', 'A', '10(5)'])('「%s」は一つの数でない', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('parseValue（R4 シートに実際にある書き方）', () => {
  it.each([
    ['5,121', { kind: 'number', value: 5121 }],
    ['15/664', { kind: 'ratio', value: 15, whole: 664 }],
    ['787 (うち障がい者39)', { kind: 'subset', value: 787, label: '障がい者', part: 39 }],
    ['787（うち障がい者39）', { kind: 'subset', value: 787, label: '障がい者', part: 39 }],
    ['10(5)', { kind: 'bracketed', value: 10, bracket: 5 }],
    ['12 書面会議', { kind: 'noted', value: 12, note: '書面会議' }],
    ['12回', { kind: 'noted', value: 12, note: '回' }],
    ['120,000人/年', { kind: 'noted', value: 120_000, note: '人/年' }],
    ['年6回', { kind: 'noted', value: 6, note: '回' }],
    ['延べ612人', { kind: 'noted', value: 612, note: '人' }],
    ['約100', { kind: 'noted', value: 100, note: '約' }],
    ['月2回', { kind: 'unreadable' }],
    [
      '12 集合会議 4 書面会議 8',
      {
        kind: 'breakdown',
        value: 12,
        parts: [
          { label: '集合会議', value: 4 },
          { label: '書面会議', value: 8 },
        ],
      },
    ],
    ['単発講座 2', { kind: 'labelled', value: 2, parts: [{ label: '単発講座', value: 2 }] }],
    [
      'いきいきシニア 18 ささえあい発見 17',
      {
        kind: 'labelled',
        value: null,
        parts: [
          { label: 'いきいきシニア', value: 18 },
          { label: 'ささえあい発見', value: 17 },
        ],
      },
    ],
    ['実施した', { kind: 'unreadable' }],
    ['#REF!', { kind: 'unreadable' }],
  ])('%s', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });

  it('段は改行で分かれ、空白は段の数が合えば改行の代わりになる', () => {
    const both = [
      { kind: 'number', value: 2300 },
      { kind: 'number', value: 1990 },
    ];
    expect(figures('2,300\n1,990', TWO)).toEqual(both);
    expect(figures('2,300 1,990', TWO)).toEqual(both);
    expect(figures('2,300\r\n1,990', TWO)).toEqual(both);
  });

  it('ラベルは段の名前と照らしてから配る（No. 3: 三つの数、二つの段）', () => {
    const valid = tiers('上段:理事会・定例会開催回数 下段:研修等の実施回数');
    const value = parseValue('理事会 11 定例会 11 研修会 5', valid);
    expect(value.tiers.map((tier) => tier.text)).toEqual(['理事会 11 定例会 11', '研修会 5']);
    expect(value.tiers.map((tier) => plainNumber(tier.figure))).toEqual([null, 5]);
  });

  it('ラベルが段の名前ならその段の数になる（No. 40）', () => {
    const valid = tiers('上段:相談受付件数 下段:給付金申請者数');
    const value = parseValue('相談受付件数 95 給付金申請者数 8', valid);
    expect(value.tiers.map((tier) => plainNumber(tier.figure))).toEqual([95, 8]);
    const swapped = parseValue('給付金申請者数 8 相談受付件数 95', valid);
    expect(swapped.tiers.map((tier) => plainNumber(tier.figure))).toEqual([95, 8]);
  });

  it('三つの段（No. 46）', () => {
    const valid = tiers('上段:A件数\n中段:B件数\n下段:C件数');
    expect(figures('187 339 966', valid).map(plainNumber)).toEqual([187, 339, 966]);
  });

  it('書かれた文字はそのまま残り、空欄は空のまま', () => {
    expect(parseValue('１２ ', ONE)).toMatchObject({ text: '１２ ', spellings: ['full-width'] });
    expect(parseValue(' ', ONE).tiers).toEqual([]);
    expect(parseValue('12', ONE).spellings).toEqual([]);
    expect(parseValue('▲3', ONE).spellings).toEqual(['negative-mark']);
    expect(parseValue('100人', ONE, ['人']).spellings).toEqual(['unit-in-value']);
    expect(parseValue('12 書面会議', ONE, ['回']).spellings).toEqual([]);
  });
});

it('単位は行ごと、または空白で分かれる', () => {
  expect(parseUnits('箇所\n円')).toEqual(['箇所', '円']);
  expect(parseUnits('部 部')).toEqual(['部', '部']);
  expect(parseUnits('')).toEqual([]);
});
