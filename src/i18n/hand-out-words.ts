import type { Locale } from '../core/text/locale';
import { enHandOut } from './en-hand-out';
import { jaHandOut } from './ja-hand-out';

/** Words of handing another city's form out: fetched with their panel, and not before. */
export const HAND_OUT_WORDS: Readonly<Record<Locale, typeof jaHandOut>> = {
  ja: jaHandOut,
  en: enHandOut,
};
