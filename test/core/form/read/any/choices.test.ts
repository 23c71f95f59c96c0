import type { CellValue, DropDown, Grid } from '../../../../../src/core/grid/grid';
import {
  choicesOfGrades,
  choicesOfPlan,
  gradeCells,
  viewpointCells,
} from '../../../../../src/core/form/read/any/choices';
import { recogniseAny } from '../../../../../src/core/form/read/any/recognise-any';
import { otherForm } from './other-forms';

const GRADED: readonly (readonly CellValue[])[] = [
  ['架空市見守り計画　令和4年度'],
  ['No.', '取組項目', '実績値', '評価', '妥当性の評価'],
  [1, '訪問', 3, 'A', '高い'],
  [2, '電話', 4, null, '低い'],
  [3, '集い', 5, 'B', null],
];
const list = (sheet: string, ...texts: readonly CellValue[]): Grid =>
  otherForm(
    sheet,
    texts.map((text) => [text]),
  );

const sheetWith = (dropDowns: readonly DropDown[], rows = GRADED) => {
  const grid: Grid = { ...otherForm('一覧', rows), dropDowns };
  return { grid, blocks: recogniseAny(grid)!.blocks };
};

/** The choices of the grades under a drop-down of some source, with other sheets in the book. */
const choicesOf = (source: string, ...others: readonly Grid[]) => {
  const { grid, blocks } = sheetWith([{ areas: 'D3:D5', source }]);
  return choicesOfGrades(blocks, grid, [grid, ...others]);
};

describe('評価のセルのドロップダウン', () => {
  it('引用符の中に並ぶもの', () => {
    expect(choicesOf('"A,B,C"')).toEqual(['A', 'B', 'C']);
    expect(choicesOf('" A , B ,,A"')).toEqual(['A', 'B']);
    expect(choicesOf('"「""A""」,B"')).toEqual(['「"A"」', 'B']);
    expect(choicesOf('"A"')).toBeUndefined();
    expect(choicesOf('"A,A"')).toBeUndefined();
  });

  it('ほかのシートのセルに並ぶもの', () => {
    const scale = list('評価 の段階', 'A', 'B', ' C ', null);
    expect(choicesOf("'評価 の段階'!$A$1:$A$3", scale)).toEqual(['A', 'B', 'C']);
    expect(choicesOf("='評価 の段階'!A1:A4", scale)).toEqual(['A', 'B', 'C']);
    expect(choicesOf(' 段階!$A$1:$A$9', list('段階', 'A', 'B'))).toEqual(['A', 'B']);
    expect(choicesOf("'課''表'!A1:A2", list("課'表", 'A', 'B'))).toEqual(['A', 'B']);
    expect(choicesOf('段階!$A$1', list('段階', 'A', 'B'))).toBeUndefined();
    expect(choicesOf('段階!$A$1:$A$2', list('別の表', 'A', 'B'))).toBeUndefined();
    expect(choicesOf('段階', list('段階', 'A', 'B'))).toBeUndefined();
    expect(choicesOf('段階!A1:評価', list('段階', 'A', 'B'))).toBeUndefined();
  });

  it('同じシートのセルに、縦にも横にも並ぶもの', () => {
    expect(choicesOf('$B$3:$B$5')).toEqual(['訪問', '電話', '集い']);
    expect(choicesOf('A3:B4')).toEqual(['1', '訪問', '2', '電話']);
  });

  it('三十より多ければ、評価の段階ではない', () => {
    const words = Array.from({ length: 31 }, (_, index) => `第${index + 1}`);
    expect(choicesOf('段階!A1:A30', list('段階', ...words))).toHaveLength(30);
    expect(choicesOf('段階!A1:A31', list('段階', ...words))).toBeUndefined();
    const wide = otherForm('段階', [words]);
    expect(choicesOf('段階!A1:AD1', wide)).toHaveLength(30);
    expect(choicesOf('段階!A1:AE1', wide)).toBeUndefined();
    expect(choicesOf(`"${words.join(',')}"`)).toBeUndefined();
  });
});

describe('どのセルのドロップダウンか', () => {
  const among = (...dropDowns: readonly DropDown[]) => {
    const { grid, blocks } = sheetWith(dropDowns);
    return choicesOfGrades(blocks, grid, [grid]);
  };

  it('評価のセルのあるもの。いくつかの範囲を並べてもよい', () => {
    expect(among({ areas: 'd3 D5', source: '"A,B"' })).toEqual(['A', 'B']);
    expect(among({ areas: 'C3:E5', source: '"A,B"' })).toEqual(['A', 'B']);
    expect(among({ areas: 'D4', source: '"A,B"' })).toEqual(['A', 'B']);
    for (const areas of ['D1:D2', 'D6:D9', 'C3:C5', 'E3:E5', '評価'])
      expect(among({ areas, source: '"A,B"' })).toBeUndefined();
    expect(among()).toBeUndefined();
  });

  it('いちばん多くのセルが選ぶもの', () => {
    const [few, many] = [
      { areas: 'D3', source: '"A,B"' },
      { areas: 'D4:D5', source: '"○,△"' },
    ];
    expect(among(few, many)).toEqual(['○', '△']);
    expect(among(many, few)).toEqual(['○', '△']);
  });

  it('読めない一覧のセルは数えない', () => {
    expect(among({ areas: 'D4:D5', source: '段階' }, { areas: 'D3', source: '"A,B"' })).toEqual([
      ...['A', 'B'],
    ]);
  });
});

describe('箱の言葉', () => {
  const BOXED = GRADED.map((row) => row.map((value) => (value === 'B' ? '□順調 ■遅れ' : value)));

  it('ドロップダウンがなければ、一つのセルに並ぶ箱の言葉', () => {
    const { grid, blocks } = sheetWith([], BOXED);
    expect(choicesOfGrades(blocks, grid, [grid])).toEqual(['順調', '遅れ']);
    const listed = sheetWith([{ areas: 'D3', source: '"A,B"' }], BOXED);
    expect(choicesOfGrades(listed.blocks, listed.grid, [listed.grid])).toEqual(['A', 'B']);
  });
});

describe('計画の全部のシート', () => {
  it('評価と観点を、別々に数える', () => {
    const one = sheetWith([{ areas: 'D3:D5', source: '"A,B"' }]);
    const other = sheetWith([
      { areas: 'D3', source: '"○,△"' },
      { areas: 'E3:E5', source: '"高い,低い"' },
    ]);
    expect(choicesOfPlan([other, one], [])).toEqual({
      grades: ['A', 'B'],
      viewpoints: ['高い', '低い'],
    });
    expect(choicesOfPlan([], [])).toEqual({
      grades: undefined,
      viewpoints: undefined,
    });
  });

  it('一覧のシートは、計画のシートでなくてもよい', () => {
    const sheet = sheetWith([{ areas: 'D3:D5', source: '段階!A1:A2' }]);
    expect(choicesOfPlan([sheet], [list('段階', 'A', 'B')]).grades).toEqual(['A', 'B']);
  });

  it('箱は、どのシートのものでもよい', () => {
    const rows = GRADED.map((row) => row.map((value) => (value === 'A' ? '■順調 □遅れ' : value)));
    expect(choicesOfPlan([sheetWith([]), sheetWith([], rows)], []).grades).toEqual([
      '順調',
      '遅れ',
    ]);
  });
});

it('評価のセルは空白でも数え、観点のセルは別にする', () => {
  const { blocks } = sheetWith([]);
  expect(blocks.flatMap(gradeCells).map(({ row, column }) => [row, column])).toEqual([
    [2, 3],
    [3, 3],
    [4, 3],
  ]);
  expect(blocks.flatMap(viewpointCells).map(({ text }) => text)).toEqual(['高い', '低い', '']);
});
