import { parseIndicator, validTiers, type ValidTier } from '../../../src/core/value/indicator';
import { parseValue, type ValueSpelling } from '../../../src/core/value/value';

const tiers = (indicator: string) => validTiers(parseIndicator(indicator)!, 2022);
const ONE = tiers('開催回数');
const TWO = tiers('上段:発行部数 下段:配布部数');

/** Each tier in brief: its text and its kind. */
const brief = (text: string, valid: readonly ValidTier[]): readonly string[] =>
  parseValue(text, valid).tiers.map((tier) => `${tier.text} ${tier.figure.kind}`);

describe('段に分ける', () => {
  it.each<[string, readonly string[]]>([
    ['2,300\n\n1,990', ['2,300 number', '1,990 number']],
    ['2,300\n 　\n1,990\n', ['2,300 number', '1,990 number']],
    ['2,300\r1,990', ['2,300 number', '1,990 number']],
    [' 12 \n 34 ', ['12 number', '34 number']],
    ['  2,300  1,990 ', ['2,300 number', '1,990 number']],
    ['12 書面会議\n5 集合会議', ['12 書面会議 noted', '5 集合会議 noted']],
    ['12回 5人', ['12回 noted', '5人 noted']],
    ['実施\n5', ['実施 unreadable', '5 number']],
    ['1/2 3/4', ['1/2 ratio', '3/4 ratio']],
    ['12', ['12 number']],
    ['12 ', ['12 number']],
  ])('二段の「%s」', (text, found) => {
    expect(brief(text, TWO)).toEqual(found);
  });

  it.each<[string, readonly string[]]>([
    ['1 2 3', ['1 number', '2 number', '3 number']],
    ['1/2 3/4 5/6', ['1/2 ratio', '3/4 ratio', '5/6 ratio']],
    ['1(2) 3(4) 5(6)', ['1(2) bracketed', '3(4) bracketed', '5(6) bracketed']],
    ['1 2/3 4(5)', ['1 number', '2/3 ratio', '4(5) bracketed']],
    ['1\n2\n3', ['1 number', '2 number', '3 number']],
    ['12回\n5回 中止\n8回', ['12回 noted', '5回 中止 unreadable', '8回 noted']],
    ['12 実施 5', ['12 実施 5 breakdown']],
    ['12 実施 5件', ['12 実施 5件 unreadable']],
  ])('段の数と合わない「%s」は、書かれた数だけ、または一つのままになる', (text, found) => {
    expect(brief(text, TWO)).toEqual(found);
  });

  it.each<[string, readonly string[]]>([
    ['2,300 1,990', ['2,300 number', '1,990 number']],
    ['2,300\n1,990', ['2,300 number', '1,990 number']],
    ['12 書面会議', ['12 書面会議 noted']],
    ['10 (5)', ['10 (5) bracketed']],
    ['787\n(うち障がい者39)', ['787 (うち障がい者39) subset']],
    ['実施した\n中止した', ['実施した unreadable', '中止した unreadable']],
    ['実施 した', ['実施 した unreadable']],
  ])('一段の「%s」は、一つに読めれば分けない', (text, found) => {
    expect(brief(text, ONE)).toEqual(found);
  });

  it('段が分からなくても、数は書かれた順に読める', () => {
    expect(brief('2,300 1,990', [])).toEqual(['2,300 number', '1,990 number']);
    expect(brief('2,300', [])).toEqual(['2,300 number']);
  });
});

describe('名前で段に配る', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      '理事会・定例会の開催回数',
      '研修の実施回数',
      '理事会 11 研修会等 5',
      ['理事会 11', '研修会等 5'],
    ],
    ['定例会議の回数', '研修の回数', '定例会議数 4 研修 5', ['定例会議数 4', '研修 5']],
    ['相談件数', '申請者数', '申請者数 8 相談件数 1,095', ['相談件数 1,095', '申請者数 8']],
    ['相談件数', '申請者数', '相談　 件数 95、申請者数 8', ['相談 件数 95', '申請者数 8']],
    ['相談', '申請', '窓口相談 95 郵送申請 8', ['窓口相談 95', '郵送申請 8']],
  ])('上段:%s 下段:%s の「%s」', (upper, lower, text, found) => {
    const value = parseValue(text, tiers(`上段:${upper} 下段:${lower}`));
    expect(value.tiers.map((tier) => tier.text)).toEqual(found);
    expect(value.tiers.map((tier) => tier.figure.kind)).toEqual(['labelled', 'labelled']);
  });

  it.each([
    ['どの段にも合わない名前がある', '理事会 11 祭り 5'],
    ['名前のない段が残る', '理事会 11 定例会 12'],
    ['一字だけ合う', '理事会 11 市会 5'],
  ])('%s「%s」は、配らずに一つのままにする', (_, text) => {
    const valid = tiers('上段:理事会・定例会の開催回数 下段:市民研修の回数');
    expect(brief(text, valid)).toEqual([`${text} labelled`]);
  });

  it('名前のない段には、どの名前も合わない', () => {
    const valid = [
      { tier: 1, name: '' },
      { tier: 2, name: '研修会' },
    ];
    expect(brief('理事会 11 研修会 5', valid)).toEqual(['理事会 11 研修会 5 labelled']);
  });

  it('一段なら、書かれたとおりの文字が残る', () => {
    expect(brief('相談5', tiers('相談件数'))).toEqual(['相談5 labelled']);
  });
});

describe('数の書き方', () => {
  it.each<[string, readonly ValueSpelling[]]>([
    ['12', []],
    ['2,300', []],
    ['１２', ['full-width']],
    ['2，300', ['full-width']],
    ['1．5', ['full-width']],
    ['15／664', ['full-width']],
    ['－3', ['full-width']],
    ['▲3', ['negative-mark']],
    ['△３', ['full-width', 'negative-mark']],
    ['787（うち障がい者39）', []],
    ['12 書面会議', []],
    ['甲，乙 5', []],
    ['会議（集合） 5', []],
    ['①12', ['note-sign']],
    ['1.2万', ['multiplier']],
    ['①１．２万', ['full-width', 'note-sign', 'multiplier']],
    ['12回', ['unit-in-value']],
    ['12 人', ['unit-in-value']],
    ['12件', []],
  ])('「%s」は %j', (text, spellings) => {
    expect(parseValue(text, ONE, ['回', '人']).spellings).toEqual(spellings);
  });

  it.each<[string, readonly ValueSpelling[]]>([
    ['5\n①3', ['note-sign']],
    ['1.2万\n5', ['multiplier']],
    ['5\n▲3', ['negative-mark']],
    ['12部\n5', ['unit-in-value']],
    ['５\n5', ['full-width']],
    ['5\n3', []],
  ])('一つの段だけの書き方「%s」も %j と分かる', (text, spellings) => {
    expect(parseValue(text, TWO, ['部', '冊']).spellings).toEqual(spellings);
  });

  it('単位が分からなければ、数の後の言葉を単位と言わない', () => {
    expect(parseValue('12回', ONE).spellings).toEqual([]);
  });
});
