import type { Locale } from '../core/text/locale';
import { enPreferences } from './en-preferences';
import { jaPreferences } from './ja-preferences';

/** Words of a person's own settings in a language; fetched with 設定, and not before. */
export const preferenceWords = (locale: Locale): typeof jaPreferences =>
  locale === 'en' ? enPreferences : jaPreferences;
