import type { Locale } from '../core/text/locale';
import { enRollover } from './en-rollover';
import { jaRollover } from './ja-rollover';

/** Words of moving on to the next year: fetched with their panel, and not before. */
export const ROLLOVER_WORDS: Readonly<Record<Locale, typeof jaRollover>> = {
  ja: jaRollover,
  en: enRollover,
};
