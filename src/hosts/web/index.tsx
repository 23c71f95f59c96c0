import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../../core/text/locale';
import { loadWebWords } from '../../i18n/load-web-words';
import { loadWords, mistakeWordsOf } from '../../i18n/load-words';
import { showMistake } from '../../ui/shell/show-mistake';
import { WebEdition } from '../../ui/web/WebEdition';
import { WebServicesProvider, type WebServices } from '../../ui/web/web-services';
import { saveFile } from '../../ui/kit/save-file';
import { keepDroppedFilesOut } from './dropped-files';
import { isFromDisk, openCommandWorker } from './open-worker';
import { workerEngine } from './worker-engine';

const FONT = "'Yu Gothic UI', 'Meiryo UI', 'Segoe UI', 'Noto Sans CJK JP', sans-serif";
const LANGUAGE = 'lang';

/** The language of the address, else the browser's. */
const localeOfPage = (): Locale => {
  const asked = new URLSearchParams(window.location.search).get(LANGUAGE);
  const language = (asked ?? navigator.language).toLowerCase();
  return language.startsWith('ja') ? 'ja' : 'en';
};

const otherLanguage = (locale: Locale): void => {
  const { href } = window.location;
  const address = new URL(href);
  address.searchParams.set(LANGUAGE, locale === 'ja' ? 'en' : 'ja');
  window.location.href = address.href;
};

const elementOf = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new TypeError(`web.html has no #${id}`);
  return element;
};

const forget = (): void => elementOf('mistake').replaceChildren();

const open = async (root: HTMLElement, onMistake: (mistake: unknown) => void): Promise<void> => {
  const locale = localeOfPage();
  document.documentElement.lang = locale;
  const words = await loadWebWords(locale);
  document.title = words.title;
  const paneWords = loadWords(locale);
  // Whoever needs them hears of it; nobody else is to.
  paneWords.catch(() => undefined);
  const engine = workerEngine(openCommandWorker, locale, words);
  const services: WebServices = {
    // What went wrong before is no longer told once something else is tried.
    engine: { ...engine, run: (...order) => (forget(), engine.run(...order)) },
    locale,
    words,
    paneWords,
    saveFile,
    onMistake,
  };
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = { ...(isDark ? webDarkTheme : webLightTheme), fontFamilyBase: FONT };
  createRoot(root, { onUncaughtError: onMistake }).render(
    <StrictMode>
      <FluentProvider theme={theme}>
        <WebServicesProvider value={services}>
          <WebEdition
            isFromDisk={isFromDisk()}
            guide="guide/guide/web.html"
            onLanguage={() => otherLanguage(locale)}
          />
        </WebServicesProvider>
      </FluentProvider>
    </StrictMode>,
  );
};

const tell = (mistake: unknown): void => {
  const place = elementOf('mistake');
  showMistake(place, mistake, 'web', mistakeWordsOf(localeOfPage()));
  place.scrollIntoView();
};

keepDroppedFilesOut();
open(elementOf('root'), tell).catch(tell);
