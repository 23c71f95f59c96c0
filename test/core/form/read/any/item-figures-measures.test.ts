import type { CellValue } from '../../../../../src/core/grid/grid';
import { FigureReader } from '../../../../../src/core/form/read/any/item-figures';
import { columnsOf, tableIn, type GivenTable } from './columns-of';
import { measureLines } from './measures-of';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

/** The measures of a table's first item. */
const measuresIn = (rows: Rows, given: GivenTable = {}) =>
  tableIn(rows, given).items[0]!.measures.map(measureLines);

const R4 = { sheetYear: 2022 };

describe('測るもの', () => {
  it('指標のセルごとに一つ。同じ指標や行の言葉は、新しいものではない', () => {
    const HEAD = ['取組項目', '指標', '単位', 'R3実績', 'R4実績'];
    expect(measuresIn([HEAD, ['訪問', '件数', '件', 3, 4], [null, '人数', '人', 5, 6]])).toEqual([
      ['件数', 'R3 実3 単件', 'R4 実4 単件'],
      ['人数', 'R3 実5 単人', 'R4 実6 単人'],
    ]);
    expect(measuresIn([HEAD, ['訪問', '件数', '件', 3], [null, '件 数', null, null, 4]])).toEqual([
      ['件数', 'R3 実3 単件', 'R4 実4 単件'],
    ]);
    expect(measuresIn([HEAD, ['訪問', '件数', '件', 3], [null, null, null, 5]])).toEqual([
      ['件数', 'R3 実3 単件', 'R4 実＿ 単件'],
      ['', 'R3 実5 単件', 'R4 実＿ 単件'],
    ]);
    const KINDS = ['取組項目', '指標', '令和4年度'];
    expect(
      measuresIn([
        KINDS,
        ['訪問', '件数', null],
        [null, '目標', 4],
        [null, '人数', 9],
        [null, '目標', 5],
      ]),
    ).toEqual([
      ['件数', 'R4 標4'],
      ['人数', 'R4 標5'],
    ]);
  });

  it('指標のない行に同じ列の数値があれば、ほかの人の数値', () => {
    const HEAD = ['取組項目', '実績値', '目標値'];
    expect(measuresIn([HEAD, ['訪問', 3, 4], [null, 5, 6]], R4)).toEqual([
      ['', 'R4 実3 標4'],
      ['', 'R4 実5 標6'],
    ]);
    expect(measuresIn([HEAD, ['訪問', 3, null], [null, null, 6]], R4)).toEqual([
      ['', 'R4 実3 標6'],
    ]);
  });

  it('年度の行の間の指標は、前の続き。同じ年度が来れば、新しいもの', () => {
    const HEAD = ['取組項目', '指標', '年度', '実績値'];
    expect(measuresIn([HEAD, ['訪問', '訪ねた', 'R3', 3], [null, '件数', 'R4', 4]])).toEqual([
      ['訪ねた', 'R3 実3', 'R4 実4'],
    ]);
    expect(
      measuresIn([
        HEAD,
        ['訪問', '件数', 'R3', 3],
        [null, null, 'R4', 4],
        [null, '人数', 'R 3', 5],
        [null, null, 'R4', 6],
      ]),
    ).toEqual([
      ['件数', 'R3 実3', 'R4 実4'],
      ['人数', 'R 3 実5', 'R4 実6'],
    ]);
    expect(measuresIn([HEAD, ['訪問', '件数', null, null], [null, '人数', 'R3', 5]])).toEqual([
      ['件数'],
      ['人数', 'R3 実5'],
    ]);
    expect(measuresIn([HEAD, ['訪問', '件数', 'R3', 3], [null, '人数', null, 4]])).toEqual([
      ['件数', 'R3 実3'],
    ]);
  });

  it('だれのものかは、指標のうしろに言う', () => {
    expect(
      measuresIn([
        ['指標', '年代', 'R4実績'],
        ['朝食を食べる人', '20歳代', 60],
        [null, '30歳代', 70],
      ]),
    ).toEqual([
      ['朝食を食べる人　20歳代', 'R4 実60'],
      ['朝食を食べる人　30歳代', 'R4 実70'],
    ]);
  });

  it('指標の列がなければ、項目の名が測るもの。数値もなければ、測るものはない', () => {
    const indicatorOf = (rows: Rows) => {
      const [measure] = tableIn(rows, R4).items[0]!.measures;
      return [measure!.indicatorCell, measure!.indicator?.tiers.length];
    };
    const absent = { row: 1, column: 0, text: '', fault: 'absent' };
    expect(
      indicatorOf([
        ['取組項目', '実績値'],
        ['訪問の件数', 3],
      ]),
    ).toEqual([absent, 1]);
    expect(
      indicatorOf([
        ['取組項目', '評価'],
        ['訪問の件数', 'A'],
      ]),
    ).toEqual([absent, undefined]);
    const blank = indicatorOf([
      ['取組項目', '指標', '評価'],
      ['訪問', null, 'A'],
    ]);
    expect(blank).toEqual([{ row: 1, column: 1, text: '' }, undefined]);
  });
});

describe('評価', () => {
  it('年度の行にあれば、その年度のもの。上の項目から結合されたものは、この項目のものではない', () => {
    const rows: Rows = [
      ['取組項目', '年度', '実績値', '評価'],
      ['訪問', 'R3', 3, '□順調 ■遅れ'],
      [null, 'R4', 4, null],
      ['電話', 'R3', 5, null],
      [null, 'R4', 6, 'A'],
    ];
    const gradesIn = (...merged: readonly string[]) =>
      tableIn(rows, { merged }).items.map(({ measures }) =>
        measures[0]!.years.map(({ grade }) =>
          [grade.row, grade.text, grade.fault].join(' ').trim(),
        ),
      );
    expect(gradesIn()).toEqual([
      ['1 遅れ', '2'],
      ['3', '4 A'],
    ]);
    expect(gradesIn('D2:D3')).toEqual([
      ['1 遅れ', '1 遅れ'],
      ['3', '4 A'],
    ]);
    expect(gradesIn('D3:D4')).toEqual([
      ['1 遅れ', '2'],
      ['3  absent', '4 A'],
    ]);
  });

  it('見出しの年度のもの。年度がなければ、シートの年度のもの', () => {
    const rows = (...titles: readonly string[]): Rows => [
      ['取組項目', 'R3実績', ...titles],
      ['訪問', 3, 'A', '□順調 ■遅れ'],
    ];
    expect(measuresIn(rows('R3評価', 'R4評価'), R4)).toEqual([['', 'R3 実3 評A', 'R4 評遅れ']]);
    expect(measuresIn(rows('評価', 'R3評価'), R4)).toEqual([['', 'R3 実3', 'R4 評A']]);
    expect(measuresIn(rows('R3評価', '妥当性の評価'), R4)).toEqual([['', 'R3 実3 評A']]);
    expect(measuresIn(rows('評価'))).toEqual([['', 'R3 実3']]);
  });

  it('測るものの行のうち、初めに書かれたもの', () => {
    const HEAD = ['取組項目', '指標', 'R4実績', '評価'];
    const gradesIn = (first: CellValue, second: CellValue, third: CellValue, ...merged: string[]) =>
      tableIn(
        [HEAD, ['訪問', '件数', 3, first], [null, null, null, second], [null, '人数', 5, third]],
        { ...R4, merged },
      ).items[0]!.measures.map(({ years }) => years.map(({ grade }) => [grade.text, grade.row]));
    expect(gradesIn('A', 'B', 'C')).toEqual([[['A', 1]], [['C', 3]]]);
    expect(gradesIn(null, 'B', null)).toEqual([[['B', 2]], [['', 3]]]);
    expect(gradesIn('　', null, 'C')).toEqual([[['　', 1]], [['C', 3]]]);
    expect(gradesIn('A', null, null, 'D2:D4')).toEqual([[['A', 1]], [['', 3]]]);
  });
});

describe('単位', () => {
  it('測るものの行の単位。なければ、項目のどこかのもの', () => {
    const HEAD = ['取組項目', '指標', '単位', 'R4実績'];
    expect(measuresIn([HEAD, ['訪問', '件数', '件', 3], [null, '人数', null, 4]])).toEqual([
      ['件数', 'R4 実3 単件'],
      ['人数', 'R4 実4 単件'],
    ]);
    expect(measuresIn([HEAD, ['訪問', '件数', null, 3], [null, '人数', '人', 4]])).toEqual([
      ['件数', 'R4 実3 単人'],
      ['人数', 'R4 実4 単人'],
    ]);
    expect(measuresIn([HEAD, ['訪問', '件数', null, 3]])).toEqual([['件数', 'R4 実3 単＿']]);
  });

  it('上の項目から結合された単位は、この項目のものではない', () => {
    const rows: Rows = [
      ['取組項目', '単位', 'R4実績'],
      ['訪問', '件', 3],
      ['電話', null, 4],
    ];
    const unitsIn = (...merged: readonly string[]) =>
      tableIn(rows, { merged }).items.map(({ measures }) => measures[0]!.years[0]!.unit.text);
    expect(unitsIn()).toEqual(['件', '']);
    expect(unitsIn('B2:B3')).toEqual(['件', '件']);
  });

  it('年度の行の単位。一度だけ書かれていれば、どの年度のもの', () => {
    const HEAD = ['取組項目', '年度', '実績値', '単位'];
    expect(measuresIn([HEAD, ['訪問', 'R3', 3, '件'], [null, 'R4', 4, '人']])).toEqual([
      ['', 'R3 実3 単件', 'R4 実4 単人'],
    ]);
    expect(measuresIn([HEAD, ['訪問', 'R3', 3, null], [null, 'R4', 4, '人']])).toEqual([
      ['', 'R3 実3 単人', 'R4 実4 単人'],
    ]);
    expect(
      measuresIn([HEAD, ['訪問', 'R2', 2, '件'], [null, 'R3', 3, '人'], [null, 'R4', 4, null]]),
    ).toEqual([['', 'R2 実2 単件', 'R3 実3 単人', 'R4 実4 単＿']]);
  });

  it('単位の列がなければ、指標、項目の名、値、目標、ほかの年度の順に探す', () => {
    const HEAD = ['取組項目', '指標', 'R3実績', 'R4実績', 'R4目標'];
    const unitsOf = (...row: readonly CellValue[]) =>
      tableIn([HEAD, row]).items[0]!.measures[0]!.years.map(({ unit }) => unit.text);
    expect(unitsOf('訪問（人）', '訪問した数（件）', '3回', '4回')).toEqual(['件', '件']);
    expect(unitsOf('訪問（人）', '訪問した数', '3回', '4回')).toEqual(['人', '人']);
    expect(unitsOf('訪問', '訪問した数', '3回', '4人')).toEqual(['回', '人']);
    expect(unitsOf('訪問', '訪問した数', '集計中', '4人')).toEqual(['人', '人']);
    expect(unitsOf('訪問', '訪問した数', '集計中', '集計中', '5回')).toEqual(['回', '回']);
    expect(unitsOf('訪問', '訪問した数', 3, 4)).toEqual(['', '']);
    const [item] = tableIn([HEAD, ['訪問', '訪問した数', '3回', '4人']]).items;
    expect(item!.measures[0]!.years[0]!.unit).toEqual({
      ...{ row: 1, column: 2, text: '回', fault: 'absent' },
    });
  });
});

describe('項目名に書かれた指標と単位', () => {
  const rows: Rows = [
    ['年度', '実績値'],
    ['R4', '3回'],
  ];
  const read = (unit: string) => {
    const cell = (text: string) => ({ row: 9, column: 1, text });
    const columns = columnsOf(rows, { isOfCard: true });
    const setting = { cells: placed(rows), columns, top: 1, bottom: 1, nameCell: cell('訪問') };
    const cells = { indicatorCell: cell('訪問した数'), unitCell: cell(unit) };
    return new FigureReader({ ...setting, ...cells, sheetYear: 2022 }).read().map(measureLines);
  };

  it('列がなければ、それを読む。空白の単位は読まない', () => {
    expect(read('件')).toEqual([['訪問した数', 'R4 実3回 単件']]);
    expect(read('　')).toEqual([['訪問した数', 'R4 実3回 単回']]);
  });
});
