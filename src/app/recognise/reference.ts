import { findBundledPlan } from '../../core/catalog/bundled';
import { catalogDepartments, hasTargets, type Catalog } from '../../core/catalog/catalog';
import { catalogOfSheet } from '../../core/form/read/catalog-of-sheet';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { entriesForSheet } from '../../core/form/read/carried-entries';
import type { WorkbookIdentity } from '../../core/record/identity';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import type { CheckReference } from '../../core/rules/view';
import type { FormProfile } from '../../core/profile/form-profile';
import { sameWords } from '../../core/text/text';
import { isPlanOf, largestForm, newestForm, type RecognisedWorkbook } from './recognised-workbook';

/** What a person chose to check against; what is absent is found in the workbook or the bundled plans. */
export interface ChosenReference {
  readonly catalog?: Catalog;
  /** Last year's file: its entries to compare past years with, its plan where the workbook has none. */
  readonly previous?: RecognisedWorkbook;
  readonly fiscalYear?: FiscalYear;
  readonly department?: string;
  /** Whether rules and figures are the book's plan's alone, whatever catalog was chosen: for a submission. */
  readonly rulesOfBook?: boolean;
  /** How sheets are to be read, where somebody has said so beside the workbook; else as `_shinko` keeps it. */
  readonly profile?: FormProfile | undefined;
}

/** What a sheet is checked against, and what was left aside. */
export interface ResolvedReference extends CheckReference {
  /** Whether the workbook is a department's and holds settings of its own, which do not count. */
  readonly ignoresSettings: boolean;
  /** Roles whose approval a submission needs: the book's own plan's, else the chosen one's. */
  readonly approvals: readonly string[];
}

/** The department that a sheet's title ends with, after the year in brackets. */
const departmentOfTitle = (sheet: RecognisedSheet, catalog: Catalog | null): string | null => {
  const after = sheet.title?.text.split(/[)）]/u).at(-1)?.trim() ?? '';
  if (after === '') return null;
  const known = catalog ? catalogDepartments(catalog) : [];
  return known.find((name) => sameWords(name, after)) ?? null;
};

/** Whether the title ends with the year, as our form writes it for the whole plan; another form is handed out as it is. */
const isWholePlanTitle = (sheet: RecognisedSheet): boolean =>
  sheet.kind === 'years-below' && /[)）]\s*$/u.test(sheet.title?.text ?? '');

/** The one department that every item of a part of the plan shares; `null` for the whole plan or where several do. */
const departmentOfBlocks = (sheet: RecognisedSheet, catalog: Catalog | null): string | null => {
  if (!catalog || sheet.blocks.length === 0) return null;
  const present = new Set(sheet.blocks.map((block) => block.number));
  if (catalog.items.every((item) => present.has(item.number))) return null;
  const shared = catalogDepartments(catalog).filter((name) =>
    sheet.blocks.every((block) => block.departments.some((own) => sameWords(own, name))),
  );
  return shared.length === 1 ? shared[0]! : null;
};

interface PreviousForm {
  readonly form: RecognisedSheet;
  readonly catalog: Catalog | null;
}

/** The largest form of last year's file, as a plan and as entries. */
const previousForm = (workbook: RecognisedWorkbook): PreviousForm | undefined => {
  const form = largestForm(workbook);
  if (!form) return undefined;
  const catalog = catalogOfSheet(form);
  return { form, catalog: catalog.ok ? catalog.value : null };
};

/** The plan as last year's form has it, where it shows what was planned; else the one kept beside it. */
const earlierPlanOf = (
  form: RecognisedSheet,
  { previous }: ChosenReference,
): Pick<CheckReference, 'earlierPlan'> => {
  const taken = form.blocks.some(({ fields }) => fields.has('target'))
    ? catalogOfSheet(form)
    : undefined;
  const kept = previous?.identity?.catalog ?? null;
  const plans = [taken?.ok ? taken.value : null, kept].filter((plan) => plan !== null);
  const earlierPlan = plans.find(hasTargets);
  return earlierPlan ? { earlierPlan } : {};
};

/**
 * What a sheet is checked against: first what was chosen, then `_shinko`, then last year's file, then the
 * bundled plan its title names. The rules' settings are the chosen catalog's, else the workbook's own, else the first catalog's of
 * these that has any. A department's workbook has no settings of its own: they belong to the plan.
 *
 * @param earlier forms of earlier years that stand in the same workbook: past years are compared with the
 *   newest of them, where no file of last year was chosen
 */
export const resolveReference = (
  sheet: RecognisedSheet,
  identity: WorkbookIdentity | undefined,
  chosen: ChosenReference,
  earlier: readonly RecognisedSheet[] = [],
): ResolvedReference => {
  const previous = chosen.previous === undefined ? undefined : previousForm(chosen.previous);
  const last = previous?.form ?? newestForm(earlier);
  const ownCatalog = identity && isPlanOf(sheet, identity) ? identity.catalog : null;
  const bundled = findBundledPlan(sheet.plan);
  const catalog = chosen.catalog ?? ownCatalog ?? previous?.catalog ?? bundled ?? null;
  const department =
    chosen.department ??
    departmentOfTitle(sheet, catalog) ??
    (isWholePlanTitle(sheet) ? undefined : identity?.department) ??
    departmentOfBlocks(sheet, catalog);
  const isDepartments = (identity?.department ?? department) !== null;
  const own = identity?.settings ?? null;
  const settings =
    (chosen.rulesOfBook ? null : chosen.catalog?.settings) ??
    (isDepartments ? null : own) ??
    ownCatalog?.settings ??
    bundled?.settings;
  const fiscalYear = chosen.fiscalYear ?? sheet.fiscalYear ?? identity?.fiscalYear;
  return {
    catalog,
    department,
    ignoresSettings: isDepartments && own !== null,
    approvals: (ownCatalog ?? catalog)?.approvals ?? [],
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(last ? { base: entriesForSheet(last, sheet), ...earlierPlanOf(last, chosen) } : {}),
    ...(settings ? { settings } : {}),
  };
};
