import { SHIROI_SCALE, type GradeScale } from '../../core/profile/grade-scale';
import { yearLabel, type FiscalYear } from '../../core/era/fiscal-year';
import type { BoardRow } from '../../core/record/board';
import type { SheetEntries } from '../../core/record/entries';
import { failure, success, type Result } from '../../core/result';
import type { BlockView } from '../../core/rules/rule';
import { createContext } from '../../core/rules/view';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import { summarise, type PlanSummary } from '../../core/summary/summary';
import type { CheckFailure } from '../check/check';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { resolveReference, type ChosenReference } from '../recognise/reference';

/** A workbook's totals, and how far its departments are. */
export interface WorkbookSummary extends PlanSummary {
  readonly plan: string;
  readonly fiscalYear: FiscalYear;
  readonly submissions: readonly Pick<BoardRow, 'department' | 'state' | 'at'>[];
}

/** What totals need of a workbook. */
export type PlanForms = Pick<RecognisedWorkbook, 'forms' | 'identity'> &
  Partial<Pick<RecognisedWorkbook, 'earlier'>>;

/** The forms of a workbook's newest year, as the rules see them. */
export interface PlanYear {
  readonly plan: string;
  readonly fiscalYear: FiscalYear;
  readonly base: SheetEntries | null;
  readonly views: readonly BlockView[];
  /** The plan's grades; ours where its sheets give none. */
  readonly scale: GradeScale;
  /** The sheet of each view. */
  readonly sheets: ReadonlyMap<BlockView, string | null>;
}

/** Looks at the forms of a workbook's newest year. */
export const planYearOf = (
  { forms: all, earlier, identity }: PlanForms,
  chosen: ChosenReference,
): Result<PlanYear, CheckFailure> => {
  const forms = formsToSubmit(all);
  const contexts = forms.map((form) => ({
    form,
    context: createContext(form, resolveReference(form, identity, chosen, earlier)),
  }));
  const [first] = contexts;
  if (!first) return failure({ kind: 'no-form' });
  const unknown = contexts.find(({ context }) => !context);
  if (unknown) return failure({ kind: 'no-year', sheet: unknown.form.grid.sheet });
  const { fiscalYear, base, catalog } = first.context!;
  const seen = contexts.flatMap(({ form, context }) =>
    context!.views.map((view) => [view, form.grid.sheet] as const),
  );
  return success({
    plan: first.form.plan ?? identity?.plan ?? catalog?.plan ?? '',
    fiscalYear,
    base,
    views: seen.map(([view]) => view),
    scale: first.form.scale ?? SHIROI_SCALE,
    sheets: new Map(seen),
  });
};

/** How far each department is, as the workbook keeps it. */
export const submissionsOf = ({
  identity,
}: Pick<PlanForms, 'identity'>): WorkbookSummary['submissions'] =>
  (identity?.board ?? []).map(({ department, state, at }) => ({ department, state, at }));

/**
 * Sums up the forms of a workbook's newest year.
 *
 * @param only the one year to count grades for
 */
export const summariseWorkbook = (
  workbook: RecognisedWorkbook,
  chosen: ChosenReference,
  only?: FiscalYear,
): Result<WorkbookSummary, CheckFailure> => {
  const found = planYearOf(workbook, chosen);
  if (!found.ok) return found;
  const { plan, fiscalYear, base, views, scale } = found.value;
  return success({
    plan,
    fiscalYear,
    ...summarise(views, fiscalYear, base, only, scale),
    submissions: submissionsOf(workbook),
  });
};

/** The totals as a JSON value: docs/schemas/summary.schema.json. */
export const summaryJson = ({ fiscalYear, grades, series, ...rest }: WorkbookSummary): object => ({
  ...rest,
  fiscalYear: yearLabel(fiscalYear),
  grades: grades.map(({ year, ...totals }) => ({ year: yearLabel(year), ...totals })),
  series: series.map(({ values, ...tier }) => ({
    ...tier,
    values: values.map(({ year, ...point }) => ({ year: yearLabel(year), ...point })),
  })),
});
