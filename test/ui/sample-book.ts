import { screen } from '@testing-library/react';
import type { Catalog } from '../../src/core/catalog/catalog';
import { cellAt, cellName, parseCellName, type Grid } from '../../src/core/grid/grid';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../src/core/form/write/layout';
import { recognise } from '../../src/core/form/read/recognise';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { findPlace, SAMPLE_CATALOG, SAMPLE_FORM } from '../core/rules/sample-sheet';
import type { OpenPane } from './open-pane';

/** The sheet of the sample workbook. */
export const SHEET = '進行管理シート R4';

/** A workbook without a fault, of the sample plan or one like it. */
export const samplePlan = (catalog: Catalog = SAMPLE_CATALOG): WorkbookBlueprint =>
  layoutForm({ ...SAMPLE_FORM, catalog });

/** Values of the sample sheet, row by row. */
export const sampleValues = (): Grid['values'] => {
  const plan = samplePlan();
  return gridOfBlueprint(plan.sheets[0]!, plan.styles).values;
};

/** The same as a city's own file: without `_shinko`. */
export const ownPlan = (): WorkbookBlueprint => {
  const plan = samplePlan();
  return { ...plan, sheets: plan.sheets.slice(0, 1) };
};

/** The sample sheet, understood. */
export const sample = recognise(gridOfBlueprint(samplePlan().sheets[0]!, samplePlan().styles));

/** Address of a place such as `No.1 評価 R4`. */
export const nameOf = (place: string): string => {
  const { row, column } = findPlace(sample, place);
  return cellName(row, column);
};

/** A sheet that stands in the open workbook. */
export const sheetOf = (pane: OpenPane, name = SHEET): Grid => {
  const grid = gridOf(pane, name);
  if (!grid) throw new RangeError(`no sheet ${name}`);
  return grid;
};

/** A sheet as it stands in the open workbook; `undefined` where there is none of that name. */
export const gridOf = (pane: OpenPane, name = SHEET): Grid | undefined => {
  const plan = pane.book.plan();
  const sheet = plan.sheets.find((known) => known.name === name);
  return sheet && gridOfBlueprint(sheet, plan.styles);
};

/** What stands at a place of the sample sheet. */
export const valueAt = (pane: OpenPane, place: string) => {
  const { row, column } = parseCellName(nameOf(place))!;
  return cellAt(gridOf(pane)!, row, column);
};

/** Presses 点検する and waits for the result. */
export const check = async (pane: OpenPane): Promise<void> => {
  await pane.user.click(screen.getByRole('button', { name: /^(?:もう一度点検|点検する)$/u }));
  await screen.findByRole('group', { name: '重さで絞り込む' });
};

/** Goes to a panel: by its tab where it has one, else by the menu. */
export const showPanel = async ({ user }: Pick<OpenPane, 'user'>, name: string): Promise<void> => {
  // Whose work it is arranges the tabs, and may become known between two looks at them.
  for (let looks = 0; looks < 4; looks += 1) {
    const tab = screen.queryByRole('tab', { name });
    if (tab) await user.click(tab);
    else {
      await user.click(screen.getByRole('button', { name: /^ほかの画面/u }));
      const item = screen.queryByRole('menuitem', { name });
      await (item ? user.click(item) : user.keyboard('{Escape}'));
    }
    // A pane that our own mistake took away has no panels.
    if (screen.queryByRole('tabpanel', { name }) || !screen.queryByRole('tablist')) return;
  }
  throw new RangeError(`no panel ${name}`);
};
