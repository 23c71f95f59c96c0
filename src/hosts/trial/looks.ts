import { LTSC_2021, type ExternalFacts } from '../../excel-host';

/** Office's themes that the trial's Excel may have; `contrast` is that of a system in high contrast. */
const THEMES = ['light', 'dark', 'contrast'] as const;

/** How the trial's Excel looks and speaks. */
export interface TrialLooks {
  readonly locale: 'ja' | 'en';
  readonly theme: (typeof THEMES)[number];
}

/** Office's black theme. */
const BLACK: ExternalFacts['theme'] = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x363636,
  controlForegroundColor: 0xffffff,
};

/** Office's colours where the system is in high contrast. */
const CONTRAST: ExternalFacts['theme'] = {
  bodyBackgroundColor: 0x000000,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x000000,
  controlForegroundColor: 0xffffff,
};

/**
 * The looks that the page's address asks for (`?lang=en`, `?theme=dark`, `?theme=contrast`); else those of the browser.
 *
 * @param query of the address, with its question mark
 * @param browser language and colours that the person has set there
 */
export const looksOf = (
  query: string,
  browser: { readonly language: string; readonly isDark: boolean },
): TrialLooks => {
  const asked = new URLSearchParams(query);
  const language = asked.get('lang') ?? browser.language;
  const theme = THEMES.find((known) => known === asked.get('theme'));
  return {
    locale: language.toLowerCase().startsWith('ja') ? 'ja' : 'en',
    theme: theme ?? (browser.isDark ? 'dark' : 'light'),
  };
};

/** The Excel that looks and speaks so. */
export const excelOf = ({ locale, theme }: TrialLooks): ExternalFacts => ({
  ...LTSC_2021,
  locale: locale === 'ja' ? 'ja-JP' : 'en-US',
  ...(theme === 'light' ? {} : { theme: theme === 'dark' ? BLACK : CONTRAST }),
});
