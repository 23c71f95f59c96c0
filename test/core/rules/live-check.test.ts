import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import { legendOf } from '../../../src/core/profile/grade-legend';
import { SHIROI_SCALE } from '../../../src/core/profile/grade-scale';
import { LiveCheck } from '../../../src/core/rules/live-check';
import { createContext, type CheckReference } from '../../../src/core/rules/view';
import {
  findPlace,
  gridWith,
  SAMPLE_CATALOG,
  SAMPLE_ENTRIES,
  SAMPLE_FORM,
  sampleGrid,
} from './sample-sheet';
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
    const last = live.sheet.blocks.at(-1)!;
    expect(live.rowsToRead({ top: last.top, bottom: last.bottom + 1 })).toBeUndefined();
    const [first, second] = live.sheet.blocks;
    expect(live.rowsToRead({ top: first!.top, bottom: second!.bottom })).toBeDefined();
    const below = live.sheet.blocks.find(
      ({ top }, at) => at > 0 && top > live.sheet.blocks[at - 1]!.bottom + 1,
    )!;
    expect(live.rowsToRead({ top: below.top - 1, bottom: below.bottom })).toBeUndefined();
    expect(live.rowsToRead({ top: below.top - 2, bottom: below.bottom })).toBeUndefined();
  });
});

describe('項目どうしを比べる規則と再掲', () => {
  const reference = { catalog: SAMPLE_CATALOG, department: null };
  const placed = (grid: Grid, place: string, value: CellValue): Typing => {
    const { row, column } = findPlace(recognise(grid), place);
    return { row, column, value };
  };
  const twins = gridWith(
    sampleGrid(),
    ['No.1 実績の指標', 'ふれあい会議の開催回数'],
    ['No.4 実績の指標', 'ふれあい会議の開催回数'],
    ['No.4 単位 R4', '回'],
    ['No.4 実績値 R4', '5'],
  );
  const conflicts = ({ live }: { readonly live: LiveCheck }): number =>
    live.findings().filter(({ rule }) => rule === 'indicator-conflict').length;

  test('同じ指標の一つの数値が変われば、比べ直す', () => {
    const apart = placed(twins, 'No.4 実績値 R4', 7);
    const told = [[], [apart], [apart, { ...apart, value: 5 }]].map((typings) => {
      const outcome = follow(twins, reference, typings);
      expect(outcome.followed).toBe(typings.length);
      expectSameAsWhole(outcome, reference);
      return conflicts(outcome);
    });
    expect(told).toEqual([0, 1, 0]);
  });

  test('元より上にある再掲も、打ち直された元を通して見る', () => {
    const [policy] = SAMPLE_CATALOG.policies;
    const [direction] = policy!.directions;
    const [project] = direction!.projects;
    const entries = [true, false].map((repeat) => ({ item: 1, repeat }));
    const directions = [{ ...direction!, projects: [{ ...project!, entries }] }];
    const catalog = { ...SAMPLE_CATALOG, policies: [{ ...policy!, directions }] };
    const form = layoutForm({ ...SAMPLE_FORM, catalog });
    const grid = gridOfBlueprint(form.sheets[0]!, form.styles);
    const own = { catalog, department: null };
    const outcome = follow(grid, own, [placed(grid, 'No.1 実績の指標', '参加者数')]);
    expect(outcome.followed).toBe(1);
    const [again, original] = outcome.live.views;
    expect([again!.block.repeat, original!.block.repeat]).toEqual([true, false]);
    expect(again!.original).toBe(original);
    expect(again!.measures[0]!.indicator?.tiers[0]?.spans[0]?.name).toBe('参加者数');
    expectSameAsWhole(outcome, own);
  });
});

describe('いまの項目', () => {
  const base = { ...SAMPLE_ENTRIES, fiscalYear: 2021 };
  const liveOf = (reference: Partial<CheckReference> = {}): LiveCheck =>
    startLive(sampleGrid(), { catalog: SAMPLE_CATALOG, department: null, ...reference });
  const live = liveOf({ base });
  const [first, second] = live.sheet.blocks;

  test('行の項目、または次の項目。終わりの項目より下にはない', () => {
    expect(live.viewAt(0)!.block).toBe(first);
    expect(live.viewAt(first!.bottom)!.block).toBe(first);
    expect(live.viewAt(first!.bottom + 1)!.block).toBe(second);
    expect(live.viewAt(live.sheet.blocks.at(-1)!.bottom + 1)).toBeUndefined();
  });

  test('前と次の項目。端にはない', () => {
    expect(live.viewBeside(first!, 1)!.block).toBe(second);
    expect(live.viewBeside(second!, -1)!.block).toBe(first);
    expect(live.viewBeside(first!, -1)).toBeUndefined();
    expect(live.viewBeside(live.sheet.blocks.at(-1)!, 1)).toBeUndefined();
  });

  test('項目ごとに一つずつ調べ、いくつ済んだかを言う', () => {
    const context = createContext(live.sheet, { catalog: SAMPLE_CATALOG, department: null })!;
    expect([...LiveCheck.start(context)]).toEqual(live.sheet.blocks.map(({ index }) => index + 1));
  });

  test('昨年の成果の文を覚えている', () => {
    expect(live.lastNarrative(second!)).toEqual({
      year: 2021,
      text: '第2の取組の成果を書いた文。',
    });
    expect(live.lastNarrative({ ...second!, number: null })).toBeNull();
    expect(live.lastNarrative({ ...second!, number: 99 })).toBeNull();
    expect(live.lastNarrative({ ...second!, occurrence: 2 })).toBeNull();
  });

  test.each([
    ['昨年の記入がなければ', undefined],
    ['年度の分からない記入なら', { ...base, fiscalYear: null }],
    ['今年度の記入なら', { ...base, fiscalYear: 2022 }],
    [
      '空白だけの文なら',
      { ...base, blocks: new Map([['2-1', { ...base.blocks.get('2-1')!, narrative: ' \n' }]]) },
    ],
  ])('%s、昨年の文はない', (_, known) => {
    const without = liveOf(known ? { base: known } : {});
    expect(without.lastNarrative(without.sheet.blocks[1]!)).toBeNull();
  });

  test('昨年の文の前後の空白は落とす', () => {
    const block = { ...base.blocks.get('2-1')!, narrative: ' 昨年の文。\n' };
    const told = liveOf({ base: { ...base, blocks: new Map([['2-1', block]]) } });
    expect(told.lastNarrative(told.sheet.blocks[1]!)?.text).toBe('昨年の文。');
  });

  test.each([
    [400, 400],
    [32_766, 32_766],
    [32_767, null],
  ])('成果の文の上限 %d 字は、Excel の上限より少なければ言う', (characters, limit) => {
    const thresholds = { 'narrative-length.characters': characters };
    const settings = { off: new Set<string>(), thresholds };
    expect(liveOf({ settings }).narrativeLimit).toBe(limit);
  });
});

test('読み直した行が、知っているとおりかが分かる', () => {
  const grid = sampleGrid();
  const live = startLive(grid, { catalog: SAMPLE_CATALOG, department: null });
  const { row, column } = findPlace(live.sheet, 'No.1 実績値 R4');
  const rows = { top: row, bottom: row };
  const changed = typed(grid, { row, column, value: 99 });
  expect(live.isAsKnown(rows, sampleGrid())).toBe(true);
  expect(live.isAsKnown(rows, changed)).toBe(false);
  expect(live.isAsKnown({ top: row + 1, bottom: row + 1 }, changed)).toBe(true);
});
