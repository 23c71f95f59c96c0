import type { Locale } from '../core/text/locale';
import { enProfile } from './en-profile';
import { enReading } from './en-reading';
import { jaProfile } from './ja-profile';
import { jaReading } from './ja-reading';

/** Words of telling how a sheet is read: fetched with what shows them, and not before. */
export const READING_WORDS: Readonly<
  Record<Locale, { readonly own: typeof jaReading; readonly profile: typeof jaProfile }>
> = {
  ja: { own: jaReading, profile: jaProfile },
  en: { own: enReading, profile: enProfile },
};
