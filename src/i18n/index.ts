import type { Locale } from '../core/text/locale';
import { en } from './en';
import { ja, type Words } from './ja';

export type { Words } from './ja';

/** Words of a language. */
export const wordsOf = (locale: Locale): Words => (locale === 'ja' ? ja : en);
