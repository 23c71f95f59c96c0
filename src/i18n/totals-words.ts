import type { TotalsWords } from '../core/summary/totals-words';
import type { Locale } from '../core/text/locale';
import { enTotals } from './en-totals';
import { enTotalsPane } from './en-totals-pane';
import { jaTotals } from './ja-totals';
import { jaTotalsPane } from './ja-totals-pane';

/** Words of sheets of totals; fetched with what makes them, and not before. */
export const totalsWords = (locale: Locale): TotalsWords => (locale === 'en' ? enTotals : jaTotals);

/** Words of the pane's totals. */
export type TotalsPaneWords = typeof jaTotalsPane;

/** Words of the pane's totals in a language. */
export const totalsPaneWords = (locale: Locale): TotalsPaneWords =>
  locale === 'en' ? enTotalsPane : jaTotalsPane;
