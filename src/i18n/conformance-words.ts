import type { Locale } from '../core/text/locale';
import { enConformance } from './en-conformance';
import { enMistake } from './en-mistake';
import { jaConformance } from './ja-conformance';
import { jaMistake } from './ja-mistake';

/** Words of the page that tries a real Excel; it fetches no others. */
export type ConformanceWords = typeof jaConformance & { readonly mistake: typeof jaMistake };

/** Those words in a language. */
export const conformanceWords = (locale: Locale): ConformanceWords =>
  locale === 'en'
    ? { ...enConformance, mistake: enMistake }
    : { ...jaConformance, mistake: jaMistake };
