import type { Locale } from '../core/text/locale';
import { enStart } from './en-start';
import { jaStart } from './ja-start';

/** Words of beginning with a table: fetched with what shows them, and not before. */
export const START_WORDS: Readonly<Record<Locale, typeof jaStart>> = { ja: jaStart, en: enStart };
