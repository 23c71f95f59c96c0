import type { Locale } from '../core/text/locale';
import { enConformance } from './en-conformance';
import { jaConformance } from './ja-conformance';

/** Words of the page that tries a real Excel. */
export type ConformanceWords = typeof jaConformance;

/** Those words in a language. */
export const conformanceWords = (locale: Locale): ConformanceWords =>
  locale === 'en' ? enConformance : jaConformance;
