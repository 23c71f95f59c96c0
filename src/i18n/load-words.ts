import type { Locale } from '../core/text/locale';
import { enMistake } from './en-mistake';
import type { Words } from './ja';
import { jaMistake } from './ja-mistake';

/** Words of one language alone, fetched when it is known which. */
export const loadWords = async (locale: Locale): Promise<Words> =>
  locale === 'ja'
    ? (await import(/* webpackChunkName: "words-ja" */ './ja')).ja
    : (await import(/* webpackChunkName: "words-en" */ './en')).en;

/** Words for our own mistakes: they are there though nothing can be fetched. */
export const mistakeWordsOf = (locale: Locale): Words['mistake'] =>
  locale === 'ja' ? jaMistake : enMistake;
