import { createXlsx } from '../../../src/adapters/xlsx';
import { catalogOfDepartment } from '../../../src/core/catalog/catalog';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import {
  layoutIdentity,
  readIdentity,
  type WorkbookIdentity,
} from '../../../src/core/record/identity';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import { layoutForm } from '../../../src/core/form/write/layout';
import type { SheetBlueprint, WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../../core/rules/sample-sheet';

type Form = Parameters<typeof layoutForm>[0];

/** The sample's workbook, `_shinko` saying something else; a department's holds its part of the plan. */
export const planOf = (
  form: Partial<Form> = {},
  change: (identity: WorkbookIdentity) => WorkbookIdentity = (identity) => identity,
): WorkbookBlueprint => {
  const { department } = { ...SAMPLE_FORM, ...form };
  const catalog = form.catalog ?? SAMPLE_CATALOG;
  const part = department === null ? catalog : catalogOfDepartment(catalog, department);
  const plan = layoutForm({ ...SAMPLE_FORM, ...form, catalog: part });
  const known = readIdentity(gridOfBlueprint(plan.sheets[1]!, plan.styles), THRESHOLDS)!;
  return { ...plan, sheets: [plan.sheets[0]!, layoutIdentity(change(known))] };
};

/** The same as a file. */
export const bookOf = (...args: Parameters<typeof planOf>): Uint8Array =>
  createXlsx().write(planOf(...args));

/** A row of `_shinko` that says something else. */
export const withRow = (
  plan: WorkbookBlueprint,
  key: string,
  change: (text: string) => string,
): WorkbookBlueprint => {
  const [form, own] = plan.sheets;
  const row = own!.cells.find(({ column, value }) => column === 0 && value === key)?.row;
  const cells = own!.cells.map((cell) =>
    cell.row === row && cell.column === 1 && typeof cell.value === 'string'
      ? { ...cell, value: change(cell.value) }
      : cell,
  );
  const changed: SheetBlueprint = { ...own!, cells };
  return { ...plan, sheets: [form!, changed] };
};
