import type { CellValue } from '../../../../../src/core/grid/grid';
import { tableIn, type GivenTable } from './columns-of';
import { measureLines } from './measures-of';

type Rows = readonly (readonly CellValue[])[];

/** The measures of a table's first item. */
const measuresIn = (rows: Rows, given: GivenTable = {}) =>
  tableIn(rows, given).items[0]!.measures.map(measureLines);
const measureIn = (rows: Rows, given: GivenTable = {}) => {
  const found = measuresIn(rows, given);
  expect(found).toHaveLength(1);
  return found[0];
};

const R4 = { sheetYear: 2022 };

describe('年度が横に並ぶ表', () => {
  it('見出しの年度ごとに、値を分ける', () => {
    expect(
      measureIn([
        ['取組項目', '指標', '単位', '基準値', 'R3目標', 'R3実績', 'R3達成率', 'R3差', 'R4実績'],
        ['訪問', '件数', '件', 1, 4, 3, 75, -1, 5],
      ]),
    ).toEqual(['件数', 'R3 実3 標4 率75 差-1 基1 単件', 'R4 実5 基1 単件']);
  });

  it('年度のない列は、シートの年度のもの。年度が分からなければ、読まない', () => {
    const rows: Rows = [
      ['取組項目', '目標値', '実績値'],
      ['訪問', 4, 3],
    ];
    expect(measureIn(rows, R4)).toEqual(['', 'R4 実3 標4']);
    expect(measureIn(rows)).toEqual(['']);
  });

  it('値のうしろの年度は、シートの年度より先', () => {
    const rows: Rows = [
      ['取組項目', '目標値', '実績値'],
      ['訪問', 4, '3（R3）'],
    ];
    expect(measureIn(rows, R4)).toEqual(['', 'R4 標4', 'R3 実3']);
    expect(
      measureIn([
        ['取組項目', 'R5実績'],
        ['訪問', '3（R3）'],
      ]),
    ).toEqual(['', 'R5 実3']);
  });

  it('年度だけの見出しの下は、実績', () => {
    expect(
      measureIn([
        ['取組項目', '令和3年度', '令和4年度'],
        ['訪問', 3, 4],
      ]),
    ).toEqual([...['', 'R3 実3', 'R4 実4']]);
  });

  it('空白の実績は、シートの年度までのものだけ欄がある。空白の目標に欄はない', () => {
    const rows: Rows = [
      ['取組項目', 'R3実績', 'R4実績', 'R5実績', 'R4目標', 'R4達成率'],
      ['訪問', null, null, null, null, null],
    ];
    expect(measureIn(rows, R4)).toEqual(['', 'R3 実＿', 'R4 実＿']);
    expect(measureIn(rows)).toEqual(['', 'R3 実＿', 'R4 実＿', 'R5 実＿']);
  });

  it('同じ年度に二つあれば、先のもの', () => {
    expect(
      measureIn([
        ['取組項目', 'R4目標', 'R4計画', 'R4実績', 'R4数値'],
        ['訪問', 1, 2, 3, 4],
      ]),
    ).toEqual([...['', 'R4 実3 標1']]);
    expect(
      measureIn([
        ['取組項目', '基準値', '当初値', 'R4実績'],
        ['訪問', 1, 2, 3],
      ]),
    ).toEqual([...['', 'R4 実3 基1']]);
    expect(
      measureIn([
        ['取組項目', '基準値', '当初値', 'R4実績'],
        ['訪問', null, 2, 3],
      ]),
    ).toEqual([...['', 'R4 実3 基2']]);
  });

  it('最終の目標は、年度のものではない', () => {
    expect(
      measureIn(
        [
          ['取組項目', '最終目標値', '計画期間の目標値', 'R4実績'],
          ['訪問', 9, 8, 3],
        ],
        R4,
      ),
    ).toEqual([' 最終9', 'R4 実3']);
    expect(
      measureIn(
        [
          ['取組項目', '最終目標値', '計画期間の目標値', 'R4実績'],
          ['訪問', null, 8, 3],
        ],
        R4,
      ),
    ).toEqual([' 最終8', 'R4 実3']);
  });

  it('目標だけの年度の、ない実績は、実績の列にある', () => {
    const absentIn = (...rows: Rows) => tableIn(rows, R4).items[0]!.measures[0]!.years[0]!.value;
    expect(absentIn(['取組項目', 'R8目標', 'R3達成率', 'R3実績'], ['訪問', 9, null, 3])).toEqual({
      ...{ row: 1, column: 3, text: '', fault: 'absent' },
    });
    expect(absentIn(['取組項目', 'R8目標', '令和3年度'], ['訪問', 9, 3]).column).toBe(2);
    expect(absentIn(['取組項目', 'R8目標', '達成率'], ['訪問', 9, 3]).column).toBe(0);
  });

  it('結合に隠れたセルは読まない', () => {
    expect(
      measureIn(
        [
          ['取組項目', 'R3実績', 'R4実績'],
          ['訪問', 3, 4],
        ],
        { merged: ['B2:C2'] },
      ),
    ).toEqual(['', 'R3 実3']);
  });

  it('年度を言うセルは、見出しの初めの行にある', () => {
    const rows: Rows = [
      ['取組項目', 'R3実績', null],
      [null, '数値', '年間実績'],
      ['訪問', 3, 4],
    ];
    const { items } = tableIn(rows, { lines: 2, ...R4 });
    expect(items[0]!.measures[0]!.years.map(({ yearCell }) => yearCell)).toEqual([
      { row: 0, column: 1, text: 'R3' },
    ]);
    const [item] = tableIn(
      [
        ['取組項目', '実績値'],
        ['訪問', 4],
      ],
      R4,
    ).items;
    expect(item!.measures[0]!.years[0]!.yearCell).toEqual({ row: 0, column: 1, text: 'R4' });
  });
});

describe('目標と実績が行に分かれる表', () => {
  it('行の言葉のとおりに分け、言葉のない行は読まない', () => {
    expect(
      measureIn([
        ['取組項目', '指標', '区分', '令和3年度', '令和4年度'],
        ['訪問', '件数', '目標', 4, 5],
        [null, null, '実績', 3, null],
        [null, null, '達成率', 75, null],
        [null, null, '差', -1, null],
        [null, null, '参考', 8, 9],
      ]),
    ).toEqual(['件数', 'R3 実3 標4 率75 差-1', 'R4 実＿ 標5']);
  });

  it('指標の列に、行の言葉があるもの', () => {
    expect(
      measureIn([
        ['取組項目', '指標', '令和3年度', '令和4年度'],
        ['訪問', '訪問の件数', null, null],
        [null, '目標', 4, 5],
        [null, '実績', 3, 6],
        ['電話', '電話の件数', null, null],
      ]),
    ).toEqual(['訪問の件数', 'R3 実3 標4', 'R4 実6 標5']);
  });

  it('目標の列は、行の言葉によらない', () => {
    expect(
      measureIn([
        ['取組項目', '区分', '令和4年度', 'R5目標'],
        ['訪問', '目標', 4, 7],
        [null, '実績', 3, null],
      ]),
    ).toEqual(['', 'R4 実3 標4', 'R5 標7']);
  });
});

describe('年度が縦に並ぶ表', () => {
  const HEAD = ['取組項目', '年度', '目標値', '実績値', '評価'];

  it('行ごとに年度を読む', () => {
    expect(measureIn([HEAD, ['訪問', 'R3', 4, 3, 'B'], [null, 'R4', 5, null, 'A']], R4)).toEqual([
      '',
      'R3 実3 標4 評B',
      'R4 実＿ 標5 評A',
    ]);
  });

  it('年度の空白な行は、数値があれば年度の分からない行、なければ行ではない', () => {
    expect(measureIn([HEAD, ['訪問', null, 4, null], [null, 'R4', 5, 6]])).toEqual([
      ...['', '＿ 実＿ 標4 評＿', 'R4 実6 標5 評＿'],
    ]);
    expect(measureIn([HEAD, ['訪問', null, null, null, 'A'], [null, 'R4', 5, 6]])).toEqual([
      ...['', 'R4 実6 標5 評＿'],
    ]);
    expect(measureIn([HEAD, ['訪問', 'R3', 4, null], [null, null, null, 6]])).toEqual([
      ...['', 'R3 実6 標4 評＿'],
    ]);
  });

  it('同じ年度の行が、種類ごとに続く', () => {
    const kinds = ['取組項目', '年度', '区分', '数値'];
    expect(
      measureIn([
        kinds,
        ['訪問', 'R3', '目標', 4],
        [null, 'R3', '実績', 3],
        [null, 'R4', '目標', 5],
        [null, null, '実績', 6],
      ]),
    ).toEqual(['', 'R3 実3 標4', 'R4 実6 標5']);
    expect(
      measureIn([kinds, ['訪問', 'R3', '目標', 4], [null, 'R3', '目標', 3], [null, 'R3', null, 9]]),
    ).toEqual(['', 'R3 標4', 'R3 標3', 'R3']);
    expect(measureIn([kinds, ['訪問', 'R3', '目標', 4], [null, 'R4', '実績', 3]])).toEqual([
      ...['', 'R3 標4', 'R4 実3'],
    ]);
  });

  it('裸の年度は、シートの年度に近いもの。斜線の前を読む', () => {
    const yearsIn = (text: CellValue, sheetYear: number) =>
      tableIn(
        [
          ['取組項目', '年度', '実績値'],
          ['訪問', 'R1', 1],
          [null, text, 3],
        ],
        { sheetYear },
      ).items[0]!.measures[0]!.years.map(({ year }) => year?.year);
    expect(yearsIn('30', 2020)).toEqual([2019, 2018]);
    expect(yearsIn('R3/2021', 2022)).toEqual([2019, 2021]);
    expect(yearsIn('R3／2021', 2022)).toEqual([2019, 2021]);
  });

  it('見出しに年度のある列は、その年度のもの', () => {
    expect(
      measureIn(
        [
          ['取組項目', '年度', '実績値', 'R8目標'],
          ['訪問', 'R3', 3, 9],
          [null, 'R4', 4, null],
        ],
        R4,
      ),
    ).toEqual(['', 'R3 実3', 'R8 標9', 'R4 実4']);
  });
});
