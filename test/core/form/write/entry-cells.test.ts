import {
  cellContent,
  circled,
  entryStyle,
  hasDecimals,
  isBlankEntry,
  linkTo,
  sameEntry,
} from '../../../../src/core/form/write/entry-cells';
import type { CellValue } from '../../../../src/core/grid/grid';

describe('記入欄に入れるもの', () => {
  it.each([
    [1, '①'],
    [2, '②'],
    [20, '⑳'],
    [21, '(21)'],
    [0, '(0)'],
  ])('方向の番号 %d は「%s」', (number, text) => {
    expect(circled(number)).toBe(text);
  });

  it('従うセルは、元が空なら空になる式', () => {
    expect(linkTo(11, 7)).toBe('=IF(H12="","",H12)');
    expect(linkTo(0, 26)).toBe('=IF(AA1="","",AA1)');
  });

  it('改行と空白の違いだけなら、元と同じ記入', () => {
    expect(sameEntry('5\n6', '5\n6')).toBe(true);
    expect(sameEntry('5 6', '5\n6')).toBe(true);
    expect(sameEntry('5\n\n 6', ' 5　6 ')).toBe(true);
    expect(sameEntry(' 5\n6', '5 6 ')).toBe(true);
    expect(sameEntry('56', '5\n6')).toBe(false);
    expect(sameEntry('', '5')).toBe(false);
    expect(sameEntry('', ' ')).toBe(true);
  });

  it('実績値も評価もなければ、単位だけがあっても空の記入', () => {
    expect(isBlankEntry({ value: '', unit: '回', grade: '' })).toBe(true);
    expect(isBlankEntry({ value: '5', unit: '', grade: '' })).toBe(false);
    expect(isBlankEntry({ value: '', unit: '', grade: 'A' })).toBe(false);
  });

  it.each<['value' | 'unit' | 'grade', string, CellValue]>([
    ['value', '12', 12],
    ['value', '1,234', 1234],
    ['value', '12.5', 12.5],
    ['value', '5\n6', '5\n6'],
    ['value', '24/600', '24/600'],
    ['value', '', null],
    ['unit', '12', '12'],
    ['grade', '5', '5'],
    ['grade', '', null],
  ])('%s の「%s」は %j として入る', (role, text, content) => {
    expect(cellContent(role, text)).toBe(content);
  });

  it('小数のある数だけが、小数', () => {
    expect([1.5, 1, '1.5', null, true].map((value) => hasDecimals(value))).toEqual([
      ...[true, false, false, false, false],
    ]);
  });

  it.each<[Parameters<typeof entryStyle>, string]>([
    [['value', true, false, 12], 'entryNumber'],
    [['value', false, false, 12], 'pastNumber'],
    [['value', true, true, '24/600'], 'entryText'],
    [['value', false, true, '24/600'], 'pastText'],
    [['value', true, false, 1.5], 'entryDecimal'],
    [['value', false, false, 1.5], 'pastDecimal'],
    [['unit', true, true, '回'], 'entryCenter'],
    [['unit', false, true, '回'], 'pastCenter'],
    [['grade', true, false, 1.5], 'entryCenter'],
    [['grade', false, false, null], 'pastCenter'],
  ])('%j の欄の見た目は %s', (entry, style) => {
    expect(entryStyle(...entry)).toBe(style);
  });
});
