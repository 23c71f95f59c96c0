import {
  absentCell,
  chosenCell,
  isGoal,
  namedYear,
  openYear,
  splitYear,
} from '../../../../../src/core/form/read/any/figure-cell';
import type { YearColumn } from '../../../../../src/core/form/read/any/table-columns';

const cell = (text: string) => ({ row: 3, column: 4, text });

describe('数値のうしろの年度', () => {
  it.each<[string, string, number]>([
    ['93.8（令和元年度末）', '93.8', 2019],
    ['93.8 (R1)', '93.8', 2019],
    ['93.8(H30年)', '93.8', 2018],
    ['93.8（r５年度）', '93.8', 2023],
    ['93.8（ Ｒ５ ）', '93.8', 2023],
    ['93.8（ 令和 12 ） ', '93.8', 2030],
    ['12人（平成３０年度）', '12人', 2018],
    ['93.8（2023年度）', '93.8', 2023],
    ['93.8(2023)', '93.8', 2023],
    ['（R1）', '', 2019],
    ['前回（調査中） 93.8 (R1)', '前回（調査中） 93.8', 2019],
  ])('「%s」は %s、%i年度', (text, figure, year) => {
    expect(splitYear(cell(text))).toEqual({
      cell: { row: 3, column: 4, text: figure, isPart: true },
      year,
    });
  });

  it.each([
    '93.8',
    '93.8 R1',
    '93.8（R1）から',
    '93.8（約R1）',
    '93.8（R1見込み）',
    '93.8（R123）',
    '93.8（R）',
    '93.8（1）',
    '93.8（1999）',
    '93.8（20年）',
    '93.8（令和）',
    '93.8（R１年度度）',
    '93.8［R1］',
    '',
  ])('「%s」に年度はない', (text) => {
    expect(splitYear(cell(text))).toEqual({ cell: cell(text), year: null });
  });
});

describe('評価の箱', () => {
  it('選ばれた箱の言葉を読む。選ばれていなければ空白、一つに決まらないか箱でなければ書いてあるとおり', () => {
    expect(chosenCell(cell('□順調 ■概ね順調'))).toEqual({ ...cell('概ね順調'), isPart: true });
    expect(chosenCell(cell('□順調 □概ね順調'))).toEqual({ ...cell(''), isPart: true });
    expect(chosenCell(cell('■順調 ■概ね順調'))).toEqual(cell('■順調 ■概ね順調'));
    expect(chosenCell(cell('順調'))).toEqual(cell('順調'));
  });
});

describe('目標の見出し', () => {
  const heading = (year: number | null, ...texts: readonly string[]): YearColumn =>
    ({ column: 4, role: 'target', year, heading: { lines: texts.map(cell) } }) as never;

  it('年度がなく、計画の終わりを言うものだけが、最終の目標', () => {
    for (const text of ['最終目標', '計画終了時の目標', '終期目標', '計画期間の目標'])
      expect([text, isGoal(heading(null, '目標', text))]).toEqual([text, true]);
    expect(isGoal(heading(null, '目標値', '中間'))).toBe(false);
    expect(isGoal(heading(null))).toBe(false);
    expect(isGoal(heading(2025, '最終目標'))).toBe(false);
  });
});

describe('まだ読んでいない年度', () => {
  it('年度を言うセルのほかに、どの欄のセルもない', () => {
    const absent = absentCell(5, 6);
    expect(absent).toEqual({ row: 5, column: 6, text: '', fault: 'absent' });
    expect(absentCell(5, 6, '回').text).toBe('回');
    const year = openYear(cell('R4'), namedYear(2022), absent);
    expect(year.year).toEqual({ year: 2022, era: null, eraEnded: false, bare: false });
    expect([year.yearCell, year.value, year.unit, year.grade]).toEqual([
      ...[cell('R4'), absent, absent, absent],
    ]);
    expect([year.baseline, year.target, year.rate, year.difference, year.shifted]).toEqual([
      ...[null, null, null, null, false],
    ]);
  });
});
