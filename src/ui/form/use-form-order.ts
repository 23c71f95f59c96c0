import { useMemo, useState } from 'react';
import { DEFAULT_YEARS, type FormOrder } from '../../app/form/make-form';
import { BUNDLED_PLANS } from '../../core/catalog/bundled';
import type { Catalog } from '../../core/catalog/catalog';
import type { FiscalYear } from '../../core/era/fiscal-year';

/** What the person has chosen so far. */
export interface FormChoices {
  readonly catalogs: readonly Catalog[];
  readonly catalog: Catalog;
  readonly fiscalYear: FiscalYear;
  readonly years: number;
  /** `null` for the whole plan. */
  readonly department: string | null;
  readonly carry: boolean;
  readonly protect: boolean;
}

type Changes = Partial<Omit<FormChoices, 'catalogs'>>;

export interface FormOrderState {
  readonly choices: FormChoices;
  readonly change: (changes: Changes) => void;
  /** A plan read from a file: chosen at once, the bundled ones stay in the list. */
  readonly addCatalog: (catalog: Catalog) => void;
}

const FIRST = BUNDLED_PLANS[0]!;

/** Choices for a form, with sensible defaults: the bundled plan, its own year, three years, all departments. */
export const useFormOrder = (): FormOrderState => {
  const [choices, setChoices] = useState<FormChoices>({
    catalogs: BUNDLED_PLANS,
    catalog: FIRST,
    fiscalYear: FIRST.fiscalYear,
    years: DEFAULT_YEARS,
    department: null,
    carry: true,
    protect: false,
  });
  return useMemo(
    () => ({
      choices,
      change: (changes) => setChoices((known) => ({ ...known, ...changes })),
      addCatalog: (catalog) =>
        setChoices((known) => ({
          ...known,
          catalogs: [...known.catalogs, catalog],
          catalog,
          fiscalYear: catalog.fiscalYear,
          department: null,
        })),
    }),
    [choices],
  );
};

/** The order that the choices make. */
export const toOrder = (choices: FormChoices, id: string): Omit<FormOrder, 'entries'> => ({
  catalog: choices.catalog,
  fiscalYear: choices.fiscalYear,
  years: choices.years,
  protect: choices.protect,
  id,
  ...(choices.department === null ? {} : { department: choices.department }),
});
