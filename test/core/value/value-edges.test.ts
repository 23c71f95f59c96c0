import { parseIndicator, validTiers } from '../../../src/core/value/indicator';
import {
  parseNumber,
  parseValue,
  plainNumber,
  unreadValue,
  type Figure,
} from '../../../src/core/value/value';

const tiers = (indicator: string) => validTiers(parseIndicator(indicator)!, 2022);
const ONE = tiers('開催回数');

/** The one figure of a cell under one tier. */
const figureOf = (text: string): Figure => {
  const found = parseValue(text, ONE).tiers;
  expect(found).toHaveLength(1);
  return found[0]!.figure;
};

describe('一つの数', () => {
  it.each<[string, number]>([
    ['12', 12],
    [' 12 ', 12],
    ['　１２　', 12],
    ['+5', 5],
    ['-1,234.5', -1234.5],
    ['▲1,234', -1234],
    ['1,234,567.25', 1_234_567.25],
    ['０．５', 0.5],
  ])('「%s」は %d', (text, number) => {
    expect(parseNumber(text)).toBe(number);
    expect(figureOf(text)).toEqual({ kind: 'number', value: number });
  });

  it.each(['1.', '.5', '1-2', '--1', '1 2', '12,34', '1,2345', '12-', '5▲'])(
    '「%s」は一つの数でない',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});

describe('数のそばの言葉', () => {
  it.each<[string, Figure]>([
    ['15 / 664', { kind: 'ratio', value: 15, whole: 664 }],
    ['１５／６６４', { kind: 'ratio', value: 15, whole: 664 }],
    ['10 ( 5 )', { kind: 'bracketed', value: 10, bracket: 5 }],
    ['787 (内、障がい者 39人)', { kind: 'subset', value: 787, label: '障がい者', part: 39 }],
    ['787\n（うち障がい者39）', { kind: 'subset', value: 787, label: '障がい者', part: 39 }],
    ['12\n書面会議', { kind: 'noted', value: 12, note: '書面会議' }],
    ['12　 書面会議', { kind: 'noted', value: 12, note: '書面会議' }],
    ['12.5%', { kind: 'noted', value: 12.5, note: '%' }],
    ['延べ 612', { kind: 'noted', value: 612, note: '延べ' }],
    ['合計 30 件', { kind: 'noted', value: 30, note: '件' }],
    ['12 第2回を除く', { kind: 'unreadable' }],
    ['12 書面5回と集合7回', { kind: 'unreadable' }],
    ['約10(5)', { kind: 'unreadable' }],
    ['理事会 11 定例会', { kind: 'unreadable' }],
    ['理事会 11 - 定例会 11', { kind: 'unreadable' }],
    [`${'長い経過の説明'.repeat(20)} 5`, { kind: 'unreadable' }],
  ])('「%s」', (text, figure) => {
    expect(figureOf(text)).toEqual(figure);
  });

  it.each([
    '理事会 11、定例会 12',
    '理事会 11, 定例会 12',
    '理事会:11 、定例会：12',
    '理事会11 定例会12',
  ])('「%s」の読点や区切りは、名前に入らない', (text) => {
    expect(figureOf(text)).toEqual({
      kind: 'labelled',
      value: null,
      parts: [
        { label: '理事会', value: 11 },
        { label: '定例会', value: 12 },
      ],
    });
  });

  it('名前の中の空白は一つになる', () => {
    expect(figureOf('単発　 講座  2')).toMatchObject({ parts: [{ label: '単発 講座', value: 2 }] });
  });

  it('内訳の名前にも、読点は入らない', () => {
    expect(figureOf('12 集合会議 4、書面会議 8')).toEqual({
      kind: 'breakdown',
      value: 12,
      parts: [
        { label: '集合会議', value: 4 },
        { label: '書面会議', value: 8 },
      ],
    });
  });
});

describe('注の印', () => {
  it.each([...'①⑳⓪㉑㉟㊱㊿⑴⒇❶❿⓫⓴➀➓㊀㊉¹²³⁰⁴⁹₀₉', ...['⁽¹⁾', '①②', '① ', '①.', '①．', '①、', ' ①']])(
    '数の前の「%s」は数に入らない',
    (sign) => {
      const value = parseValue(`${sign}12`, ONE);
      expect(value.tiers[0]!.figure).toEqual({ kind: 'number', value: 12 });
      expect(value.spellings).toContain('note-sign');
    },
  );

  it.each(['①▲3', '①-３', '①+3'])('符号のある「%s」の前でも同じ', (text) => {
    expect(Math.abs(plainNumber(figureOf(text))!)).toBe(3);
  });

  it.each([
    '①',
    ' ①',
    '㊿',
    '¹',
    '※',
    '※※',
    '※1',
    '※12',
    '*',
    '＊2',
    '※１',
    '注1',
    '(注1)',
    '（注１２）',
  ])('数の後の「%s」は数に入らない', (sign) => {
    const value = parseValue(`12${sign}`, ONE);
    expect(value.tiers[0]!.figure).toEqual({ kind: 'number', value: 12 });
    expect(value.spellings).toContain('note-sign');
  });

  it('括弧の後や全角の数字の後の印も、数に入らない', () => {
    expect(figureOf('10(5)※')).toEqual({ kind: 'bracketed', value: 10, bracket: 5 });
    expect(figureOf('10（5）①')).toEqual({ kind: 'bracketed', value: 10, bracket: 5 });
    expect(figureOf('１２※')).toEqual({ kind: 'number', value: 12 });
  });

  it.each(['①会議', '①会議 3', '会議※', '①', '⑫'])('数のない「%s」からは何も除かない', (text) => {
    expect(parseValue(text, ONE)).toMatchObject({
      tiers: [{ text, figure: { kind: 'unreadable' } }],
      spellings: [],
    });
  });
});

describe('万や億', () => {
  it.each<[string, number]>([
    ['3千', 3000],
    ['1.2万', 12_000],
    ['１．２万', 12_000],
    ['1.2 万', 12_000],
    ['2百万', 2_000_000],
    ['1.1千万', 11_000_000],
    ['1.5億', 150_000_000],
    ['▲3万', -30_000],
    ['1,200万', 12_000_000],
    ['4.35万', 43_500],
    ['3兆', 3_000_000_000_000],
    ['5百', 500],
    ['約3万', 30_000],
  ])('「%s」は %d', (text, number) => {
    expect(figureOf(text)).toEqual({ kind: 'number', value: number });
    expect(parseValue(text, ONE).spellings).toContain('multiplier');
  });

  it.each(['万', '3万5千', '3万回り'])('「%s」は、掛けた数として読まない', (text) => {
    expect(parseValue(text, ONE).spellings).not.toContain('multiplier');
  });
});

describe('数でない欄', () => {
  it('日付や誤りの欄は、読めないものとして書かれたまま残る', () => {
    expect(unreadValue('2022/4/1')).toEqual({
      text: '2022/4/1',
      tiers: [{ text: '2022/4/1', figure: { kind: 'unreadable' } }],
      spellings: [],
    });
  });

  it.each(['', ' ', '\n'])('空の欄「%s」には段がない', (text) => {
    expect(unreadValue(text)).toEqual({ text, tiers: [], spellings: [] });
    expect(parseValue(text, ONE)).toEqual({ text, tiers: [], spellings: [] });
  });

  it.each<[Figure, number | null]>([
    [{ kind: 'unreadable' }, null],
    [{ kind: 'number', value: 0 }, 0],
    [{ kind: 'ratio', value: 15, whole: 664 }, 15],
    [{ kind: 'bracketed', value: 10, bracket: 5 }, 10],
    [{ kind: 'noted', value: 12, note: '回' }, 12],
    [{ kind: 'labelled', value: null, parts: [] }, null],
  ])('%j の数は %s', (figure, number) => {
    expect(plainNumber(figure)).toBe(number);
  });
});
