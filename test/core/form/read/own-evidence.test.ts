import {
  evidenceOf,
  ownScale,
  ownTitles,
  updateOwn,
} from '../../../../src/core/form/read/own-evidence';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { RecognisedSheet } from '../../../../src/core/form/read/recognised';
import { updateSheet } from '../../../../src/core/form/read/update-sheet';
import { emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { SHIROI_SCALE } from '../../../../src/core/profile/grade-scale';

type Row = readonly CellValue[];
const BOXED = [
  'No.',
  '取組項目',
  '担当課',
  '進捗状況',
  '実績の指標',
  '年度',
  '実績値',
  '単位',
  '評価',
];
const PLAIN = BOXED.filter((title) => title !== '進捗状況');

/** Items with a grade each; beside a box where the form has them. */
const rowsOf = (
  grades: readonly CellValue[],
  isBoxed: boolean,
  more: readonly CellValue[] = [],
): readonly Row[] =>
  grades.map((grade, at) => [
    ...[at + 1, `取組その${at + 1}`, '福祉課'],
    ...(isBoxed ? ['☑ 順調に進んだ'] : []),
    ...['件数', 'R4', 5, '件', grade, more[at] ?? null],
  ]);
const form = (
  grades: readonly CellValue[],
  {
    isBoxed = true,
    legend = '',
    title = '成果',
    more = [],
  }: { isBoxed?: boolean; legend?: string; title?: string; more?: readonly CellValue[] } = {},
): Grid => ({
  ...emptyGrid('シート'),
  values: [
    ['見本市計画 進行管理シート（令和4年度）'],
    [legend],
    [...(isBoxed ? BOXED : PLAIN), title],
    ...rowsOf(grades, isBoxed, more),
  ],
});

const scaleOf = (...given: Parameters<typeof form>) => {
  const sheet = recognise(form(...given));
  return ownScale(sheet.blocks, sheet.grid, evidenceOf(sheet.blocks));
};
const valuesOf = (...given: Parameters<typeof form>) =>
  scaleOf(...given)
    ?.steps.map(({ value }) => value)
    .join('') ?? null;

describe('白井市の様式のシートの言うこと', () => {
  it('評価の数、そのうち A から D の数、枠のある項目の数', () => {
    const { blocks } = recognise(form(['A', 'Ｂ', '優', null]));
    expect(evidenceOf(blocks)).toEqual({ graded: 3, ours: 2, boxed: 4 });
    expect(evidenceOf(recognise(form(['A'], { isBoxed: false })).blocks).boxed).toBe(0);
    expect(evidenceOf([])).toEqual({ graded: 0, ours: 0, boxed: 0 });
  });
});

describe('評価の段階', () => {
  it('枠のある様式は、ほかの評価と分からなければ A から D', () => {
    expect(scaleOf(['A', 'B'])).toBe(SHIROI_SCALE);
    expect(scaleOf([])).toBeNull();
    expect(scaleOf([null])).toBe(SHIROI_SCALE);
    expect(scaleOf(['○', '×', '○', '×', '○'])).toBe(SHIROI_SCALE);
    expect(valuesOf(['○', '×', '○', '×', '○', '×'])).toBe('◎○△×');
    expect(scaleOf(['A', 'B', 'C', '○', '×', '○'])).toBe(SHIROI_SCALE);
  });

  it('凡例がほかの評価を言えば、記入が A から D でなければ、それに従う', () => {
    const legend = '評価の凡例　○：進んだ、×：遅れた';
    expect(valuesOf(['○', '×'], { legend })).toBe('○×');
    expect(scaleOf(['A', 'B'], { legend })).toBe(SHIROI_SCALE);
    const ours = '評価の凡例　順調:A、概ね順調:B、遅れ:C、未実施:D';
    expect(scaleOf(['○', '×', '○', '×', '○', '×'], { legend: ours })).toBe(SHIROI_SCALE);
    const five = '評価の凡例　A：順調、B：概ね、S：特に順調';
    expect(valuesOf(['S', 'S', 'B'], { legend: five })).toBe('ABS');
  });

  it('枠のない様式は、凡例と記入による', () => {
    expect(valuesOf(['A', 'B', 'C'], { isBoxed: false })).toBe('ABCD');
    expect(scaleOf(['A', 'B', 'C'], { isBoxed: false })).not.toBe(SHIROI_SCALE);
    expect(scaleOf([null], { isBoxed: false })).toBeNull();
  });
});

describe('列の見出し', () => {
  const titlesOf = (...given: Parameters<typeof form>) => {
    const sheet = recognise(form(...given));
    return ownTitles(sheet.grid, sheet.layouts);
  };

  it('白井市の欄は確かで、実績値は数、ほかは言葉', () => {
    const titles = titlesOf(['A']);
    expect(titles.map(({ cell, role, sure, holds }) => [cell.text, role, sure, holds])).toEqual([
      ...BOXED.map((title, at) => [
        title,
        [
          ...['number', 'name', 'departments', 'progress', 'indicator'],
          ...['year', 'value', 'unit', 'grade'],
        ][at],
        true,
        title === '実績値' ? 'figures' : 'words',
      ]),
      ['成果', 'narrative', true, 'words'],
    ]);
    expect(titles[3]!.cell).toEqual({ row: 2, column: 3, text: '進捗状況' });
  });

  it.each<[readonly CellValue[], string]>([
    [[12, 13], 'figures'],
    [[12, null], 'figures'],
    [[12, ''], 'figures'],
    [[12, '文'], 'words'],
    [['文', '文'], 'words'],
    [[null, null], 'words'],
  ])('知らない列の下が %j なら、%s', (more, holds) => {
    const unknown = titlesOf(['A', 'B'], { title: 'ひとくち', more }).at(-1)!;
    expect(unknown).toMatchObject({ role: null, sure: false, holds });
  });

  it('空の見出しと数の見出しは数えない。見出しのないシートには、ない', () => {
    expect(titlesOf(['A'], { title: '  ' })).toHaveLength(9);
    const sheet = recognise(form(['A']));
    const values = sheet.grid.values.map((row, at) => (at === 2 ? [...row!, 2022] : row));
    expect(ownTitles({ ...sheet.grid, values }, sheet.layouts)).toHaveLength(10);
    expect(ownTitles(sheet.grid, [])).toEqual([]);
  });
});

describe('項目を読み直した後', () => {
  /** The sheet after one item was read again, told from what it was and is. */
  const again = (before: Grid, after: Grid, at = 0): RecognisedSheet | undefined => {
    const [sheet, next] = [recognise(before), recognise(after)];
    expect(sheet.kind).toBe('years-below');
    return updateOwn(
      sheet,
      { ...next, titles: sheet.titles, evidence: sheet.evidence! },
      {
        spans: [sheet.blocks[at]!],
        before: [sheet.blocks[at]!],
        after: [next.blocks[at]!],
      },
    );
  };
  const six = ['A', 'B', 'C', 'A', 'B', 'C'];
  const withFirst = (grade: CellValue, ...given: Parameters<typeof form>) =>
    form([grade, ...given[0].slice(1)], given[1]);

  it('数は、変わった分だけ変わる', () => {
    expect(again(form(six), withFirst('○', six))!.evidence).toEqual({
      ...{ graded: 6, ours: 5, boxed: 6 },
    });
    expect(again(form(six), withFirst(null, six))!.evidence).toEqual({
      ...{ graded: 5, ours: 5, boxed: 6 },
    });
  });

  it('A から D が半分を割れば、段階が変わりうる', () => {
    const half = ['A', 'B', 'C', '○', '×', '○'];
    expect(again(form(half), withFirst('D', half))).toBeDefined();
    expect(again(form(half), withFirst('×', half))).toBeUndefined();
  });

  it('ほかの評価のシートでは、評価か凡例が変われば、段階が変わりうる', () => {
    const others = ['○', '×', '○', '×', '○', '×'];
    expect(again(form(others), withFirst('×', others))).toBeUndefined();
    expect(again(form(others), form(others, { more: ['文。'] }))).toBeDefined();
    const legend = { more: ['○：進んだ、△：普通、×：遅れた'] };
    expect(again(form(others), form(others, legend))).toBeUndefined();
    expect(again(form(others, legend), form(others, legend))).toBeDefined();
  });

  it('知らない列の数と言葉の割合が変われば、見出しを見直す', () => {
    const unknown = (...more: readonly CellValue[]) =>
      form(['A', 'B'], { title: 'ひとくち', more });
    const holds = (before: Grid, after: Grid) => {
      const sheet = again(before, after)!;
      return sheet.titles.at(-1)!.holds;
    };
    expect(holds(unknown('文', null), unknown(12, null))).toBe('figures');
    expect(holds(unknown(null, 12), unknown('文', 12))).toBe('words');
    expect(holds(unknown('文', null), unknown('別の文', null))).toBe('words');
    expect(holds(unknown(12, '文'), unknown(13, '文'))).toBe('words');
  });

  it('別の組み立ての様式には、使えない', () => {
    const { evidence, ...sheet } = recognise(form(six));
    expect(evidence).toBeDefined();
    expect(updateOwn(sheet, sheet, { spans: [], before: [], after: [] })).toBeUndefined();
  });

  it('枠のない様式は、白井市の様式と見えるときだけ', () => {
    const rows = (unit: string): Grid => {
      const grid = form(['A', 'A'], { isBoxed: false });
      const values = grid.values.map((row, at) =>
        at === 4 ? [1, '取組その1', '福祉課', '件数', 'R5', 6, unit, 'A'] : row,
      );
      return { ...grid, values };
    };
    // Units told once for all years are a sign of another city's form.
    expect(recognise(rows('件')).kind).toBe('years-below');
    expect(recognise(rows('')).kind).toBe('table');
    const sheet = recognise(rows('件'));
    expect(updateSheet(sheet, [sheet.blocks[0]!], rows('件'))).toBeDefined();
    expect(updateSheet(sheet, [sheet.blocks[0]!], rows(''))).toBeUndefined();
  });
});
