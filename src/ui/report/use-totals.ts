import { useMemo } from 'react';
import type { PlanForms } from '../../app/summary/summarise-workbook';
import { totalsOfWorkbook } from '../../app/summary/totals-of-workbook';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';

/** Totals, or why there are none. */
export type FoundTotals = ReturnType<typeof totalsOfWorkbook>;

/** The forms that the check follows; `null` where it follows not all that totals are of. */
export const useCheckedForms = ({ state, book }: Pick<Check, 'state' | 'book'>): PlanForms | null =>
  useMemo(() => {
    if (state.kind !== 'done' || state.stale) return null;
    const forms = state.lives.map(({ sheet }) => sheet);
    const followed = new Set(forms.map(({ grid }) => grid.sheet));
    const isWhole = forms.length > 0 && state.toSubmit.every((sheet) => followed.has(sheet));
    return isWhole ? { forms, identity: book?.identity ?? undefined } : null;
  }, [state, book]);

/** Totals of forms; `null` until these are known. */
export const useTotals = (forms: PlanForms | null, chosen: Check['chosen']): FoundTotals | null => {
  const { words } = useServices();
  return useMemo(() => {
    const said = { state: words.cycle.state, time: words.dates.time };
    return forms && totalsOfWorkbook(forms, chosen, said);
  }, [forms, chosen, words]);
};
