import type { Locale } from '../core/text/locale';
import type { jaWeb } from './ja-web';

export type WebWords = typeof jaWeb;

/** Words of the page without Excel, of one language alone. */
export const loadWebWords = async (locale: Locale): Promise<WebWords> =>
  locale === 'ja'
    ? (await import(/* webpackChunkName: "ja" */ './ja-web')).jaWeb
    : (await import(/* webpackChunkName: "en" */ './en-web')).enWeb;
