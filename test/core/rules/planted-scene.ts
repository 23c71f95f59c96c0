import fc from 'fast-check';
import { catalogPlaces, type Catalog } from '../../../src/core/catalog/catalog';
import { blockKey, type SheetEntries, type YearEntry } from '../../../src/core/record/entries';
import { entriesOfSheet } from '../../../src/core/form/read/entries-of-sheet';
import { cellName, type Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import type { FieldCell, ItemBlock, RecognisedSheet } from '../../../src/core/form/read/recognised';
import { checkSheet, type Finding } from '../../../src/core/rules/engine';
import { validTiers } from '../../../src/core/value/indicator';
import { arbitraryCatalog, arbitraryEntries } from '../catalog/arbitrary-catalog';
import { typeInto } from './sample-sheet';

export const YEAR = 2022;

/** A right sheet, and the block in which something is going to happen. */
export interface Scene {
  readonly catalog: Catalog;
  readonly grid: Grid;
  readonly sheet: RecognisedSheet;
  readonly block: ItemBlock;
}

export type Typed = readonly (readonly [
  cell: { readonly row: number; readonly column: number },
  text: string,
])[];

/** The scene's grid after cells were typed over; `undefined` where there was nothing to type. */
export const typing = ({ grid }: Scene, typed: Typed | undefined): Grid | undefined =>
  typed && typed.length > 0 ? typeInto(grid, typed) : undefined;

export const rowOf = (block: ItemBlock, year = YEAR) =>
  block.measures[0]!.years.find((row) => row.year?.year === year);

/** Types one entry of a year. */
export const typeEntry = (
  scene: Scene,
  field: 'yearCell' | 'value' | 'unit' | 'grade',
  text: string,
  year = YEAR,
): Grid | undefined => {
  const row = rowOf(scene.block, year);
  return row && typing(scene, [[row[field], text]]);
};

/** Types values of several years, oldest first, the last of them the sheet's own. */
export const typeValues = (scene: Scene, ...values: readonly string[]): Grid | undefined => {
  const typed = values.flatMap((text, at) => {
    const row = rowOf(scene.block, YEAR - values.length + 1 + at);
    return row ? [[row.value, text] as const] : [];
  });
  return typed.length === values.length ? typing(scene, typed) : undefined;
};

export const tiersIn = (block: ItemBlock, year = YEAR) =>
  block.measures[0]!.indicator ? validTiers(block.measures[0]!.indicator, year) : [];

const tierNames = (block: ItemBlock, year: number): string =>
  tiersIn(block, year)
    .map((tier) => tier.name)
    .join();

/** Whether nothing but a mistake explains a change in the sheet's year. */
export const isSettled = (block: ItemBlock): boolean =>
  block.flags.reviewFrom === null &&
  block.flags.newFrom === null &&
  tierNames(block, YEAR) === tierNames(block, YEAR - 1);

/** The sheet with a column 達成率 in which one year's rate stands. */
export const writeRate = (
  { grid, sheet }: Scene,
  { yearCell }: { readonly yearCell: FieldCell },
  rate: number,
): Grid => {
  const { row, columns } = sheet.layouts[0]!;
  const column = Math.max(...columns.values()) + 2;
  const values = grid.values.map((cells) => [...(cells ?? [])]);
  values[row]![column] = '達成率';
  (values[yearCell.row] ??= [])[column] = rate;
  return { ...grid, values };
};

/** Whether an item is shown more than once, so that a repeat may speak for its original. */
export const isRepeated = ({ block, catalog }: Scene): boolean =>
  catalogPlaces(catalog).filter((place) => place.entry.item === block.number).length > 1;

export const cellsOf = (block: ItemBlock): readonly FieldCell[] => [
  block.nameCell,
  block.departmentsCell,
  block.narrative,
  ...block.boxes,
  ...block.measures[0]!.years.flatMap((row) => [row.yearCell, row.value, row.unit, row.grade]),
];

const lay = (catalog: Catalog, entries: SheetEntries): Grid => {
  const plan = layoutForm({
    catalog,
    fiscalYear: YEAR,
    years: 3,
    department: null,
    entries,
    id: 'x',
    protect: false,
  });
  return gridOfBlueprint(plan.sheets[0]!, plan.styles);
};

/** The plan with targets that its entries reach, or where they are graded low do not, in a column of its form. */
export const withTargets = (catalog: Catalog, { blocks }: SheetEntries): Catalog => ({
  ...catalog,
  targetColumn: true,
  items: catalog.items.map((item) => {
    const years = blocks.get(blockKey(item.number, 1))?.years ?? new Map<number, YearEntry>();
    const targets = [...years].flatMap(([year, { value, unit, grade }]) => {
      const tiers = validTiers(item.indicator, year);
      return value.split('\n').map((figure, at) => ({
        year,
        label: tiers.length > 1 ? tiers[at]!.name : null,
        value: Number(figure) * (grade === 'C' ? 3 : 1),
        unit: unit.split('\n')[0]!,
        text: figure,
      }));
    });
    return { ...item, targets };
  }),
});

const filledForm: fc.Arbitrary<{ readonly catalog: Catalog; readonly grid: Grid }> =
  arbitraryCatalog.chain((catalog) =>
    arbitraryEntries(catalog).map((entries) => ({ catalog, grid: lay(catalog, entries) })),
  );

const formWithTargets: typeof filledForm = arbitraryCatalog.chain((plan) =>
  arbitraryEntries(plan).map((entries) => {
    const catalog = withTargets(plan, entries);
    return { catalog, grid: lay(catalog, entries) };
  }),
);

/** Which block of a scene it is about, and whether its plan has targets. */
export type Setting = 'original' | 'repeat' | 'targets';

/** A right sheet of any plan, as one scene for each of its originals (or repeats), in any order. */
export const arbitraryScenes = (on: Setting = 'original'): fc.Arbitrary<readonly Scene[]> =>
  fc
    .tuple(on === 'targets' ? formWithTargets : filledForm, fc.nat(20))
    .map(([{ catalog, grid }, at]) => {
      const sheet = recognise(grid);
      const blocks = sheet.blocks.filter((block) => block.repeat === (on === 'repeat'));
      const first = at % Math.max(1, blocks.length);
      return [...blocks.slice(first), ...blocks.slice(0, first)].map((block) => ({
        catalog,
        grid,
        sheet,
        block,
      }));
    })
    .filter((scenes) => scenes.length > 0);

/** What is found on a grid; with `base`, past years are compared with these entries. */
export const findingsOn = (
  grid: Grid,
  { catalog }: Pick<Scene, 'catalog'>,
  base?: SheetEntries,
): readonly Finding[] =>
  checkSheet(recognise(grid), { catalog, department: null, ...(base ? { base } : {}) })!.findings;

/** The right sheet's own entries, as last year's file with other narratives. */
export const lastYear = ({ sheet }: Scene): SheetEntries => {
  const { blocks } = entriesOfSheet(sheet);
  const others = [...blocks].map(
    ([key, block]) => [key, { ...block, narrative: `昨年度の${block.narrative}` }] as const,
  );
  return { fiscalYear: YEAR - 1, blocks: new Map(others) };
};

/** A finding by its rule and place within its item, so that rows moved above make no difference. */
export const keyOf = ({ rule, row, column, year, tier, block }: Finding): string =>
  block
    ? `${rule} No.${block.number}-${block.occurrence} +${row - block.top} ${column} ${year} ${tier}`
    : `${rule} ${cellName(row, column)} ${year} ${tier}`;

/** The same without columns and rows, for a sheet laid out otherwise. */
export const meaningOf = ({ rule, year, tier, block }: Finding): string =>
  `${rule} No.${block?.number}-${block?.occurrence} ${year} ${tier}`;

/** What even a right sheet may be told: one unit for all tiers, and indicators that change without a mark in the plan itself. */
export const HARMLESS: readonly string[] = ['unit-count', 'review-flag-missing'];

/** What is typed, or stands in fewer rows than before, may besides be longer than its rows show. */
export const HARMLESS_BESIDES: readonly string[] = [...HARMLESS, 'text-cut'];
