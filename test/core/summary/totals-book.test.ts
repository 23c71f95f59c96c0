import { yearName } from '../../../src/core/era/fiscal-year';
import { isResultSheet } from '../../../src/core/form/write/result-sheet';
import type { SheetBlueprint } from '../../../src/core/grid/blueprint';
import { cellAt, type Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { summarise, type TotalsBy } from '../../../src/core/summary/summary';
import { layoutTotals, type Totals } from '../../../src/core/summary/totals-book';
import { criterion } from '../../../src/core/summary/totals-look';
import { jaTotals } from '../../../src/i18n/ja-totals';
import { r4Views, totalsOf } from './r4-totals';

const VIEWS = r4Views();
const TITLES = ['年度ごと', '基本方針ごと', '施策の方向ごと', '担当課ごと'];

const sheetsOf = (totals: Totals): readonly SheetBlueprint[] =>
  layoutTotals(totals, jaTotals).sheets;
const gridOf = (sheet: SheetBlueprint): Grid => gridOfBlueprint(sheet, []);

/** Rows of the tables of a sheet of totals, by their titles; a table ends where its chart begins. */
const tablesOf = (totals: Totals): ReadonlyMap<string, readonly string[]> => {
  const grid = gridOf(sheetsOf(totals)[0]!);
  const rows = Array.from(grid.values, (values) => values ?? []);
  const found = new Map<string, readonly string[]>();
  for (const title of TITLES) {
    const heading = rows.findIndex((row) => row[0] === title && row[1] === 'A');
    const end = rows.findIndex((row, index) => index > heading && (row[0] ?? null) === null);
    const last = end === -1 ? rows.length : end;
    found.set(
      title,
      rows.slice(heading + 1, last).map((row) => row.slice(0, 11).join(' ')),
    );
  }
  return found;
};

const summaryRows = (by: TotalsBy, year: number): readonly string[] =>
  summarise(VIEWS, 2022, null)
    .grades.filter((totals) => totals.by === by && totals.year === year)
    .map(({ name, counts: { A, B, C, D }, notRated, up, down }) => {
      const sum = A! + B! + C! + D! + notRated;
      return [by === 'all' ? yearName(year) : name, A, B, C, D, notRated, sum, up, down].join(' ');
    });

/** Without the planned figures, which the summary counts for the whole plan. */
const withoutPlanned = (rows: readonly string[]): readonly string[] =>
  rows.map((row) => row.replace(/ \d+ \d+$/u, ''));

describe('集計のシート', () => {
  it('全体の表は、手で数えたとおり', () => {
    expect(tablesOf(totalsOf(VIEWS)).get('年度ごと')).toEqual([
      '令和2年度 17 11 7 10 3 48 0 0 0 0',
      expect.stringMatching(/^令和3年度 20 14 6 4 4 48 /u),
      '令和4年度 31 15 2 0 0 48 13 0 0 0',
    ]);
  });

  it.each([2020, 2021, 2022])('%d 年度を選べば、どの表も summary と同じ数になる', (year) => {
    const tables = tablesOf(totalsOf(VIEWS, { year }));
    const rows = (title: string) => withoutPlanned(tables.get(title)!);
    expect(rows('年度ごと')).toEqual([2020, 2021, 2022].flatMap((one) => summaryRows('all', one)));
    expect(rows('基本方針ごと')).toEqual(summaryRows('policy', year));
    expect(rows('施策の方向ごと')).toEqual(summaryRows('direction', year));
    expect(rows('担当課ごと')).toEqual(summaryRows('department', year));
  });

  it('数はどれも「集計の元」を数える数式で、再掲の行は項目数に入らない', () => {
    const [main, , source] = sheetsOf(totalsOf(VIEWS));
    const counts = main!.cells.filter(({ value }) => typeof value === 'number');
    expect(counts.length).toBeGreaterThan(300);
    expect(counts.filter(({ formula }) => formula === undefined)).toEqual([]);
    const grid = gridOf(source!);
    const lines = grid.values.slice(3).map((row) => [row![3], row![12]] as const);
    const sum = (shown: string): number =>
      lines.reduce((all, [own, count]) => all + (own === shown ? (count as number) : 0), 0);
    expect([sum('元'), sum('再掲')]).toEqual([48 * 3, 0]);
    expect(lines.filter(([shown]) => shown === '再掲').length).toBeGreaterThan(0);
  });

  it('計画の数値は、あるものと達したものを数える', () => {
    const { source } = totalsOf(VIEWS);
    const rows = source.rows.map((row) => ({
      ...row,
      reached: row.year === 2022 && row.place <= 3 ? row.place !== 2 : null,
    }));
    const table = tablesOf(totalsOf(VIEWS, { source: { ...source, rows } })).get('年度ごと')!;
    expect(table.map((row) => row.split(' ').slice(-2).join(' '))).toEqual(['0 0', '0 0', '3 2']);
  });

  it('課の状況があれば、終わりに並ぶ', () => {
    const submissions = [{ department: '健康課', state: '提出済', at: '令和5年5月12日 10:00' }];
    const [main] = sheetsOf(totalsOf(VIEWS, { submissions }));
    const grid = gridOf(main!);
    const row = grid.values.findIndex((values) => values?.[0] === '課の状況') + 2;
    expect([0, 1, 3].map((column) => cellAt(grid, row, column))).toEqual([
      '健康課',
      '提出済',
      '令和5年5月12日 10:00',
    ]);
  });
});

describe('図', () => {
  it('どの図も見出しから始まる範囲に従い、セルの上に重ならない', () => {
    for (const { charts = [], ...sheet } of sheetsOf(totalsOf(VIEWS))) {
      const grid = gridOf(sheet);
      for (const { source, place, looks, seriesIn, kind } of charts) {
        const count = seriesIn === 'rows' ? source.bottom - source.top : source.right - source.left;
        expect(looks.length).toBeGreaterThanOrEqual(count);
        expect(typeof cellAt(grid, source.top, source.left + 1)).toBe('string');
        expect(typeof cellAt(grid, source.bottom, source.left)).toBe('string');
        const figure = cellAt(grid, source.bottom, source.right);
        expect({ kind, isFigure: typeof figure !== 'string' && figure !== null }).toEqual({
          kind,
          isFigure: true,
        });
        const under = sheet.cells.filter(
          ({ row, value }) => value !== null && row >= place.top && row <= place.bottom,
        );
        expect(under).toEqual([]);
      }
    }
    expect(sheetsOf(totalsOf(VIEWS)).map(({ charts = [] }) => charts.length)).toEqual([4, 1, 0]);
  });

  it('推移の図は選んだ行を引く。計画の数値は、計画にあるときだけ', () => {
    const series = totalsOf(VIEWS).series.map((tier) => ({
      ...tier,
      values: tier.values.map((one) => ({ ...one, target: one.year === 2022 ? 2300 : null })),
    }));
    const sheet = sheetsOf(totalsOf(VIEWS, { series }))[1]!;
    const { source } = sheet.charts![0]!;
    expect(source.bottom - source.top).toBe(2);
    const shown = sheet.cells.filter(({ row, column }) => row === source.bottom && column >= 5);
    expect(shown.map(({ value }) => value)).toEqual([{ error: '#N/A' }, { error: '#N/A' }, 2300]);
    expect(shown.every(({ formula }) => formula?.includes('$C$3'))).toBe(true);
  });
});

it('シートはどれも様式と取り違えられない', () => {
  const grids = sheetsOf(totalsOf(VIEWS)).map(gridOf);
  expect(grids.map((grid) => isResultSheet(grid, 'totals'))).toEqual([true, true, true]);
});

it('数値も項目もないシートでも、表のないシートになる', () => {
  const sheets = sheetsOf(totalsOf([]));
  expect(sheets.map(({ name }) => name)).toEqual(['集計', '集計の元']);
  expect(sheets[0]!.charts).toHaveLength(1);
});

it.each([
  ['支援*事業', '"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE($A9,"~","~~"),"*","~*"),"?","~?")'],
  ['=支援', '"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE($A9,"~","~~"),"*","~*"),"?","~?")'],
  ['(1) 支援', '$A9'],
])('COUNTIFS が型と取る字は、字のまま比べる: %s', (text, expected) => {
  expect(criterion(8, 0, text)).toBe(expected);
});
