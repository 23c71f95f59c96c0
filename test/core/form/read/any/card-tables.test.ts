import type { CellValue } from '../../../../../src/core/grid/grid';
import { cardLabels } from '../../../../../src/core/form/read/any/card-labels';
import { cardTables, narrativeOfYear } from '../../../../../src/core/form/read/any/card-tables';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

interface Given {
  readonly merged?: readonly string[];
  readonly overrides?: ReadonlyMap<string, HeadingRole>;
  readonly bottom?: number;
  readonly top?: number;
}

const tablesIn = (rows: Rows, { merged = [], overrides, ...given }: Given = {}) => {
  const cells = placed(rows, { merged });
  const whole = { top: 0, bottom: rows.length - 1 };
  const labels = cardLabels(cells, whole, () => false, overrides);
  return cardTables(cells, { ...whole, ...given }, labels, { sheetYear: 2022, overrides });
};
/** The rows of each table, from its header's first to its last. */
const rowsIn = (rows: Rows, given?: Given) =>
  tablesIn(rows, given).map(({ top, rows: { top: first, bottom } }) => `${top}:${first}-${bottom}`);

const NAME = ['取組項目', '見守り'];
const YEARS = ['指標', '単位', 'R3実績', 'R4実績'];
const LINE = ['訪問数', '回', 3, 4];

describe('カードの表の始まり', () => {
  it('年度が二つ並ぶか、指標か年度の列のある見出しから', () => {
    expect(rowsIn([NAME, YEARS, LINE])).toEqual(['1:2-2']);
    expect(rowsIn([NAME, ['施策', 'R3実績', 'R4実績'], ['訪問数', 3, 4]])).toEqual(['1:2-2']);
    expect(rowsIn([NAME, ['年度', '目標値', '実績値'], ['R4', 5, 3]])).toEqual(['1:2-2']);
    expect(rowsIn([NAME, ['指標', '目標値', '実績値'], ['訪問数', 5, 3]])).toEqual(['1:2-2']);
    expect(rowsIn([NAME, ['施策', 'R4目標', '実績値'], ['訪問数', 5, 3]])).toEqual([]);
    expect(rowsIn([NAME, ['担当課', '福祉課']])).toEqual([]);
  });

  it('表がいくつあっても読む。範囲の外は読まない', () => {
    const rows: Rows = [NAME, YEARS, LINE, ['備考', '甲'], YEARS, LINE, LINE];
    expect(rowsIn(rows)).toEqual(['1:2-2', '4:5-6']);
    expect(rowsIn(rows, { bottom: 5 })).toEqual(['1:2-2', '4:5-5']);
    expect(rowsIn(rows, { bottom: 3 })).toEqual(['1:2-2']);
    expect(rowsIn(rows, { top: 2 })).toEqual(['4:5-6']);
    expect(rowsIn([YEARS, YEARS, LINE])).toHaveLength(1);
  });

  it('人が言った役で読む。シートの年度も渡す', () => {
    const overrides = new Map<string, HeadingRole>([
      ['甲', 'indicator'],
      ['乙', 'value'],
    ]);
    const rows: Rows = [NAME, ['甲', '単位', '乙'], ['訪問数', '回', 3]];
    expect(rowsIn(rows, { overrides })).toEqual(['1:2-2']);
    expect(rowsIn(rows)).toEqual([]);
    const [table] = tablesIn([NAME, ['指標', '単位', '前年度実績', '実績値'], LINE]);
    expect(table!.columns.figures.map(({ year }) => year)).toEqual([2021, null]);
  });
});

describe('カードの表の終わり', () => {
  const endOf = (...rest: Rows): number => tablesIn([NAME, YEARS, LINE, ...rest])[0]!.rows.bottom;

  it('空の行の前まで。縦に結合されていれば、空でも続く', () => {
    expect(endOf([], LINE)).toBe(2);
    const merged = { merged: ['A3:A5'] };
    expect(tablesIn([NAME, YEARS, LINE, [], [null, '回', 3]], merged)[0]!.rows.bottom).toBe(4);
    const inner: Rows = [[null, NAME[0]!, NAME[1]!], [null, ...YEARS], [null, ...LINE], []];
    expect(tablesIn(inner, { merged: ['B3:B4'] })[0]!.rows.bottom).toBe(3);
    expect(tablesIn(inner, { merged: ['C3:C4'] })[0]!.rows.bottom).toBe(2);
  });

  it.each([
    ...['評価', '取組の成果', '今後の予定', '備考', '取組項目', '整理番号', '担当課'],
    ...['総合評価', '今後', '残った課題', '課題と気づき', '評価の理由', ' 総合評価'],
  ])('「%s」の前まで', (label) => {
    expect(endOf(LINE, [label, '甲', '乙'])).toBe(3);
  });

  it.each([
    '目標',
    '実績値',
    '人数の指標',
    '参考',
    '一次評価者',
    '評価した人',
    '二つの総合',
    '市の今後',
  ])('「%s」の行は続き', (label) => {
    expect(endOf([label, null, 3, 4])).toBe(3);
  });

  it('表の左から離れて始まる行は、項目名ではない', () => {
    expect(endOf([null, '備考', 3, 4])).toBe(2);
    expect(endOf([null, null, '備考', 4])).toBe(3);
  });

  it('達成度の行は、年度の下に何もなければ、評価', () => {
    expect(endOf(['達成率', null, 90, 95])).toBe(3);
    expect(endOf(['達成率', '順調'])).toBe(2);
    expect(endOf(['達成率', '順調', null, 95])).toBe(3);
    expect(endOf(['達成率'])).toBe(3);
    expect(endOf(['目標', '順調'])).toBe(3);
    expect(endOf(['達成率', '順調', null, null, '甲'])).toBe(2);
  });

  it('年度の列のある表は、どの項目名でも終わる', () => {
    const rows = (label: string): Rows => [
      NAME,
      ['年度', '目標値', '実績値'],
      ['R4', 5, 3],
      [label, '甲'],
    ];
    expect(tablesIn(rows('単位'))[0]!.rows.bottom).toBe(2);
    expect(tablesIn(rows('R5'))[0]!.rows.bottom).toBe(3);
    expect(endOf(['単位', '甲'])).toBe(3);
  });

  it('次の見出しの前まで', () => {
    expect(endOf(['番号', '取組項目', '目標値', '実績値'])).toBe(2);
  });
});

describe('年度の行の文章', () => {
  const rows: Rows = [
    NAME,
    ['年度', '取組の成果', '評価'],
    ['R3', '始めた。', 'B'],
    ['R4', '増えた。', 'A'],
  ];
  const narrativeIn = (sheetYear: number | null, of: Rows = rows) => {
    const cells = placed(of);
    return narrativeOfYear(cells, tablesIn(of), sheetYear)?.text;
  };

  it('シートの年度の行のもの', () => {
    expect(narrativeIn(2022)).toBe('増えた。');
    expect(narrativeIn(2021)).toBe('始めた。');
    expect(narrativeIn(2020)).toBeUndefined();
    expect(narrativeIn(null)).toBeUndefined();
  });

  it('年度か文章の列のない表には、ない。次の表を見る', () => {
    expect(narrativeIn(2022, [NAME, YEARS, LINE])).toBeUndefined();
    expect(narrativeIn(2022, [NAME, ['年度', '目標値', '実績値'], ['R4', 5, 3]])).toBeUndefined();
    const both: Rows = [NAME, ['年度', '目標値', '実績値'], ['R4', 5, 3], [], ...rows.slice(1)];
    expect(narrativeIn(2022, both)).toBe('増えた。');
  });

  it('表の初めの行と、終わりの行も見る', () => {
    const one: Rows = [NAME, ['年度', '取組の成果', '評価'], ['R4', '増えた。', 'A']];
    expect(narrativeIn(2022, one)).toBe('増えた。');
    expect(rowsIn([['指標', '目標値', '実績値']])).toEqual(['0:1-0']);
  });

  it('年度の読めない行は、どの年度のものでもない', () => {
    const odd: Rows = [...rows.slice(0, 2), ['甲', '始めた。', 'B'], ['R4', '増えた。', 'A']];
    expect(narrativeIn(null, odd)).toBeUndefined();
  });
});
