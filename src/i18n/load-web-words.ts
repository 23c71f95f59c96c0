import type { Locale } from '../core/text/locale';
import type { jaWeb } from './ja-web';

export type WebWords = typeof jaWeb;

/** Words of the page without Excel, of one language alone. */
export const loadWebWords = async (locale: Locale): Promise<WebWords> =>
  locale === 'ja'
    ? (await import(/* webpackChunkName: "web-ja" */ './ja-web')).jaWeb
    : (await import(/* webpackChunkName: "web-en" */ './en-web')).enWeb;
