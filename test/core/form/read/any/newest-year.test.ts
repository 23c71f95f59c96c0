import type { CellValue } from '../../../../../src/core/grid/grid';
import { newestYear } from '../../../../../src/core/form/read/any/newest-year';
import { columnsOf, type GivenTable } from './columns-of';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

const yearIn = (rows: Rows, given: GivenTable = {}): number | null =>
  newestYear(placed(rows, given), [{ ...columnsOf(rows, given), bottom: rows.length - 1 }]);

describe('見出しの年度', () => {
  it('実績か評価の書かれた、いちばん新しい年度', () => {
    const HEAD = ['取組項目', 'R3実績', 'R4実績', 'R5実績'];
    expect(yearIn([HEAD, ['訪問', 3, 4, null]])).toBe(2022);
    expect(yearIn([HEAD, ['訪問', 3, '　', null], ['電話', null, null, 5]])).toBe(2023);
    expect(yearIn([HEAD, ['訪問', null, null, null]])).toBeNull();
    expect(
      yearIn([
        ['取組項目', 'R3実績', 'R4評価'],
        ['訪問', 3, 'A'],
      ]),
    ).toBe(2022);
    expect(
      yearIn([
        ['取組項目', 'R3実績', 'R4評価'],
        ['訪問', 3, null],
      ]),
    ).toBe(2021);
    expect(
      yearIn([
        ['取組項目', '令和3年度', '令和4年度'],
        ['訪問', 3, 4],
      ]),
    ).toBe(2022);
  });

  it('目標・達成率の年度と、年度のない実績は、数えない', () => {
    expect(
      yearIn([
        ['取組項目', 'R3実績', 'R8目標', 'R8達成率'],
        ['訪問', 3, 9, 90],
      ]),
    ).toBe(2021);
    expect(
      yearIn([
        ['取組項目', '実績値'],
        ['訪問', 3],
      ]),
    ).toBeNull();
  });

  it('結合に隠れたセルは、書かれていない', () => {
    expect(
      yearIn(
        [
          ['取組項目', 'R3実績', 'R4実績'],
          ['訪問', 3, 4],
        ],
        { merged: ['B2:C2'] },
      ),
    ).toBe(2021);
  });

  it('行の種類があれば、実績の行だけ', () => {
    const HEAD = ['取組項目', '区分', '令和3年度', '令和4年度'];
    expect(yearIn([HEAD, ['訪問', '目標', 3, 4], [null, '実績', 3, null]])).toBe(2021);
    expect(yearIn([HEAD, ['訪問', '目標', 3, 4], [null, '実績', 3, 5]])).toBe(2022);
    expect(yearIn([HEAD, ['訪問', '目標', 3, 4], [null, null, 3, 5]])).toBeNull();
    const graded = ['取組項目', '区分', '令和3年度', 'R4評価'];
    expect(yearIn([graded, ['訪問', '目標', 3, 'A'], [null, '実績', 3, null]])).toBe(2022);
  });

  it('行の種類は、指標の列に書かれていてもよい', () => {
    const HEAD = ['取組項目', '指標', '令和3年度', '令和4年度'];
    const rows = (last: CellValue): Rows => [
      HEAD,
      ['訪問', '訪問数', null, null],
      [null, '目標', 3, 4],
      [null, '実績', 3, last],
      ['電話', '電話の数', null, null],
    ];
    expect(yearIn(rows(null))).toBe(2021);
    expect(yearIn(rows(4))).toBe(2022);
  });

  it('実績も評価もなければ、文章の年度', () => {
    const SENTENCE = '地域の家を一軒ずつ訪ね、困りごとを聞いてまわった。';
    expect(
      yearIn([
        ['取組項目', '令和3年度の取組状況'],
        ['訪問', SENTENCE],
      ]),
    ).toBe(2021);
    expect(
      yearIn([
        ['取組項目', 'R2実績', '令和3年度の取組状況'],
        ['訪問', 3, SENTENCE],
      ]),
    ).toBe(2020);
    expect(
      yearIn([
        ['取組項目', '取組状況'],
        ['訪問', SENTENCE],
      ]),
    ).toBeNull();
  });
});

describe('行の年度', () => {
  const HEAD = ['取組項目', '年度', '目標値', '実績値', '評価'];

  it('実績か評価の書かれた行の、いちばん新しい年度。どこにもなければ、行のいちばん新しい年度', () => {
    expect(yearIn([HEAD, ['訪問', 'R3', 4, 3], [null, 'R4', 5, null]])).toBe(2021);
    expect(yearIn([HEAD, ['訪問', 'R3', 4, 3], [null, 'R4', 5, null, 'A']])).toBe(2022);
    expect(yearIn([HEAD, ['訪問', 'R3', 4, null], [null, 'R4', 5, null]])).toBe(2022);
    expect(yearIn([HEAD, ['訪問', 'R3/2021', 4, 3], [null, 'R4／2022', 5, 6]])).toBe(2022);
  });

  it('裸の年度は、年度を言わない', () => {
    expect(yearIn([HEAD, ['訪問', 'R3', 4, null], [null, '4', 5, 6]])).toBe(2021);
    expect(yearIn([HEAD, ['訪問', '3', 4, 3], [null, '4', 5, 6]])).toBeNull();
  });

  it('年度の下の行も、その年度の行', () => {
    const kinds = ['取組項目', '年度', '区分', '数値'];
    expect(
      yearIn([
        kinds,
        ['訪問', 'R3', '目標', 4],
        [null, null, '実績', 3],
        [null, 'R4', '目標', 5],
        [null, null, '実績', null],
      ]),
    ).toBe(2021);
  });

  it('評価は、行の種類によらない', () => {
    const kinds = ['取組項目', '年度', '区分', '数値', '評価'];
    expect(yearIn([kinds, ['訪問', 'R3', '実績', 4, null], [null, 'R4', '目標', 5, 'A']])).toBe(
      2022,
    );
  });
});

it('いくつもの表の、いちばん新しい年度', () => {
  const rows: Rows = [
    ['取組項目', 'R3実績', 'R4実績'],
    ['訪問', 3, null],
  ];
  const later: Rows = [
    ['取組項目', 'R3実績', 'R4実績'],
    ['訪問', 3, 4],
  ];
  const table = (of: Rows) => ({ ...columnsOf(of), bottom: 1 });
  expect(newestYear(placed(later), [table(rows), table(later)])).toBe(2022);
  expect(newestYear(placed(later), [])).toBeNull();
  const long: Rows = [...rows, ['電話', null, 4]];
  expect(newestYear(placed(long), [table(rows)])).toBe(2021);
});
