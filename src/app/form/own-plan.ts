import { findBundledPlan } from '../../core/catalog/bundled';
import { isNamed, withTargetColumn, type Catalog } from '../../core/catalog/catalog';
import { withTextsOf } from '../../core/catalog/plan-texts';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { catalogOfSheet } from '../../core/form/read/catalog-of-sheet';
import { withFormOf } from '../../core/form/read/profile-of-sheets';
import { withMarksOfSheet } from '../../core/form/read/open-marks';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { isRefusedMark } from '../../core/record/refused-marks';
import { sameWords } from '../../core/text/text';
import { newestFirst, newestForm, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import { wholePlan } from '../recognise/whole-plan';

/** A form as a plan, for its texts: whether it names the plan and the year does not matter. */
const textsOfForm = (form: RecognisedSheet): Catalog | undefined => {
  const { plan, fiscalYear } = form;
  const taken = catalogOfSheet({ ...form, plan: plan ?? '', fiscalYear: fiscalYear ?? 0 });
  return taken.ok ? taken.value : undefined;
};

/** The plan with the workbook's texts in the place of its sample sentences and blanks, the newest form's first; its grades too, where only the workbook tells them. */
export const withTextsOfWorkbook = (catalog: Catalog, workbook: RecognisedWorkbook): Catalog => {
  const plan = newestFirst(workbook.forms)
    .flatMap((form) => textsOfForm(form) ?? [])
    .reduce((known, texts) => withTextsOf(known, texts), catalog);
  const isGraded = !plan.form || plan.form.grades !== null;
  return isGraded ? plan : withFormOf(plan, workbook.forms, plan.form);
};

/** Whether a plan has every item of a part of it. */
export const covers = (whole: Catalog, part: Catalog): boolean => {
  const items = new Map(whole.items.map((item) => [item.number, item]));
  return (
    sameWords(whole.plan, part.plan) &&
    part.items.every((item) => {
      const known = items.get(item.number);
      return known !== undefined && (isNamed(item.name, known) || isNamed(known.name, item));
    })
  );
};

/** The plan with the targets that a sheet shows of items of which it sets none, and with the sheet's column. */
const withTargetsOf = (plan: Catalog, sheet: Catalog): Catalog => {
  if (!sheet.targetColumn) return plan;
  const shown = new Map(sheet.items.map((item) => [item.number, item]));
  const items = plan.items.map((item) => {
    const there = shown.get(item.number);
    if (item.targets || !there?.targets || !isNamed(there.name, item)) return item;
    return { ...item, targets: there.targets };
  });
  return withTargetColumn({ ...plan, items }, true);
};

/** A workbook's own plan. */
export interface OwnPlan {
  readonly catalog: Catalog;
  /** The year of its newest form. */
  readonly fiscalYear: FiscalYear;
}

/**
 * The plan that a workbook holds: the one that `_shinko` keeps or the bundled one of its name, whichever
 * is larger and has all that stands on its newest form and the plan's other sheets of that year, else those
 * alone; with their own texts.
 */
export const ownPlanOf = (workbook: RecognisedWorkbook): OwnPlan | undefined => {
  const { identity } = workbook;
  const kept = identity?.catalog ?? null;
  const form = wholePlan(newestForm(workbook.forms), workbook.forms);
  const taken =
    form &&
    catalogOfSheet({
      ...form,
      plan: form.plan ?? (identity?.plan || null),
      fiscalYear: form.fiscalYear ?? identity?.fiscalYear ?? null,
    });
  if (!taken?.ok) {
    return kept
      ? { catalog: kept, fiscalYear: identity?.fiscalYear ?? kept.fiscalYear }
      : undefined;
  }
  const sheet = withFormOf(taken.value, workbook.forms, workbook.profile);
  const fuller = [kept, findBundledPlan(sheet.plan)]
    .filter((plan) => plan !== null && plan !== undefined)
    .filter((plan) => covers(plan, sheet))
    .sort((left, right) => right.items.length - left.items.length)[0];
  const known = fuller && withTargetsOf(fuller, sheet);
  // A department's own are none.
  const settings = (identity?.department ? null : identity?.settings) ?? kept?.settings;
  const isRefused = isRefusedMark(identity?.refused);
  const catalog = withMarksOfSheet(withTextsOf(known ?? sheet, sheet, 'all'), sheet, isRefused);
  const { form: reading } = sheet;
  return {
    catalog: {
      ...catalog,
      ...(settings ? { settings } : {}),
      ...(reading ? { form: reading } : {}),
    },
    fiscalYear: sheet.fiscalYear,
  };
};
