import type { Catalog } from '../../core/catalog/catalog';
import { catalogOfPlanSheets } from '../../core/form/read/catalog-of-plan-sheets';
import { catalogOfSheet, type SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import { profileOfSheets } from '../../core/form/read/profile-of-sheets';
import type { Grid } from '../../core/grid/grid';
import { failure, success, type Result } from '../../core/result';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { sameWords } from '../../core/text/text';
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

/** The largest form with the items of its plan's other sheets, by department or by policy; a copy of it adds none. */
const wholePlan = (workbook: RecognisedWorkbook): RecognisedSheet | undefined => {
  const main = largestForm(workbook);
  if (!main) return undefined;
  const isOfPlan = ({ plan, fiscalYear, kind }: RecognisedSheet): boolean =>
    kind === main.kind &&
    fiscalYear === main.fiscalYear &&
    (plan === main.plan || (plan !== null && main.plan !== null && sameWords(plan, main.plan)));
  const sheets = workbook.forms.filter((form) => form === main || isOfPlan(form));
  const known = new Set(main.blocks.map(({ number }) => number));
  const others = sheets.flatMap((sheet) => {
    if (sheet === main) return [];
    const added = sheet.blocks.filter(({ number }) => !known.has(number));
    for (const { number } of added) known.add(number);
    return added;
  });
  if (others.length === 0) return main;
  // In the order of the sheets.
  const all = sheets.flatMap(({ blocks }) =>
    blocks.filter((block) => main.blocks.includes(block) || others.includes(block)),
  );
  return { ...main, blocks: all.map((block, index) => ({ ...block, index })) };
};

/** Takes a plan's hierarchy off a workbook or text: the form with the most items, else the plan's own document. */
export const importPlan = (workbook: RecognisedWorkbook): Result<Catalog, SheetCatalogFault> => {
  const form = wholePlan(workbook);
  const read = form ? catalogOfSheet(form) : planOf(workbook);
  if (!read.ok) return read;
  const profile = form && profileOfSheets(workbook.forms);
  return success({ ...withPlanned(read.value), ...(profile ? { form: profile } : {}) });
};

/** The largest form of a workbook as a plan; `undefined` where none gives one. */
export const planOfForms = (workbook: RecognisedWorkbook): Catalog | undefined => {
  const form = wholePlan(workbook);
  const plan = form && catalogOfSheet(form);
  return plan?.ok ? plan.value : undefined;
};
