import { headerAt, type TableHeader } from '../../../../../src/core/form/read/any/table-header';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import { placed } from './placed';

const roles = (header: TableHeader | undefined): readonly (HeadingRole | null)[] | undefined =>
  header?.columns.map(({ role }) => role);

/** What the first row of a sheet is taken for, as roles; `undefined` where it is no header. */
const first = (...headings: readonly string[]): readonly (HeadingRole | null)[] | undefined =>
  roles(headerAt(placed([headings]), 0));

describe('見出しの行', () => {
  it('分かる見出しが三つあり、半分に届けば、見出しの行', () => {
    expect(first('No.', '取組項目', '実績値')).toEqual(['number', 'name', 'value']);
    expect(first('No.', '取組項目', '実績値', '青', '赤', '白')).toEqual([
      ...['number', 'name', 'value'],
      ...[null, null, null],
    ]);
  });

  it('見出しが二つしかなければ、見出しの行ではない', () => {
    expect(first('取組項目', '実績値')).toBeUndefined();
    expect(first('取組項目', '実績値', '青')).toBeUndefined();
    expect(first('令和3年度', '令和4年度')).toBeUndefined();
  });

  it('分からない見出しの方が多ければ、見出しの行ではない', () => {
    expect(first('No.', '取組項目', '実績値', '青', '赤', '白', '黒')).toBeUndefined();
  });

  it('同じ役の見出しばかりなら、年度が二つあるときだけ見出しの行', () => {
    expect(first('指標', '実績値', '実績')).toBeUndefined();
    expect(first('指標', 'R4実績', 'R4実績値')).toBeUndefined();
    expect(first('指標', 'R3実績', 'R4実績')).toEqual(['indicator', 'value', 'value']);
  });

  it.each<[string, HeadingRole]>([
    ['No.', 'number'],
    ['取組項目', 'name'],
    ['指標', 'indicator'],
    ['基本目標', 'level'],
  ])('項目を名指す「%s」があれば、見出しの行', (title, role) => {
    expect(first(title, '担当課', '実績値')).toEqual([role, 'departments', 'value']);
  });

  it('項目を名指すものがなければ、見出しの行ではない', () => {
    expect(first('担当課', '単位', '実績値')).toBeUndefined();
  });

  it.each<[string, HeadingRole]>([
    ['実績値', 'value'],
    ['目標値', 'target'],
    ['評価', 'grade'],
    ['令和4年度', 'figures'],
    ['達成率', 'rate'],
    ['取組の成果', 'narrative'],
    ['進捗', 'progress'],
    ['基準値', 'baseline'],
  ])('記入する欄の「%s」があれば、見出しの行', (title, role) => {
    expect(first('No.', '取組項目', title)).toEqual(['number', 'name', role]);
  });

  it('記入する欄がなければ、見出しの行ではない', () => {
    expect(first('No.', '取組項目', '担当課')).toBeUndefined();
    expect(first('No.', '取組項目', '備考')).toBeUndefined();
  });

  it('区分のほかに名がなくても、年度が二つ並べば見出しの行', () => {
    expect(first('区分', '令和3年度', '令和4年度')).toEqual(['kind', 'figures', 'figures']);
    expect(first('区分', '令和4年度', '目標値')).toBeUndefined();
  });

  it.each<[string, HeadingRole]>([
    ['実績値', 'value'],
    ['目標値', 'target'],
    ['評価', 'grade'],
    ['取組の成果', 'narrative'],
  ])('年度の列と「%s」があれば、名がなくても見出しの行', (title, role) => {
    expect(first('年度', '単位', title)).toEqual(['year', 'unit', role]);
  });

  it('年度の列は、年度の見出しが二つあれば足り、率だけでは足りない', () => {
    expect(first('年度', '令和3年度', '令和4年度')).toEqual(['year', 'figures', 'figures']);
    expect(first('年度', '単位', '達成率')).toBeUndefined();
    expect(first('年度', '単位', '令和4年度')).toBeUndefined();
  });

  it('取組内容の列は、年度か実績値があれば項目を名指す', () => {
    expect(first('取組内容', '備考', '実績値')).toEqual(['description', 'remarks', 'value']);
    expect(first('取組内容', '備考', '令和4年度')).toEqual(['description', 'remarks', 'figures']);
    expect(first('取組内容', '備考', '達成率')).toBeUndefined();
  });

  it('文は見出しではない', () => {
    expect(first('No.', '取組項目', '実績値。')).toBeUndefined();
    expect(first('No.', '取組\n項目\n名\n称', '実績値')).toBeUndefined();
    expect(first('No.', '取\n組\n項目\n名', '実績値')).toBeUndefined();
    expect(first('No.', '取\n組\n項目', '実績値')).toEqual(['number', 'name', 'value']);
  });

  it('人が言った役を先に見る', () => {
    const cells = placed([['No.', '青', '赤']]);
    expect(headerAt(cells, 0)).toBeUndefined();
    const told = new Map<string, HeadingRole>([
      ['青', 'name'],
      ['赤', 'value'],
    ]);
    const header = headerAt(cells, 0, told);
    expect(header?.columns.map(({ role, sure }) => [role, sure])).toEqual([
      ['number', true],
      ['name', true],
      ['value', true],
    ]);
  });

  it('行数を言われた行は、言葉が分からなくても見出しで、表の終わりまで', () => {
    const cells = placed([['甲', '乙'], ['丙'], ['丁']]);
    expect(headerAt(cells, 0, undefined, 2)).toMatchObject({ top: 0, bottom: 1 });
    expect(headerAt(cells, 1, undefined, 5)).toMatchObject({ top: 1, bottom: 2 });
    expect(roles(headerAt(cells, 0, undefined, 1))).toEqual([null, null]);
  });
});

describe('見出しの終わり', () => {
  const TITLES = ['No.', '取組項目', '担当課', '実績値'];
  const bottomOf = (
    below: readonly (readonly (string | null)[])[],
    merged: readonly string[] = [],
  ): number | undefined => headerAt(placed([TITLES, ...below], { merged }), 0)?.bottom;
  const YEARS = [null, null, null, '令和3年度', '令和4年度'];

  it('見出しだけの行が下に続けば、そこまで', () => {
    expect(bottomOf([YEARS, ['1', '見守り']])).toBe(1);
    expect(bottomOf([[null, null, '課名', '目標値']])).toBe(1);
    expect(bottomOf([[null, null, null, '令和4年度']])).toBe(1);
    expect(bottomOf([YEARS, [null, null, null, '目標', '実績'], ['1', '見守り']])).toBe(2);
  });

  it('見出しでないものがあるか、何もないか、項目の行の言葉一つなら、その前まで', () => {
    expect(bottomOf([['1', '見守り', '福祉課', '令和4年度']])).toBe(0);
    expect(bottomOf([[], YEARS])).toBe(0);
    expect(bottomOf([[null, null, null, '目標']])).toBe(0);
    expect(bottomOf([[null, null, null, '備考']])).toBe(0);
    expect(bottomOf([])).toBe(0);
  });

  it('年度の列の初めの行は、記入がまだでも、見出しではない', () => {
    const bottomUnder = (head: readonly string[], ...row: readonly (string | null)[]) =>
      headerAt(placed([head, row]), 0)?.bottom;
    expect(bottomUnder(['年度', '目標値', '実績値'], '令和4年度')).toBe(0);
    expect(bottomUnder(['年度', '区分', '数値', '評価'], '令和4年度', '目標')).toBe(0);
    expect(bottomUnder(['取組項目', '実績値', '年度'], null, null, 'R3', 'R4')).toBe(1);
    expect(bottomUnder(['取組項目', '目標値', '実績値'], null, null, 'R3')).toBe(1);
    const merged = placed(
      [
        ['取組項目', '実績値', '年度'],
        [null, null, 'R3'],
      ],
      { merged: ['C1:D1'] },
    );
    expect(headerAt(merged, 0)?.bottom).toBe(1);
  });

  it('縦に結合した見出しの終わりまで。五行を超える結合は見ない', () => {
    expect(bottomOf([[], [], []], ['A1:A3'])).toBe(2);
    expect(bottomOf([[], [], [], []], ['A1:A2', 'B1:B5', 'C1:C3'])).toBe(4);
    expect(bottomOf([[], [], [], [], []], ['A1:A6'])).toBe(0);
  });

  it('五行より下は、見出しだけの行でも見出しではない', () => {
    expect(bottomOf([YEARS, YEARS, YEARS, YEARS, YEARS])).toBe(4);
    expect(bottomOf([[], [], [], [], YEARS], ['A1:A5'])).toBe(4);
  });

  it('シートの途中から始まる見出しも同じ', () => {
    const cells = placed([['進捗状況'], [], [], [], TITLES, YEARS, ['1', '見守り']]);
    expect(headerAt(cells, 4)).toMatchObject({ top: 4, bottom: 5 });
  });
});
