import type { Locale } from '../core/text/locale';
import { enHelp } from './en-help';
import { jaHelp } from './ja-help';

/** Words of 使い方 in a language; fetched with its panel, and not before. */
export const helpWords = (locale: Locale): typeof jaHelp => (locale === 'en' ? enHelp : jaHelp);
