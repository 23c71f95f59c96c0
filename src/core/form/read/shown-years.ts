import type { FiscalYear } from '../../era/fiscal-year';
import type { RecognisedSheet } from './recognised';

/** Years that a tenth of the items show, the oldest first: one slip of the pen makes no year. */
export const shownYears = (
  forms: readonly Pick<RecognisedSheet, 'blocks'>[],
): readonly FiscalYear[] => {
  const counts = new Map<FiscalYear, number>();
  const blocks = forms.flatMap((form) => form.blocks);
  for (const { measures } of blocks) {
    const years = measures.flatMap((one) => one.years.map(({ year }) => year?.year));
    for (const year of new Set(years)) {
      if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count * 10 >= blocks.length)
    .map(([year]) => year)
    .sort((a, b) => a - b);
};
