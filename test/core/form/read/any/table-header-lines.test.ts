import { headerAt } from '../../../../../src/core/form/read/any/table-header';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import type { CellValue } from '../../../../../src/core/grid/grid';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

/** The columns of a header of some lines: the texts above each with what they say. */
const columnsOf = (
  rows: Rows,
  merged: readonly string[] = [],
  overrides?: ReadonlyMap<string, HeadingRole>,
) =>
  headerAt(placed(rows, { merged }), 0, overrides, rows.length)!.columns.map(
    ({ lines, role, year }) => [lines.map(({ text }) => text).join('／'), role, year],
  );

describe('列の見出し', () => {
  it('横に結合した見出しは、覆う列のどれの上にもあり、縦に結合した見出しは一度だけ言う', () => {
    const rows: Rows = [
      ['No.', '実績値', null, '評価'],
      [null, '令和3年度', '令和4年度'],
    ];
    expect(columnsOf(rows, ['A1:A2', 'B1:C1', 'D1:D2'])).toEqual([
      ['No.', 'number', null],
      ['実績値／令和3年度', 'value', 2021],
      ['実績値／令和4年度', 'value', 2022],
      ['評価', 'grade', null],
    ]);
  });

  it('結合していなくても、下にだけ見出しのある列には、左の見出しがかかる', () => {
    const rows: Rows = [
      ['No.', '実績値', null, '', '評価'],
      [null, '令和3年度', '令和4年度', '令和5年度'],
    ];
    expect(columnsOf(rows).slice(1)).toEqual([
      ['実績値／令和3年度', 'value', 2021],
      ['実績値／令和4年度', 'value', 2022],
      ['実績値／令和5年度', 'value', 2023],
      ['評価', 'grade', null],
    ]);
  });

  it('空白だけのセルは、何もないのと同じ', () => {
    const rows: Rows = [
      ['実績値', '　'],
      ['令和3年度', '令和4年度'],
    ];
    expect(columnsOf(rows)[1]).toEqual(['実績値／令和4年度', 'value', 2022]);
  });

  it('下の行まで結合した見出しは、右の列にかからない', () => {
    const rows: Rows = [['取組項目'], [null, '令和4年度']];
    expect(columnsOf(rows, ['A1:A2'])).toEqual([
      ['取組項目', 'name', null],
      ['令和4年度', 'figures', 2022],
    ]);
  });

  it('下の行にも見出しのない列と、左に何もない列には、何もかからない', () => {
    const rows: Rows = [
      [null, '実績値', null, null],
      ['甲', '令和3年度', null, '令和4年度'],
    ];
    expect(columnsOf(rows)).toEqual([
      ['甲', null, null],
      ['実績値／令和3年度', 'value', 2021],
      ['', null, null],
      ['実績値／令和4年度', 'value', 2022],
    ]);
  });

  it('下の行の見出しは、その右の列にかからない', () => {
    const rows: Rows = [['実績値', '備考'], ['令和4年度']];
    expect(columnsOf(rows)[1]).toEqual(['備考', 'remarks', null]);
  });

  it('年度は下の行のものを採る', () => {
    expect(columnsOf([['令和4年度'], ['令和3年度実績']])).toEqual([
      ['令和4年度／令和3年度実績', 'value', 2021],
    ]);
    expect(columnsOf([['令和4年度'], ['実績']])).toEqual([['令和4年度／実績', 'value', 2022]]);
  });

  it.each<[string, string, HeadingRole]>([
    ['目標', '数値', 'target'],
    ['目標', '結果', 'target'],
    ['基準値', '数値', 'baseline'],
    ['達成率', '数値', 'rate'],
    ['増減', '数値', 'difference'],
    ['評価', '数値', 'value'],
    ['目標', '実績値', 'value'],
    ['目標', '現状値', 'value'],
    ['目標', '現況値', 'value'],
    ['目標', '現在値', 'value'],
    ['目標', '直近値', 'value'],
    ['目標', '達成値', 'value'],
    ['実績', '区分', 'value'],
    ['目標値', '区分', 'target'],
    ['備考', '区分', 'kind'],
    ['実績', '事業', 'value'],
    ['実績', '実績の指標', 'indicator'],
    ['実績', '単位', 'unit'],
    ['目標', '令和4年度', 'target'],
    ['青', '令和4年度', 'figures'],
    ['取組項目', '青', 'name'],
  ])('「%s」の下の「%s」', (above, own, role) => {
    expect(columnsOf([[above], [own]])[0]![1]).toBe(role);
  });

  it('人が役を言った見出しは、上の見出しに譲らない', () => {
    const told = new Map<string, HeadingRole>([['区分', 'kind']]);
    expect(columnsOf([['実績'], ['区分']], [], told)[0]![1]).toBe('kind');
  });

  it('前年度の見出しは、シートの年度の何年前かを言う', () => {
    const cells = placed([['No.', '取組項目', '前年度実績', '実績', '次年度目標']]);
    const found = headerAt(cells, 0)!.columns.map(({ shift, year }) => [shift, year]);
    expect(found).toEqual([0, 0, -1, 0, 1].map((shift) => [shift, null]));
    const [stacked] = headerAt(placed([['前年度実績'], ['数値']]), 0, undefined, 2)!.columns;
    expect(stacked).toMatchObject({ role: 'value', shift: -1 });
  });

  it('言葉に迷いがないかを言う。年度だけの見出しは迷わず、言葉のない列は迷う', () => {
    const cells = placed([['No.', '取組項目', '令和4年度', '青', null, '評価']]);
    const found = headerAt(cells, 0, undefined, 1)!.columns.map(({ sure }) => sure);
    expect(found).toEqual([true, false, true, false, false, false]);
  });
});

describe('年度ごとの見出しの組', () => {
  const yearsOf = (...headings: readonly (string | null)[]) =>
    headerAt(placed([headings]), 0, undefined, 1)!.columns.map(({ year }) => year);

  it.each(['実績', '目標', '達成率', '差', '評価', '取組の成果'])(
    '年度の見出しのうしろに繰り返す「%s」は、その年度のもの',
    (word) => {
      expect(yearsOf('R3計画', word, 'R4計画', word)).toEqual([2021, 2021, 2022, 2022]);
    },
  );

  it('一つの年度の組に、いくつ続いてもよく、見出しのない列は組を切らない', () => {
    expect(yearsOf('R3計画', '実績', null, '評価', 'R4計画', '実績', '評価')).toEqual([
      ...[2021, 2021, null, 2021],
      ...[2022, 2022, 2022],
    ]);
  });

  it('一度しか立たない見出しは、年度の組のものではない', () => {
    expect(yearsOf('R3実績', 'R4実績', '評価')).toEqual([2021, 2022, null]);
  });

  it('年度の付いた見出しは、繰り返しに数えない', () => {
    const rows: Rows = [
      ['令和3年度', '計画'],
      ['評価', '評価'],
    ];
    expect(columnsOf(rows)).toEqual([
      ['令和3年度／評価', 'grade', 2021],
      ['計画／評価', 'grade', null],
    ]);
  });

  it('年度の見出しより前のもの、備考や分からない見出しは、組のものではない', () => {
    expect(yearsOf('評価', 'R4実績', '評価')).toEqual([null, 2022, 2022]);
    expect(yearsOf('R3実績', '備考', 'R4実績', '備考')).toEqual([2021, null, 2022, null]);
    expect(yearsOf('R3実績', '青', 'R4実績', '青')).toEqual([2021, null, 2022, null]);
  });

  it('ほかの見出しをはさめば、組は終わる', () => {
    expect(yearsOf('R3実績', '評価', '備考', '評価')).toEqual([2021, 2021, null, null]);
  });
});
