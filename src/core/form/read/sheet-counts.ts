import type { FiscalYear } from '../../era/fiscal-year';
import type { RecognisedSheet } from './recognised';

/** What came out of reading a sheet, in figures. */
export interface SheetCounts {
  /** Years that it shows, the oldest first. */
  readonly years: readonly FiscalYear[];
  /** Figures of what was reached, and of what was to be. */
  readonly values: number;
  readonly targets: number;
}

const isFilled = (cell: { readonly text: string } | null): boolean =>
  cell !== null && cell.text.trim() !== '';

/** Counts what was read of a sheet. */
export const countsOfSheet = ({ blocks }: Pick<RecognisedSheet, 'blocks'>): SheetCounts => {
  const years = blocks.flatMap(({ measures }) => measures.flatMap((measure) => measure.years));
  const shown = new Set<FiscalYear>(years.flatMap(({ year }) => year?.year ?? []));
  return {
    years: [...shown].sort((a, b) => a - b),
    values: years.filter(({ value }) => isFilled(value)).length,
    targets: years.filter(({ target }) => isFilled(target)).length,
  };
};
