import { itemHeights, linesIn } from '../../../../src/core/form/write/item-heights';

describe('項目の行の高さ', () => {
  it('列の幅から余白を引いて、折り返す行の数を数える', () => {
    // 取組項目 is 16 wide, of which 14 hold seven wide characters.
    expect(linesIn('取'.repeat(7), 'name')).toBe(1);
    expect(linesIn('取'.repeat(8), 'name')).toBe(2);
    expect(linesIn('一行\n二行', 'name')).toBe(2);
    expect(linesIn('', 'name')).toBe(1);
  });

  it.each<[string, number, readonly number[], readonly number[]]>([
    ['短い文', 1, [1, 1, 1, 1], [20, 20, 20, 20]],
    ['四行にちょうど入る文', 4, [1, 1, 1, 1], [20, 20, 20, 20]],
    ['一行だけ足りない文', 5, [1, 1, 1, 1], [35, 35, 35, 35]],
    ['四行足りない文', 8, [1, 1, 1, 1], [35, 35, 35, 35]],
    ['五行足りない文', 9, [1, 1, 1, 1], [50, 50, 50, 50]],
    ['段のある年度', 1, [2, 2, 3, 1], [35, 35, 50, 20]],
    ['段のある年度と長い文', 9, [2, 2, 3, 1], [50, 50, 65, 35]],
    ['とても長い文', 300, [1, 1, 1, 1], [409, 409, 409, 409]],
  ])('%s（%d 行）', (_, over, rowLines, heights) => {
    expect(itemHeights(over, rowLines)).toEqual(heights);
  });
});
