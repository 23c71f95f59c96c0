import { useMemo, type Dispatch, type SetStateAction } from 'react';
import { DEFAULT_YEARS, type FormOrder } from '../../app/form/make-form';
import type { OwnPlan } from '../../app/form/own-plan';
import { BUNDLED_PLANS } from '../../core/catalog/bundled';
import { hasTargets, withTargetColumn, type Catalog } from '../../core/catalog/catalog';
import { withTextsOf } from '../../core/catalog/plan-texts';
import type { FiscalYear } from '../../core/era/fiscal-year';

/** A plan to choose, and where it comes from: the open workbook, with Shinko, or a file of that name. */
export interface OfferedPlan {
  readonly catalog: Catalog;
  readonly origin: 'own' | 'bundled' | { readonly file: string };
}

/** What the person has chosen so far. */
export interface FormChoices {
  /** The open workbook's own first. */
  readonly plans: readonly OfferedPlan[];
  /** One of the plans. */
  readonly plan: OfferedPlan;
  readonly fiscalYear: FiscalYear;
  readonly years: number;
  /** `null` for the whole plan. */
  readonly department: string | null;
  readonly carry: boolean;
  readonly protect: boolean;
  /** Whether the form shows 目標値; `null` as the plan says. */
  readonly targetColumn: boolean | null;
  /** Whether plan and year are a person's choice, and not what was there at first. */
  readonly settled: { readonly plan: boolean; readonly year: boolean };
}

type Changes = Partial<Omit<FormChoices, 'plans' | 'settled'>>;

/** The choices as they outlive the panel; `null` before it was first opened. */
export type FormMemory = readonly [
  FormChoices | null,
  Dispatch<SetStateAction<FormChoices | null>>,
];

export interface FormOrderState {
  readonly choices: FormChoices;
  readonly change: (changes: Changes) => void;
  /**
   * A plan read from a file: chosen at once, the others stay in the list. The chosen year stays, unless it
   * is last year's file, which the next year follows.
   */
  readonly addPlan: (catalog: Catalog, file: string, isLastYears?: boolean) => void;
  /** Texts of a city's own from a file, in the place of the chosen plan's samples. */
  readonly takeTexts: (from: Catalog) => void;
  /** The plan that the open workbook holds, `undefined` for none; chosen where a person has chosen nothing. */
  readonly offerOwn: (own: OwnPlan | undefined) => void;
  /** Takes plan and year as a person's choice: they are looked at, and not to be exchanged meanwhile. */
  readonly settle: () => void;
}

const FIRST: OfferedPlan = { catalog: BUNDLED_PLANS[0]!, origin: 'bundled' };

const FIRST_CHOICES: FormChoices = {
  plans: [FIRST],
  plan: FIRST,
  fiscalYear: FIRST.catalog.fiscalYear,
  years: DEFAULT_YEARS,
  department: null,
  carry: true,
  protect: false,
  targetColumn: null,
  settled: { plan: false, year: false },
};

const withOwn = (known: FormChoices, own: OwnPlan | undefined): FormChoices => {
  const others = known.plans.filter(({ origin }) => origin !== 'own');
  const isOwnChosen = known.plan.origin === 'own';
  // Texts that were read from a file meanwhile stay.
  const catalog = own && (isOwnChosen ? withTextsOf(own.catalog, known.plan.catalog) : own.catalog);
  const offered = catalog && ({ catalog, origin: 'own' } as const);
  const plans = offered ? [offered, ...others] : others;
  if (known.settled.plan && !isOwnChosen) return { ...known, plans };
  const plan = offered ?? others[0]!;
  const fiscalYear = own?.fiscalYear ?? plan.catalog.fiscalYear;
  return { ...known, plans, plan, ...(known.settled.year ? {} : { fiscalYear }) };
};

const replaced = (known: FormChoices, plan: OfferedPlan): FormChoices => ({
  ...known,
  plans: known.plans.map((each) => (each === known.plan ? plan : each)),
  plan,
  settled: { ...known.settled, plan: true },
});

/** Choices for a form, with sensible defaults: the open workbook's plan or the bundled one, its own year, three years, all departments. */
export const useFormOrder = ([known, setKnown]: FormMemory): FormOrderState => {
  const choices = known ?? FIRST_CHOICES;
  return useMemo(() => {
    const setChoices = (change: (before: FormChoices) => FormChoices): void =>
      setKnown((before) => change(before ?? FIRST_CHOICES));
    return {
      choices,
      change: (changes) =>
        setChoices((known) => {
          const plan = known.settled.plan || 'plan' in changes || 'department' in changes;
          const year = known.settled.year || 'fiscalYear' in changes;
          return { ...known, ...changes, settled: { plan, year } };
        }),
      addPlan: (catalog, file, isLastYears = false) =>
        setChoices((known) => {
          const plan = { catalog, origin: { file } };
          const plans = [...known.plans, plan];
          const fiscalYear = isLastYears ? catalog.fiscalYear + 1 : known.fiscalYear;
          const settled = { plan: true, year: true };
          return { ...known, plans, plan, fiscalYear, department: null, settled };
        }),
      takeTexts: (from) =>
        setChoices((known) => {
          const { plan } = known;
          return replaced(known, { ...plan, catalog: withTextsOf(plan.catalog, from) });
        }),
      offerOwn: (own) => setChoices((known) => withOwn(known, own)),
      settle: () => setChoices((known) => ({ ...known, settled: { plan: true, year: true } })),
    };
  }, [choices, setKnown]);
};

/** Whether the form of the choices shows 目標値: as the person said, else as the plan says. */
export const showsTargets = ({ plan, targetColumn }: FormChoices): boolean =>
  hasTargets(plan.catalog) && (targetColumn ?? plan.catalog.targetColumn ?? false);

/** The order that the choices make. */
export const toOrder = (choices: FormChoices, id: string): Omit<FormOrder, 'entries'> => ({
  catalog: withTargetColumn(choices.plan.catalog, showsTargets(choices)),
  fiscalYear: choices.fiscalYear,
  years: choices.years,
  protect: choices.protect,
  id,
  ...(choices.department === null ? {} : { department: choices.department }),
});
