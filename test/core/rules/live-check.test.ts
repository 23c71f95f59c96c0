import { type CellValue } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import { legendOf } from '../../../src/core/profile/grade-legend';
import { SHIROI_SCALE } from '../../../src/core/profile/grade-scale';
import { SAMPLE_CATALOG, SAMPLE_FORM, sampleGrid } from './sample-sheet';
import { expectSameAsWhole, follow, startLive, typed, type Typing } from './followed';

test('年度だけで分かれている隣どうしの項目は、年度が変われば全体を見直す', () => {
  const [policy] = SAMPLE_CATALOG.policies;
  const [direction] = policy!.directions;
  const [project] = direction!.projects;
  const entries = [false, true].map((repeat) => ({ item: 1, repeat }));
  const directions = [{ ...direction!, projects: [{ ...project!, entries }] }];
  const catalog = { ...SAMPLE_CATALOG, policies: [{ ...policy!, directions }] };
  const form = layoutForm({ ...SAMPLE_FORM, catalog });
  const grid = gridOfBlueprint(form.sheets[0]!, form.styles);
  const [, repeat] = recognise(grid).blocks;
  const { columns, row } = repeat!.layout;
  // Without the column of names, the repeat has the number of the item above and no more.
  const typings = [
    { row, column: columns.get('name')!, value: '' },
    { row: repeat!.top, column: columns.get('year')!, value: 0 },
  ];
  const reference = { catalog, department: null };
  const outcome = follow(grid, reference, typings);
  expect(outcome.grid.values[repeat!.top]?.[columns.get('year')!]).toBe(0);
  expect(outcome.live.sheet.blocks).toHaveLength(1);
  expectSameAsWhole(outcome, reference);
});

test('項目の中の空の行に印だけが打たれれば（消されても）、全体を見直す', () => {
  const form = sampleGrid();
  const { top, layout } = recognise(form).blocks[0]!;
  const row = top + 1;
  // A row put in below the item's first one, as staff do, still blank.
  const values = [...form.values];
  values.splice(row, 0, []);
  const merges = form.merges.map((area) => ({
    ...area,
    top: area.top >= row ? area.top + 1 : area.top,
    bottom: area.bottom >= row ? area.bottom + 1 : area.bottom,
  }));
  const grid = { ...form, values, merges };
  const column = layout.columns.get('number')!;
  const mark = { row, column, value: 'R4～ 新規' };
  const reference = { catalog: SAMPLE_CATALOG, department: null };
  const marked = follow(grid, reference, [mark]);
  expect(marked.live.sheet.looseMarks).toHaveLength(1);
  expectSameAsWhole(marked, reference);
  const cleared = follow(grid, reference, [mark, { ...mark, value: null }]);
  expect(cleared.live.sheet.looseMarks).toEqual([]);
  expectSameAsWhole(cleared, reference);
});

describe('シートの全体が語ることも、打つたびに変わる', () => {
  const reference = { catalog: SAMPLE_CATALOG, department: null };
  const form = sampleGrid();
  const [block] = recognise(form).blocks;
  const { columns } = block!.layout;

  test('知らない見出しの下が、数から言葉になる（文からまた数に戻る）', () => {
    const column = Math.max(...Array.from(form.values, (row) => row?.length ?? 0)) + 1;
    const { row: header } = recognise(form).layouts[0]!;
    const grid = typed(form, { row: header, column, value: '庁内メモ' });
    const figure = { row: block!.top, column, value: 12 };
    const word = { ...figure, value: '十二' };
    const titleAfter = (typings: readonly Typing[]): string | undefined => {
      const outcome = follow(grid, reference, typings);
      expect(outcome.followed).toBe(typings.length);
      expectSameAsWhole(outcome, reference);
      return outcome.live.sheet.titles.find(({ cell }) => cell.column === column)?.holds;
    };
    expect(titleAfter([figure])).toBe('figures');
    expect(titleAfter([figure, word])).toBe('words');
    expect(titleAfter([figure, word, figure])).toBe('figures');
  });

  test('評価が別の尺度に変わる', () => {
    const isLegend = (value: CellValue): boolean =>
      typeof value === 'string' && legendOf(value) !== undefined;
    const unlabelled = {
      ...form,
      values: form.values.map((row) => row?.map((value) => (isLegend(value) ? null : value))),
    };
    const rows = recognise(form).blocks.flatMap(({ top, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, at) => top + at),
    );
    const column = columns.get('grade')!;
    const typings = rows.map((row) => ({ row, column, value: ['◎', '○', '△'][row % 3]! }));
    for (const count of [1, 3, 5, 6, 7, 12, rows.length])
      expectSameAsWhole(follow(unlabelled, reference, typings.slice(0, count)), reference);
    const outcome = follow(unlabelled, reference, typings);
    expect(outcome.live.sheet.scale).not.toEqual(SHIROI_SCALE);
    const back = typings.map((typing) => ({ ...typing, value: 'B' }));
    expectSameAsWhole(follow(outcome.grid, reference, back), reference);
  });

  test('記述が評価の凡例になる', () => {
    const column = columns.get('narrative')!;
    const value = '評価の凡例　甲：進んだ　A：できた　B：概ねできた　C：遅れた　Z：やめた';
    expectSameAsWhole(follow(form, reference, [{ row: block!.top, column, value }]), reference);
  });
});

describe('読み直す行', () => {
  const reference = { catalog: SAMPLE_CATALOG, department: null };

  test('打った項目と、その再掲の行', () => {
    const live = startLive(sampleGrid(), reference);
    const repeat = live.sheet.blocks.find((block) => block.repeat)!;
    const original = live.sheet.blocks.find((block) => block.number === repeat.number)!;
    const spans = live.rowsToRead({ top: original.top + 1, bottom: original.top + 1 });
    expect(spans).toEqual([
      { top: original.top, bottom: original.bottom },
      { top: repeat.top, bottom: repeat.bottom },
    ]);
  });

  test('見出しや項目の外の行では、全体を見直す', () => {
    const live = startLive(sampleGrid(), reference);
    expect(live.rowsToRead({ top: 0, bottom: 0 })).toBeUndefined();
    expect(live.rowsToRead({ top: live.sheet.layouts[0]!.row, bottom: 400 })).toBeUndefined();
  });
});
