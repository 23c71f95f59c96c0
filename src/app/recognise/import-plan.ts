import type { Catalog } from '../../core/catalog/catalog';
import { catalogOfPlanSheets } from '../../core/form/read/catalog-of-plan-sheets';
import { catalogOfSheet, type SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import type { Grid } from '../../core/grid/grid';
import { failure, success, type Result } from '../../core/result';
import type { RecognisedWorkbook } from './recognised-workbook';

/** An item of which nothing planned is known has none, and says so. */
const withPlanned = (catalog: Catalog): Catalog => ({
  ...catalog,
  items: catalog.items.map((item) => ({ plans: [], targets: [], ...item })),
});

/** The sheets of a workbook one under the other: a plan may give each of its policies a sheet. */
const oneUnderTheOther = (grids: readonly Grid[]): readonly Grid[] =>
  grids.length > 1 ? [{ ...grids[0]!, values: grids.flatMap(({ values }) => values) }] : [];

const planOf = ({ grids }: RecognisedWorkbook): Result<Catalog, SheetCatalogFault> => {
  const plans = [...oneUnderTheOther(grids), ...grids].map(catalogOfPlanSheets);
  return plans.find((plan) => plan.ok) ?? plans[0] ?? failure({ kind: 'no-items' });
};

/** Takes a plan's hierarchy off a workbook or text: the form with the most items, else the plan's own document. */
export const importPlan = (workbook: RecognisedWorkbook): Result<Catalog, SheetCatalogFault> => {
  const forms = [...workbook.forms].sort((a, b) => b.blocks.length - a.blocks.length);
  const read = forms[0] ? catalogOfSheet(forms[0]) : planOf(workbook);
  return read.ok ? success(withPlanned(read.value)) : read;
};

/** The largest form of a workbook as a plan; `undefined` where none gives one. */
export const planOfForms = ({ forms }: RecognisedWorkbook): Catalog | undefined => {
  const plans = [...forms]
    .sort((a, b) => b.blocks.length - a.blocks.length)
    .slice(0, 1)
    .map(catalogOfSheet);
  return plans.flatMap((plan) => (plan.ok ? [plan.value] : []))[0];
};
