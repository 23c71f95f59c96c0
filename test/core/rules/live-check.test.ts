import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { cellKey, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import { legendOf } from '../../../src/core/profile/grade-legend';
import { SHIROI_SCALE } from '../../../src/core/profile/grade-scale';
import { parseTextGrid } from '../../../src/core/form/read/text-grid';
import { checkSheet } from '../../../src/core/rules/engine';
import { LiveCheck } from '../../../src/core/rules/live-check';
import { createContext, type CheckReference } from '../../../src/core/rules/view';
import { runToEnd } from '../../../src/core/steps';
import { arbitraryCatalog, arbitraryEntries } from '../catalog/arbitrary-catalog';
import { arbitraryScenes, withTargets } from './planted-scene';
import { WAYS } from './planted-ways';
import { SAMPLE_CATALOG, SAMPLE_FORM, sampleGrid } from './sample-sheet';

const RUNS = Number(process.env['SHINKO_RUNS'] ?? 24);
const FACTS = parseTextGrid(
  readFileSync(join(__dirname, '../../../src/hosts/trial/sample/r4-facts.txt'), 'utf8'),
);

const startLive = (grid: Grid, reference: CheckReference): LiveCheck => {
  const context = createContext(recognise(grid), reference);
  // A sheet that tells no year is not checked at all, whole or followed.
  fc.pre(context !== undefined);
  return runToEnd(LiveCheck.start(context!));
};

/** Things staff type, paste and mistype. */
const arbitraryText: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue[]>(
    null,
    '',
    'A',
    'B',
    'Ｃ',
    'D',
    '○',
    12,
    '12',
    '１，２３４',
    '3/5',
    '12\n34',
    '12 集合会議 4 書面会議 7',
    '平成32年度',
    'R4',
    'R3',
    '令和4年度',
    '人',
    '回\n人',
    '☑ 概ね進んだ',
    '□ 概ね進んだ',
    'R4以降見直しあり',
    'R4～ 新規',
    '保健福祉ガイドブックの発行 ※再掲',
    '相談会の開催回数\n参加者数',
    '～R3 件数 R4～ 人数',
    '令和4年度から延べ件数に変更した。',
    '前年度比25％増額した。R4:19人。',
    '施策の方向',
    '凡例',
    'No.',
    '社会福祉課',
    99,
  ),
  fc.integer({ min: 0, max: 5000 }),
  fc.string({ maxLength: 12 }),
);

interface Typing {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const typed = (grid: Grid, { row, column, value }: Typing): Grid => {
  const values = [...grid.values];
  const cells = [...(values[row] ?? [])];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  values[row] = cells;
  const formulas = new Map(grid.formulas);
  formulas.delete(cellKey(row, column));
  return { ...grid, values, formulas };
};

/** Cells at random, but most of them where something stands. */
const arbitraryTyping = (grid: Grid): fc.Arbitrary<Typing> =>
  fc
    .tuple(fc.nat(Math.max(0, grid.values.length)), fc.nat(12), arbitraryText)
    .map(([row, column, value]) => ({ row, column, value }));

/** Follows edits one by one; where that is refused, starts anew as the pane does. Answers how many were followed. */
const follow = (
  first: Grid,
  reference: CheckReference,
  typings: readonly Typing[],
): { readonly followed: number; readonly live: LiveCheck; readonly grid: Grid } => {
  let grid = first;
  let live = startLive(first, reference);
  let followed = 0;
  for (const typing of typings) {
    grid = typed(grid, typing);
    const spans = live.rowsToRead({ top: typing.row, bottom: typing.row });
    const isTaken = spans !== undefined && live.take(spans, grid);
    if (isTaken) followed += 1;
    else live = startLive(grid, reference);
  }
  return { followed, live, grid };
};

const expectSameAsWhole = (
  { live, grid }: { readonly live: LiveCheck; readonly grid: Grid },
  reference: CheckReference,
): void => {
  const whole = recognise(grid);
  expect(live.sheet).toEqual(whole);
  expect(live.findings()).toEqual(checkSheet(whole, reference)!.findings);
};

describe('打つたびの点検は、全体の点検と同じものを見つける', () => {
  test.each([
    ['任意の計画と記入で', (plan: Catalog) => plan],
    ['目標値のある計画でも', withTargets],
  ] as const)('%s', (_, planOf) => {
    let followed = 0;
    fc.assert(
      fc.property(
        arbitraryCatalog.chain((plan: Catalog) =>
          arbitraryEntries(plan).chain((entries) => {
            const catalog = planOf(plan, entries);
            const { sheets, styles } = layoutForm({
              catalog,
              fiscalYear: 2022,
              years: 3,
              department: null,
              entries,
              id: 'live',
              protect: false,
            });
            const grid = gridOfBlueprint(sheets[0]!, styles);
            const typings = fc.array(arbitraryTyping(grid), { minLength: 1, maxLength: 8 });
            return fc.tuple(fc.constant(catalog), fc.constant(grid), typings);
          }),
        ),
        ([catalog, grid, typings]) => {
          const reference = { catalog, department: null };
          const outcome = follow(grid, reference, typings);
          followed += outcome.followed;
          expectSameAsWhole(outcome, reference);
        },
      ),
      { numRuns: RUNS },
    );
    expect(followed).toBeGreaterThan(RUNS / 3);
  });

  test('R4 の事実のシートで（印が頁の終わりに浮いている）', () => {
    let followed = 0;
    fc.assert(
      fc.property(
        fc.array(arbitraryTyping(FACTS), { minLength: 1, maxLength: 6 }),
        (typings: readonly Typing[]) => {
          const outcome = follow(FACTS, { catalog: null, department: null }, typings);
          followed += outcome.followed;
          expectSameAsWhole(outcome, { catalog: null, department: null });
        },
      ),
      { numRuns: RUNS },
    );
    expect(followed).toBeGreaterThan(RUNS / 3);
  });
  test('どんなに崩れたシートでも（行の足された項目、頁で切れた項目、ただの表、二つの様式…）', () => {
    const bent = arbitraryScenes().chain(([scene]) =>
      fc.constantFrom(...WAYS).chain(({ bend }) => {
        const grid = bend(scene!) ?? scene!.grid;
        const typings = fc.array(arbitraryTyping(grid), { minLength: 1, maxLength: 4 });
        return fc.record({
          catalog: fc.constant(scene!.catalog),
          grid: fc.constant(grid),
          typings,
        });
      }),
    );
    fc.assert(
      fc.property(bent, ({ catalog, grid, typings }) => {
        const reference = { catalog, department: null };
        expectSameAsWhole(follow(grid, reference, typings), reference);
      }),
      { numRuns: RUNS },
    );
  });
});

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
