import type { Catalog } from '../../core/catalog/catalog';
import { catalogOfPlanSheets } from '../../core/form/read/catalog-of-plan-sheets';
import { catalogOfSheet, type SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import { profileOfSheets } from '../../core/form/read/profile-of-sheets';
import { toldFormOf } from '../../core/profile/told-form';
import type { Grid } from '../../core/grid/grid';
import { failure, success, type Result } from '../../core/result';
import { wholePlan } from './whole-plan';
import { largestForm, type RecognisedWorkbook } from './recognised-workbook';

/** An item of which nothing planned is known has none, and says so. */
const withPlanned = (catalog: Catalog): Catalog => ({
  ...catalog,
  items: catalog.items.map((item) => ({ plans: [], targets: [], ...item })),
});

/** The sheets of a workbook one under the other: a plan may give each of its policies a sheet. */
const oneUnderTheOther = (grids: readonly Grid[]): readonly Grid[] =>
  grids.length > 1 ? [{ ...grids[0]!, values: grids.flatMap(({ values }) => values) }] : [];

const planOf = ({ grids }: RecognisedWorkbook): Result<Catalog, SheetCatalogFault> => {
  let first: Result<Catalog, SheetCatalogFault> | undefined;
  for (const grid of [...oneUnderTheOther(grids), ...grids]) {
    const plan = catalogOfPlanSheets(grid);
    if (plan.ok) return plan;
    first ??= plan;
  }
  return first ?? failure({ kind: 'no-items' });
};

/** Takes a plan's hierarchy off a workbook or text: the form with the most items, else the plan's own document. */
export const importPlan = (workbook: RecognisedWorkbook): Result<Catalog, SheetCatalogFault> => {
  const form = wholePlan(largestForm(workbook), workbook.forms);
  const read = form ? catalogOfSheet(form) : planOf(workbook);
  if (!read.ok) return read;
  const profile = form && profileOfSheets(workbook.forms);
  const told = toldFormOf(workbook.profile ?? {});
  const own = workbook.profile?.grades ? { form: workbook.profile } : {};
  return success({
    ...withPlanned(read.value),
    ...(profile ? { form: { ...profile, ...told } } : own),
  });
};

/** The largest form of a workbook as a plan; `undefined` where none gives one. */
export const planOfForms = (workbook: RecognisedWorkbook): Catalog | undefined => {
  const form = wholePlan(largestForm(workbook), workbook.forms);
  const plan = form && catalogOfSheet(form);
  return plan?.ok ? plan.value : undefined;
};
