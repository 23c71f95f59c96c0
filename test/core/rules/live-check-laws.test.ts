import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { type CellValue, type Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { parseTextGrid } from '../../../src/core/form/read/text-grid';
import { arbitraryCatalog, arbitraryEntries } from '../catalog/arbitrary-catalog';
import { arbitraryScenes, withTargets } from './planted-scene';
import { WAYS } from './planted-ways';
import { expectSameAsWhole, follow, type Typing } from './followed';

const RUNS = Number(process.env['SHINKO_RUNS'] ?? 24);
const FACTS = parseTextGrid(
  readFileSync(join(__dirname, '../../../src/hosts/trial/sample/r4-facts.txt'), 'utf8'),
);

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

/** Cells at random, but most of them where something stands. */
const arbitraryTyping = (grid: Grid): fc.Arbitrary<Typing> =>
  fc
    .tuple(fc.nat(Math.max(0, grid.values.length)), fc.nat(12), arbitraryText)
    .map(([row, column, value]) => ({ row, column, value }));

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
