import type { CellValue } from '../../../../../src/core/grid/grid';
import {
  isOfAnother,
  stackedColumn,
  withSegment,
  type ItemSetting,
} from '../../../../../src/core/form/read/any/item-lines';
import { columnsOf, type GivenTable } from './columns-of';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

/** An item that takes all rows of a table. */
const itemOf = (rows: Rows, given: GivenTable = {}): ItemSetting => {
  const cells = placed(rows, given);
  const top = given.lines ?? 1;
  const columns = columnsOf(rows, given);
  return {
    ...{ cells, columns, top, bottom: rows.length - 1, sheetYear: 2022 },
    nameCell: cells.at(top, columns.name),
  };
};

describe('見出しの行が、項目の行に当たる列', () => {
  const stacked: Rows = [
    ['取組項目', '令和3年度実績'],
    [null, '令和4年度実績'],
    ['訪問', 3],
    [null, 4],
  ];
  const yearsIn = (rows: Rows, lines: number) => {
    const item = itemOf(rows, { lines });
    const [column] = item.columns.figures;
    return rows.slice(lines).map((_, at) => stackedColumn(item, column!, lines + at).year);
  };

  it('行ごとに、その行の見出しの年度', () => {
    expect(yearsIn(stacked, 2)).toEqual([2021, 2022]);
    const item = itemOf(stacked, { lines: 2 });
    expect(stackedColumn(item, item.columns.figures[0]!, 2)).toEqual({
      ...item.columns.figures[0]!,
      year: 2021,
    });
  });

  it('行の数が違うか、下の行が空白か、見出しが一行か、役が違えば、当たらない', () => {
    expect(yearsIn([...stacked, [null, 5]], 2)).toEqual([2022, 2022, 2022]);
    expect(yearsIn([...stacked.slice(0, 3), [null, null, 9]], 2)).toEqual([2022, 2022]);
    expect(
      yearsIn(
        [
          ['取組項目', '令和3年度実績'],
          ['訪問', 3],
        ],
        1,
      ),
    ).toEqual([2021]);
    const mixed: Rows = [
      ['取組項目', '令和3年度目標'],
      [null, '令和4年度実績'],
      ...stacked.slice(2),
    ];
    expect(yearsIn(mixed, 2)).toEqual([2022, 2022]);
    const unknown: Rows = [
      ['取組項目', '令和3年度の甲'],
      [null, '令和4年度実績'],
      ...stacked.slice(2),
    ];
    expect(yearsIn(unknown, 2)).toEqual([2022, 2022]);
  });

  it('ほかの人の数値ではない', () => {
    expect(isOfAnother(itemOf(stacked, { lines: 2 }), 3, 2)).toBe(false);
  });
});

describe('ほかの人の数値の行', () => {
  const isOther = (...rows: Rows): boolean => {
    const item = itemOf(rows);
    return isOfAnother(item, 2, 1);
  };

  it('上の行と同じ列に、実績がもう一度ある', () => {
    expect(isOther(['取組項目', '実績値'], ['訪問', 3], [null, 4])).toBe(true);
    expect(isOther(['取組項目', '令和4年度'], ['訪問', 3], [null, 4])).toBe(true);
    expect(isOther(['取組項目', 'R3実績', 'R4実績'], ['訪問', 3, 4], [null, null, 5])).toBe(true);
  });

  it('どちらかが空白か、実績でないか、年度の列があれば、そうではない', () => {
    expect(isOther(['取組項目', '実績値'], ['訪問', 3], [null, null])).toBe(false);
    expect(isOther(['取組項目', '実績値'], ['訪問', null], [null, 4])).toBe(false);
    expect(isOther(['取組項目', '実績値'], ['訪問', '　'], [null, 4])).toBe(false);
    expect(isOther(['取組項目', '目標値'], ['訪問', 3], [null, 4])).toBe(false);
    expect(isOther(['取組項目', '年度', '実績値'], ['訪問', 'R3', 3], [null, 'R4', 4])).toBe(false);
  });
});

describe('だれのものか', () => {
  const indicator = { row: 1, column: 0, text: '朝食を食べる人 ' };

  it('言う列があれば、指標のうしろに言う', () => {
    const item = itemOf([
      ['指標', '年代', '実績値'],
      ['朝食', '20歳代', 60],
    ]);
    expect(withSegment(item, indicator, 1)).toEqual({
      ...{ row: 1, column: 0, text: '朝食を食べる人　20歳代', isPart: true },
    });
  });

  it('言う列がないか、何も書かれていなければ、指標のまま', () => {
    const item = itemOf([
      ['指標', '実績値'],
      ['朝食', 60],
    ]);
    expect(withSegment(item, indicator, 1)).toBe(indicator);
    const blank = itemOf([
      ['指標', '年代', '実績値'],
      ['朝食', '20歳代', 60],
      [null, null, 7],
    ]);
    expect(withSegment(blank, indicator, 2)).toBe(indicator);
  });
});
