import type { Locale } from '../core/text/locale';

const SENTENCES: Readonly<Record<Locale, string>> = {
  ja: 'この環境ではコピーできません。ブラウザーの許可を確かめてください。',
  en: 'They cannot be copied here. Check what the browser allows.',
};

/** Why nothing is on the clipboard; fetched with the panels that copy. */
export const notCopiedSentence = (locale: Locale): string => SENTENCES[locale];
