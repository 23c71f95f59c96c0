import { yearLabel, type FiscalYear } from '../core/era/fiscal-year';
import type { Words } from './ja';

/** Fiscal years one after the other, by their labels (R4). */
export const yearsText = ({ together }: Words, years: readonly FiscalYear[]): string =>
  together(years.map(yearLabel));
