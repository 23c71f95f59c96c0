import type { TotalsWords } from '../core/summary/totals-words';
import type { Locale } from '../core/text/locale';
import { enTotals } from './en-totals';
import { jaTotals } from './ja-totals';

/** Words of sheets of totals; fetched with what makes them, and not before. */
export const totalsWords = (locale: Locale): TotalsWords => (locale === 'en' ? enTotals : jaTotals);
