import { yearLabel, type FiscalYear } from './fiscal-year';

/** A span of fiscal years, both ends inclusive; `null` is open. */
export interface YearSpan {
  readonly from: FiscalYear | null;
  readonly to: FiscalYear | null;
}

/** The span that is open at both ends. */
export const ALWAYS: YearSpan = { from: null, to: null };

/** Whether a fiscal year lies in a span. */
export const spanHas = (span: YearSpan, year: FiscalYear): boolean =>
  (span.from === null || year >= span.from) && (span.to === null || year <= span.to);

/** A span as sheets write it: `～R3`, `R4～`, `R2～R3`, `R3` for a single year, and nothing for an open one. */
export const spanLabel = (span: YearSpan): string => {
  const from = span.from === null ? '' : yearLabel(span.from);
  const to = span.to === null ? '' : yearLabel(span.to);
  if (from === '' && to === '') return '';
  return from === to ? from : `${from}～${to}`;
};
