import { placed } from './placed';

const SHEET = [
  ['甲', null, ' 乙 '],
  ['丙', '丁'],
  [null, '　', '戊', '己'],
];

describe('結合したセル', () => {
  const cells = placed(SHEET, { merged: ['A1:B2', 'C3:D3'] });

  it('どの場所にも、初めのセルが見える', () => {
    for (const [row, column] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const)
      expect(cells.at(row, column)).toEqual({ row: 0, column: 0, text: '甲' });
    expect(cells.at(2, 3)).toEqual({ row: 2, column: 2, text: '戊' });
    expect(cells.at(2, 3)).toBe(cells.at(2, 2));
    expect(cells.at(0, 2).text).toBe(' 乙 ');
    expect(cells.at(1, 2)).toEqual({ row: 1, column: 2, text: '' });
  });

  it('その場所のものは、初めのセルのほかは隠れている', () => {
    expect(cells.own(0, 0).text).toBe('甲');
    expect(cells.own(1, 1)).toEqual({ row: 1, column: 1, text: '', fault: 'hidden' });
    expect(cells.own(0, 2).text).toBe(' 乙 ');
    const covered = [
      [0, 0],
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 2],
      [2, 3],
    ].map(([row, column]) => cells.isCovered(row!, column!));
    expect(covered).toEqual([false, true, true, false, false, true]);
  });

  it('広さは、結合の広さ。結合していなければ、一つ', () => {
    expect(cells.area(1, 1)).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(cells.area(2, 1)).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
  });

  it('行の中身は、左から、結合は一度だけ、空白は除く', () => {
    const filled = (row: number) => cells.filled(row).map(({ text }) => text);
    expect([0, 1, 2, 3].map(filled)).toEqual([['甲', ' 乙 '], [], ['戊'], []]);
  });

  it('前後の空白を除いた言葉', () => {
    expect([cells.text(0, 2), cells.text(2, 1), cells.text(1, 1)]).toEqual(['乙', '', '甲']);
  });

  it('行と列の数は、シートのもの', () => {
    expect([cells.rows, cells.columns]).toEqual([3, 4]);
    expect([placed([]).rows, placed([]).columns]).toEqual([0, 0]);
    const gap = placed([], { values: [undefined, ['甲', '乙']] });
    expect([gap.rows, gap.columns, gap.filled(0)]).toEqual([2, 2, []]);
  });
});

it('四千より多くのセルの結合は、紙の枠で、結合とは見ない', () => {
  const wide = (bottom: number) => placed([['甲', '乙']], { merged: [`A1:D${bottom}`] });
  expect(wide(1000).at(0, 1).text).toBe('甲');
  expect(wide(1001).at(0, 1).text).toBe('乙');
  expect(wide(1001).area(0, 1)).toEqual({ top: 0, left: 1, bottom: 0, right: 1 });
  const lower = placed([[], [], ['甲', '乙']], { merged: ['A3:B2002'] });
  expect(lower.at(2, 1).text).toBe('甲');
});

it('人が言った読み方を持つ。言われなければ、何も言われていない', () => {
  expect(placed([]).told.hasHeaders).toBe(false);
  expect(placed([], { told: { headers: [{ title: '甲', lines: 1 }] } }).told.hasHeaders).toBe(true);
});
