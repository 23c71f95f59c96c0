import { LTSC_2021, type ExternalFacts } from '../../excel-host';

/** How the trial's Excel looks and speaks. */
export interface TrialLooks {
  readonly locale: 'ja' | 'en';
  readonly isDark: boolean;
}

/** Office's black theme. */
const BLACK: ExternalFacts['theme'] = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x363636,
  controlForegroundColor: 0xffffff,
};

/**
 * The looks that the page's address asks for (`?lang=en`, `?theme=dark`); else those of the browser.
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
  const theme = asked.get('theme');
  return {
    locale: language.toLowerCase().startsWith('ja') ? 'ja' : 'en',
    isDark: theme === null ? browser.isDark : theme === 'dark',
  };
};

/** The Excel that looks and speaks so. */
export const excelOf = ({ locale, isDark }: TrialLooks): ExternalFacts => ({
  ...LTSC_2021,
  locale: locale === 'ja' ? 'ja-JP' : 'en-US',
  ...(isDark ? { theme: BLACK } : {}),
});
