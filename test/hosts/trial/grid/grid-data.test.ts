import type { CellStyle } from '../../../../src/core/grid/blueprint';
import { fromBlueprint } from '../../../../src/excel-host';
import {
  fromGridValue,
  fromRange,
  styleId,
  styleIndex,
  takeShape,
  toGridCell,
  toGridSheet,
} from '../../../../src/hosts/trial/grid/grid-data';
import {
  fromGridStyle,
  toDefaultStyle,
  toGridStyle,
} from '../../../../src/hosts/trial/grid/grid-styles';
import { progressBook } from '../../../../src/conformance/contract/blocks';

const defaults = toDefaultStyle({});
const styleOf = () => toGridStyle({}, defaults);
const LINE = { style: 'thin', color: '#8A8A8A' } as const;

test.each<[string, CellStyle]>([
  ['無地', {}],
  ['字', { font: { name: 'Meiryo', size: 14, bold: true, strike: true, color: '#FF0000' } }],
  ['罫線', { border: { top: LINE, left: { style: 'double', color: '#000000' } } }],
  ['配置', { horizontal: 'distributed', vertical: 'top', wrap: true, rotation: 255 }],
  ['書式と塗り', { fill: '#FFF9E5', numberFormat: '#,##0' }],
])('%s は表へ渡して戻しても変わらない', (_title, style) => {
  expect(fromGridStyle(toGridStyle(style, defaults), {}, defaults)).toEqual(style);
});

test('表が言い表せないものは、元のスタイルから引き継ぐ', () => {
  const before = { locked: false, shrink: true, indent: 2 };
  expect(fromGridStyle(toGridStyle({ fill: '#FFFFFF' }, defaults), before, defaults)).toEqual({
    ...before,
    fill: '#FFFFFF',
  });
});

test.each([null, '課', 12, 0, true, false, '2,300\n1,990', '0012'])('値 %j', (value) => {
  const cell = toGridCell({ value, style: 0 }, styleOf);
  expect(fromGridValue(cell)).toBe(value);
});

test('式の誤りは誤りのまま、文字列は文字列のまま', () => {
  const error = { value: { error: '#REF!' }, formula: '=A1', style: 0 };
  expect(fromGridValue(toGridCell(error, styleOf))).toEqual({ error: '#REF!' });
  expect(fromGridValue({ v: '#REF!', t: 1 })).toBe('#REF!');
});

test('シートの形は表から取り戻せる', () => {
  const [sheet] = fromBlueprint(progressBook(2)).sheets;
  const before = {
    merges: sheet!.merges,
    heights: new Map(sheet!.rowHeights),
    hidden: sheet!.hiddenColumns,
  };
  takeShape(sheet!, toGridSheet(sheet!, defaults, styleOf));
  expect(sheet!.merges).toEqual(before.merges);
  expect(sheet!.rowHeights).toEqual(before.heights);
  expect(sheet!.hiddenColumns).toEqual(before.hidden);
});

test('スタイルの名前は番号に戻る', () => {
  expect(styleIndex(styleId(12))).toBe(12);
  expect(styleIndex('x1')).toBeUndefined();
});

test.each([
  ['列全体', { startRow: NaN, endRow: NaN, startColumn: 2, endColumn: 2 }, [0, 1_048_575]],
  [
    '下へはみ出た範囲',
    { startRow: 1, endRow: 1_048_576, startColumn: 2, endColumn: 2 },
    [1, 1_048_575],
  ],
])('%s は、シートに収まる範囲になる', (_title, range, [top, bottom]) => {
  expect(fromRange(range)).toEqual({ top, bottom, left: 2, right: 2 });
});
