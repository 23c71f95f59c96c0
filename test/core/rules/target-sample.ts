import type { ItemNumber } from '../../../src/core/value/item-number';
import type { Catalog, Target } from '../../../src/core/catalog/catalog';
import { layoutForm } from '../../../src/core/form/write/layout';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import type { Grid } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { SAMPLE_CATALOG, SAMPLE_FORM } from './sample-sheet';
import type { RuleSample } from './test-rule';

const target = (
  year: number,
  value: number,
  unit: string,
  label: string | null = null,
): Target => ({
  year,
  label,
  value,
  unit,
  text: `${label ?? ''}${value}${unit}`,
});

const TARGETS: ReadonlyMap<ItemNumber, readonly Target[]> = new Map([
  [1, [target(2020, 6, '回'), target(2021, 4, '回'), target(2022, 5, '回')]],
  [2, [target(2022, 5, '部', '発行部数'), target(2022, 8, '人', '利用者数')]],
  [3, [target(2022, 20, '人')]],
]);

/** The sample plan with targets of some items, shown in its form. */
export const TARGET_CATALOG: Catalog = {
  ...SAMPLE_CATALOG,
  targetColumn: true,
  items: SAMPLE_CATALOG.items.map((item) => {
    const targets = TARGETS.get(item.number);
    return targets ? { ...item, targets } : item;
  }),
};

/** Its sheet of R4, filled without a fault, with a column 達成率 of a person's own behind it. */
export const targetGrid = (): Grid => {
  const plan = layoutForm({ ...SAMPLE_FORM, catalog: TARGET_CATALOG });
  const grid = gridOfBlueprint(plan.sheets[0]!, plan.styles);
  const values = grid.values.map((row) => [...(row ?? [])]);
  const { layouts } = recognise(grid);
  const { row, columns } = layouts[0]!;
  values[row]![Math.max(...columns.values()) + 2] = '達成率';
  return { ...grid, values };
};

export const TARGET_SAMPLE: RuleSample = {
  catalog: TARGET_CATALOG,
  earlierPlan: TARGET_CATALOG,
  grid: targetGrid,
};
