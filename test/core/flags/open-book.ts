import type { ItemNumber } from '../../../src/core/value/item-number';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { cellAt, type Grid } from '../../../src/core/grid/grid';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import type { ItemBlock } from '../../../src/core/form/read/recognised';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../rules/sample-sheet';

/** The sample plan with marks that are open: one of No. 1 and 2, two of No. 3, 4 and 5. */
export const OPEN_CATALOG: Catalog = {
  ...SAMPLE_CATALOG,
  items: SAMPLE_CATALOG.items.map((item) => ({ ...item, reviewFrom: null, newFrom: null })),
  candidates: [
    { items: [1, 2], count: 1, from: 2022 },
    { items: [3, 4, 5], count: 2, from: 2022 },
  ],
};

/** The text that version 0.1.0 wrote into 備考 of each item of a group. */
export const earlierText = (items: readonly ItemNumber[], count: number): string =>
  `R4以降見直しあり？（No.${items.join('・')}のうち${count}件）`;

/** A master with open marks, as Shinko makes it. */
export const openPlan = (catalog: Catalog = OPEN_CATALOG): WorkbookBlueprint =>
  layoutForm({ ...SAMPLE_FORM, catalog });

const withText = (grid: Grid, block: ItemBlock, text: string): Grid => {
  const { row, column } = block.remarks;
  const values = [...grid.values];
  values[row] = Object.assign([...(values[row] ?? [])], { [column]: text });
  return { ...grid, values };
};

/** Sheets of a master with open marks. @param isEarlier whether version 0.1.0 made it, so that 備考 holds the candidates */
export const openBook = (isEarlier = false, catalog: Catalog = OPEN_CATALOG): readonly Grid[] => {
  const plan = openPlan(catalog);
  const [form, ...others] = plan.sheets.map((sheet) => gridOfBlueprint(sheet, plan.styles));
  if (!isEarlier) return [form!, ...others];
  const written = recognise(form!).blocks.reduce((grid, block) => {
    const group = catalog.candidates.find(({ items }) => items.includes(block.number!));
    const now = cellAt(grid, block.remarks.row, block.remarks.column);
    if (!group) return grid;
    const lines = [earlierText(group.items, group.count), ...(now ? [String(now)] : [])];
    return withText(grid, block, lines.join('\n'));
  }, form!);
  return [written, ...others];
};
