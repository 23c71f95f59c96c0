import type { Catalog } from '../../core/catalog/catalog';
import { catalogOfPlanSheets } from '../../core/form/read/catalog-of-plan-sheets';
import { catalogOfSheet, type SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import { failure, type Result } from '../../core/result';
import type { RecognisedWorkbook } from './recognised-workbook';

/** Takes a plan's hierarchy off a workbook or text: the form with the most items, else the plan's own document. */
export const importPlan = (workbook: RecognisedWorkbook): Result<Catalog, SheetCatalogFault> => {
  const forms = [...workbook.forms].sort((a, b) => b.blocks.length - a.blocks.length);
  if (forms[0]) return catalogOfSheet(forms[0]);
  const plans = workbook.grids.map(catalogOfPlanSheets);
  return plans.find((plan) => plan.ok) ?? plans[0] ?? failure({ kind: 'no-items' });
};

/** The largest form of a workbook as a plan; `undefined` where none gives one. */
export const planOfForms = ({ forms }: RecognisedWorkbook): Catalog | undefined => {
  const plans = [...forms]
    .sort((a, b) => b.blocks.length - a.blocks.length)
    .slice(0, 1)
    .map(catalogOfSheet);
  return plans.flatMap((plan) => (plan.ok ? [plan.value] : []))[0];
};
