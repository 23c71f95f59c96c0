import {
  formatSections,
  sectionFor,
  type FormatSection,
  type FormatToken,
} from '../../../src/core/value/number-format';

/** The one section of a code. */
const sectionOf = (code: string): FormatSection => {
  const sections = formatSections(code);
  expect(sections).toHaveLength(1);
  return sections[0]!;
};

const literal = (text: string): FormatToken => ({ kind: 'literal', text });
const digits = (text: string): FormatToken => ({ kind: 'digits', text });
const date = (text: string): FormatToken => ({ kind: 'date', text });
const elapsed = (text: string): FormatToken => ({ kind: 'elapsed', text });

describe('表示形式が何を見せるか', () => {
  it.each<[FormatSection['kind'], readonly string[]]>([
    ['general', ['General', 'GENERAL', 'G/標準', 'Standard', 'G/標準"回"', '約General']],
    ['number', ['0', '#,##0', '0.0%', '.00', '?', '0E+0', '[Red]0', '[Magenta]0', '[赤]0']],
    ['fraction', ['# ?/?', '# ??/??', '# ?/16', '0 / 4']],
    ['date', ['yyyy/m/d', 'm/d', 'mmm', 'm"月"', 'd', 'ge', 'e', 'aaa', 'yyyy/m/d h:mm']],
    ['date', ['m"月"h"時"', 'mmm-yy', 'ss-mm']],
    ['time', ['h:mm', 'mm:ss', '"計"mm:ss', 'mm:ss.00', 's', 'h:mm AM/PM', 'AM/PM', '午前/午後']],
    ['time', ['[h]:mm', '[h]', '[hh]', '[m]', '[mm]', '[s]', '[ss]', '[H]:MM', '"day "h:mm']],
    ['text', ['@', '"第"@']],
    ['nothing', ['', '"済"', '[Red]', '_ ', '[$-411]']],
  ])('%s: %j', (kind, codes) => {
    expect(codes.map((code) => [code, sectionOf(code).kind])).toEqual(
      codes.map((code) => [code, kind]),
    );
  });

  it.each<[string, string, string]>([
    ['0"回"', '', '回'],
    ['"約"0"回"', '約', '回'],
    ['約General', '約', ''],
    ['G/標準回', '', '回'],
    ['"延べ""計"0', '延べ計', ''],
    ['""0', '', ''],
    ['0"回', '', '回'],
    ['0\\回', '', '回'],
    ['0\\回\\数', '', '回数'],
    ['0!回', '', '回'],
    ['!y0', 'y', ''],
    ['\\h0', 'h', ''],
    ['0_)', '', ''],
    ['*-0', '', ''],
    ['"第"@"号"', '第', '号'],
    ['0%"増"', '', '増'],
    ['[$¥-411]#,##0', '¥', ''],
    ['[$$-en-US]#,##0', '$', ''],
    ['[$-th-TH]0', '', ''],
    ['[$円]0', '円', ''],
    ['"済"', '済', ''],
    ['ge"年度"', '年度', ''],
    ['0"人"0"名"', '', '名'],
  ])('%s の数の前の言葉は「%s」、後の言葉は「%s」', (code, before, after) => {
    expect(sectionOf(code)).toMatchObject({ before, after });
  });

  it.each<[string, number, number]>([
    ['0', 1, 0],
    ['0.0', 1, 1],
    ['0.0##', 1, 3],
    ['#,##0.??', 1, 2],
    ['.00', 1, 2],
    ['0%', 100, 0],
    ['0.0%', 100, 1],
    ['0%%', 10_000, 0],
    ['#,##0,', 0.001, 0],
    ['#,##0,,', 0.000_001, 0],
    ['#,##0.0,', 0.001, 1],
    ['0,"千"', 0.001, 0],
    ['0.00E+00', 1, 15],
    ['0e-0', 1, 15],
  ])('%s は数を %d 倍し、小数 %d 桁まで見せる', (code, scale, decimals) => {
    expect(sectionOf(code)).toMatchObject({ scale, decimals });
    expect(sectionOf(code).isPercent).toBe(code.includes('%'));
  });
});

describe('表示形式の部分', () => {
  it.each<[string, readonly FormatToken[]]>([
    ['"a""b"回', [literal('ab回')]],
    ['""0', [digits('0')]],
    ['0.00E+00', [digits('0.00E+00')]],
    ['##0E-0"x"', [digits('##0E-0'), literal('x')]],
    ['# ??/16', [digits('#'), literal(' '), digits('??/16')]],
    ['? / ?', [digits('? / ?')]],
    ['回.00', [literal('回'), digits('.00')]],
    ['.0"x"', [digits('.0'), literal('x')]],
    ['0%', [digits('0'), { kind: 'percent' }]],
    ['@', [{ kind: 'text' }]],
    ['General', [{ kind: 'general' }]],
    ['G/標準', [{ kind: 'general' }]],
    ['ee', [date('ee')]],
    ['GGGE', [date('ggg'), date('e')]],
    ['ss.00', [date('ss.00')]],
    ['aaa', [date('aaa')]],
    ['aaaa', [date('aaaa')]],
    ['h AM/PM', [date('h'), literal(' '), date('am/pm')]],
    ['hA/P', [date('h'), date('am/pm')]],
    ['上午/下午h', [date('am/pm'), date('h')]],
    ['[HH]:mm', [elapsed('hh'), literal(':'), date('mm')]],
    ['[$-411]ge', [date('g'), date('e')]],
    ['[$-ja-JP-x-gannen]ge', [date('gannen'), date('g'), date('e')]],
    ['[0', [digits('0')]],
    ['[]0', [digits('0')]],
  ])('%s', (code, tokens) => {
    expect(sectionOf(code).tokens).toEqual(tokens);
  });

  it.each<[string, FormatSection['condition']]>([
    ['[<10]0', { operator: '<', limit: 10 }],
    ['[>10]0', { operator: '>', limit: 10 }],
    ['[<=10]0', { operator: '<=', limit: 10 }],
    ['[>=10.25]0', { operator: '>=', limit: 10.25 }],
    ['[<>-5]0', { operator: '<>', limit: -5 }],
    ['[= 3]0', { operator: '=', limit: 3 }],
    ['[Red][<10]0', { operator: '<', limit: 10 }],
    ['[Red]0', undefined],
    ['[<10x]0', undefined],
    ['[x<10]0', undefined],
    ['[<1.x]0', undefined],
    ['[<100', undefined],
  ])('%s の条件は %j', (code, condition) => {
    expect(sectionOf(code).condition).toEqual(condition);
  });
});

describe('数を見せる区分', () => {
  /** The word before the figure in the section that shows it. */
  const shownUnder = (code: string, value: number): string => sectionFor(code, value).before;

  it('セミコロンで分かれる', () => {
    expect(formatSections('0;-0;"零";@').map(({ kind }) => kind)).toEqual([
      'number',
      'number',
      'nothing',
      'text',
    ]);
    expect(formatSections('"a;b"0')).toHaveLength(1);
    expect(formatSections(';;;')).toHaveLength(4);
  });

  it.each<[string, number, string]>([
    ['"甲"0', 5, '甲'],
    ['"甲"0', -5, '甲'],
    ['"甲"0', 0, '甲'],
    ['"甲"0;"乙"0', 5, '甲'],
    ['"甲"0;"乙"0', -5, '乙'],
    ['"甲"0;"乙"0', 0, '甲'],
    ['"甲"0;"乙"0;"丙"0', 5, '甲'],
    ['"甲"0;"乙"0;"丙"0', -5, '乙'],
    ['"甲"0;"乙"0;"丙"0', 0, '丙'],
    ['"甲"0;"乙"0;"丙"0;[=5]"丁"@', 5, '甲'],
  ])('条件のない %s では、%d の符号で「%s」になる', (code, value, word) => {
    expect(shownUnder(code, value)).toBe(word);
  });

  it.each<[string, readonly [below: string, at: string, above: string]]>([
    ['<', ['甲', '乙', '乙']],
    ['<=', ['甲', '甲', '乙']],
    ['>', ['乙', '乙', '甲']],
    ['>=', ['乙', '甲', '甲']],
    ['=', ['乙', '甲', '乙']],
    ['<>', ['甲', '乙', '甲']],
  ])('条件 [%s10] を満たすのは %j の甲', (operator, words) => {
    const code = `[${operator}10]"甲"0;"乙"0`;
    expect([9, 10, 11].map((value) => shownUnder(code, value))).toEqual(words);
  });

  it.each<[number, string]>([
    [5, '甲'],
    [100, '乙'],
    [50, '丙'],
    [-50, '甲'],
  ])('二つの条件では、%d を満たすほう、なければ残りの区分が見せる', (value, word) => {
    expect(shownUnder('[<10]"甲"0;[>=100]"乙"0;"丙"0', value)).toBe(word);
  });

  it('どの条件も満たさない数は、初めの区分が見せる', () => {
    expect(shownUnder('[<10]"甲"0;[>100]"乙"0', 50)).toBe('甲');
  });
});
