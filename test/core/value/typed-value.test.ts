import { cellKey, emptyGrid, type Grid } from '../../../src/core/grid/grid';
import { typedInto, typedValue } from '../../../src/core/value/typed-value';

describe('職員が打つとおりの値', () => {
  it.each<[string, number]>([
    ['12', 12],
    ['-12', -12],
    ['0', 0],
    ['-0.5', -0.5],
    ['0.5', 0.5],
    ['1.25', 1.25],
    ['2,300', 2300],
    ['１２', 12],
    ['▲3', -3],
    [' 12 ', 12],
    ['123456789012345', 123_456_789_012_345],
  ])('一つの数「%s」は数値の %d になる', (text, number) => {
    expect(typedValue(text)).toBe(number);
  });

  it.each([
    '12回',
    '実施した',
    '15/664',
    '10(5)',
    '1-1',
    '012',
    '-012',
    '007',
    '00',
    '1.2.3',
    '.5',
    '5.',
    '12a',
    '1 2',
  ])('数でない「%s」は、書かれたままの文字になる', (text) => {
    expect(typedValue(text)).toBe(text);
  });

  it.each(['10.05', '10,000', '100', '-1.05'])('途中に 0 のある「%s」は数値になる', (text) => {
    expect(typedValue(text)).toBe(Number(text.replace(',', '')));
  });

  it.each(['', ' ', '\n', '　'])('何も書かれていない「%s」は空欄になる', (text) => {
    expect(typedValue(text)).toBeNull();
  });
});

const gridWith = (format: string): Grid => ({
  ...emptyGrid('進行管理シート'),
  formats: new Map([[cellKey(3, 5), format]]),
});

describe('表示形式のあるセルに打つとおりの値', () => {
  it.each<[string, string, number | string | null]>([
    ['85', '0%', 0.85],
    ['95.5', '0.0%', 0.955],
    ['281', '#,##0,', 281_000],
    ['95.5', '#,##0', '95.5'],
    [' 95.5 ', '#,##0', '95.5'],
    ['5', 'yyyy/m/d', '5'],
    ['実施した', '0%', '実施した'],
    [' 実施した', '#,##0', ' 実施した'],
    [' ', '0%', null],
  ])('「%s」を %s のセルに打つと %j', (text, format, content) => {
    expect(typedInto(gridWith(format), 3, 5, text)).toBe(content);
  });

  it('表示形式は、そのセルのものだけを見る', () => {
    expect(typedInto(gridWith('0%'), 3, 4, '85')).toBe(85);
    expect(typedInto(gridWith('0%'), 5, 3, '95.5')).toBe(95.5);
  });
});
