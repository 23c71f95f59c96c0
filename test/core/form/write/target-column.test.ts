import fc from 'fast-check';
import type { Catalog, Target } from '../../../../src/core/catalog/catalog';
import { catalogOfSheet } from '../../../../src/core/form/read/catalog-of-sheet';
import { recognise } from '../../../../src/core/form/read/recognise';
import { layoutForm } from '../../../../src/core/form/write/layout';
import { cellAt, type Grid } from '../../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import { arbitraryCatalog, arbitraryEntries } from '../../catalog/arbitrary-catalog';
import { withTargets } from '../../rules/planted-scene';
import { findPlace, SAMPLE_CATALOG, SAMPLE_FORM } from '../../rules/sample-sheet';
import { TARGET_CATALOG } from '../../rules/target-sample';

const laid = (catalog: Catalog, entries = SAMPLE_FORM.entries): Grid => {
  const plan = layoutForm({ ...SAMPLE_FORM, catalog, entries });
  return gridOfBlueprint(plan.sheets[0]!, plan.styles);
};

const contentAtPlace = (grid: Grid, place: string) => {
  const { row, column } = findPlace(recognise(grid), place);
  return cellAt(grid, row, column);
};

it('計画が求めなければ、目標値のある計画の様式も前のままである', () => {
  const { targetColumn, ...without } = TARGET_CATALOG;
  expect(targetColumn).toBe(true);
  const [plain, own] = [SAMPLE_CATALOG, without].map((catalog) =>
    layoutForm({ ...SAMPLE_FORM, catalog }),
  );
  expect(own!.sheets[0]).toEqual(plain!.sheets[0]);
  expect(own!.styles).toEqual(plain!.styles);
});

it('実績値の左に、年度と段ごとの目標値が入る', () => {
  const grid = laid(TARGET_CATALOG);
  const sheet = recognise(grid);
  const { columns } = sheet.layouts[0]!;
  expect(columns.get('target')).toBe(columns.get('value')! - 1);
  expect(contentAtPlace(grid, 'No.1 目標値 R3')).toBe(4);
  expect(contentAtPlace(grid, 'No.1 目標値 R4')).toBe(5);
  expect(contentAtPlace(grid, 'No.2 目標値 R4')).toBe('5\n8');
  expect(contentAtPlace(grid, 'No.2 目標値 R3')).toBeNull();
  expect(contentAtPlace(grid, 'No.4 目標値 R4')).toBeNull();
});

it('再掲の目標値は元の項目に従う', () => {
  const grid = laid(TARGET_CATALOG);
  const [cell, original] = ['No.1再掲 目標値 R4', 'No.1 目標値 R4'].map((place) =>
    findPlace(recognise(grid), place),
  );
  const typed = { ...grid, values: grid.values.map((row) => [...(row ?? [])]) };
  expect(typed.values[cell!.row]![cell!.column]).toBe(
    typed.values[original!.row]![original!.column],
  );
  expect(grid.formulas.size).toBeGreaterThan(0);
  expect([...grid.formulas.values()]).toContain('=IF(H12="","",H12)');
});

it('数値の決まらない目標は言葉を除いて書き、ない段は「－」とする', () => {
  const target = (label: string | null, unit: string, text: string): Target => ({
    year: 2022,
    label,
    value: null,
    unit,
    text,
  });
  const items = TARGET_CATALOG.items.map((item) => {
    if (item.number === 1) return { ...item, targets: [target(null, '回', '10～12回')] };
    if (item.number !== 2) return item;
    return { ...item, targets: [target('利用者数', '人', '利用者数: 月10人')] };
  });
  const grid = laid({ ...TARGET_CATALOG, items });
  expect(contentAtPlace(grid, 'No.1 目標値 R4')).toBe('10～12回');
  expect(contentAtPlace(grid, 'No.2 目標値 R4')).toBe('－\n月10人');
  const taken = catalogOfSheet(recognise(grid));
  const values = taken.ok ? taken.value.items.flatMap(({ targets = [] }) => targets) : [];
  expect(values.filter(({ value }) => value === null).map(({ text }) => text)).toEqual([
    '10～12回',
    '月10人',
  ]);
});

it('読めば計画の目標値に戻る', () => {
  fc.assert(
    fc.property(
      arbitraryCatalog.chain((catalog) =>
        arbitraryEntries(catalog).map((entries) => ({
          catalog: withTargets(catalog, entries),
          entries,
        })),
      ),
      ({ catalog, entries }) => {
        const taken = catalogOfSheet(recognise(laid(catalog, entries)));
        if (!taken.ok) throw new RangeError(taken.failure.kind);
        expect(taken.value.targetColumn).toBe(true);
        const named = ({ indicator }: { indicator: Catalog['items'][number]['indicator'] }) => {
          const names = indicator.tiers.flatMap(({ spans }) => spans.map(({ name }) => name));
          return new Set(names).size === names.length;
        };
        for (const item of catalog.items.filter(named)) {
          const own = taken.value.items.find(({ number }) => number === item.number)!;
          const plain = ({ year, label, value, unit }: Target) => ({ year, label, value, unit });
          expect(own.targets?.map(plain)).toEqual(item.targets?.map(plain));
        }
      },
    ),
    { numRuns: 60 },
  );
});
