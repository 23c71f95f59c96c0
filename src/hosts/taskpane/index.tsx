import { FluentProvider, type Theme } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createIndexedStore } from '../../adapters/indexeddb';
import { createOfficeWorkbook, keepsUndo } from '../../adapters/office';
import type { PaneStore } from '../../app/ports/pane-store';
import { explainedWorkbook } from '../../app/ports/explained-workbook';
import { browserPause } from '../../app/sessions/browser-pause';
import { PreferenceSession } from '../../app/sessions/preference-session';
import type { XlsxPort } from '../../app/ports/xlsx';
import type { Words } from '../../i18n';
import { loadWords, mistakeWordsOf } from '../../i18n/load-words';
import type { Role } from '../../core/record/role';
import type { Locale } from '../../core/text/locale';
import { GuardedPane } from '../../ui/shell/GuardedPane';
import { findTask } from '../../ui/shell/task';
import { showMistake } from '../../ui/shell/show-mistake';
import { showSentence } from '../../ui/shell/show-sentence';
import { goneChunk } from '../../ui/kit/chunks';
import { ServicesProvider, type PaneServices } from '../../ui/kit/services';
import { saveFile } from '../../ui/kit/save-file';
import { FONT, sizedTheme, themeOf } from './theme';
import { openWorkerMerger } from './worker-merger';

/** Milliseconds that the store may take before the pane opens without it. */
const STORE_PATIENCE = 1000;

/** The Excel whose API Shinko needs: LTSC 2021 and newer. */
const NEEDED_API = '1.13';

const localeOf = (language: string | undefined): Locale =>
  language === undefined || language.toLowerCase().startsWith('ja') ? 'ja' : 'en';

/** Web views of macOS and iPadOS let no download out of an add-in; Windows and the browser do. */
const canDownload = (): boolean =>
  !['Mac', 'iOS', 'Android'].includes(String(Office.context.platform));

const loadXlsx = async (): Promise<XlsxPort> => (await import('../../adapters/xlsx')).createXlsx();

const GUIDES: Readonly<Record<Role, string>> = {
  department: 'guide/guide/tanto.html',
  secretariat: 'guide/guide/jimukyoku.html',
};

/** The guide is put beside the pane; a place that carries the pane alone has none. */
const findGuide = async (role: Role): Promise<string | null> => {
  const { href } = new URL(GUIDES[role], window.location.href);
  const answer = await fetch(href, { method: 'HEAD' }).catch(() => null);
  return answer?.ok ? href : null;
};

interface Known {
  readonly locale: Locale;
  readonly words: Words;
  readonly store: PaneStore;
  readonly preferences: PreferenceSession;
}

const createServices = (known: Known): PaneServices => ({
  ...known,
  workbook: explainedWorkbook(createOfficeWorkbook(loadXlsx), loadXlsx),
  loadXlsx,
  openMerger: openWorkerMerger,
  saveFile: canDownload() ? saveFile : null,
  keepsUndo: keepsUndo(),
  findGuide,
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
  pause: browserPause,
});

const App = ({
  services,
  theme,
}: {
  readonly services: PaneServices;
  readonly theme: Theme;
}): ReactElement => {
  const { subscribe, getState } = services.preferences;
  const { textSize } = useSyncExternalStore(subscribe, getState);
  return (
    <StrictMode>
      <FluentProvider theme={{ ...sizedTheme(theme, textSize), fontFamilyBase: FONT }}>
        <ServicesProvider value={services}>
          <GuardedPane task={findTask(window.location.search)} />
        </ServicesProvider>
      </FluentProvider>
    </StrictMode>
  );
};

const open = async (root: HTMLElement): Promise<void> => {
  // Its script stands apart from ours, and may be kept away.
  if (typeof Office === 'undefined') throw goneChunk();
  const { host } = await Office.onReady();
  const store = createIndexedStore(() => globalThis.indexedDB, Date.now);
  const preferences = new PreferenceSession(store);
  // A browser that is slow to open its store is not waited for: the pane then speaks as Office does.
  const late = new Promise<void>((resolve) => setTimeout(resolve, STORE_PATIENCE));
  await Promise.race([preferences.load(), late]);
  const locale =
    preferences.getState().language ??
    localeOf(host ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = locale;
  const words = await loadWords(locale);
  const { pane } = words;
  document.title = pane.title;
  if (!host) return showSentence(root, pane.outsideHost);
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API)) {
    return showSentence(root, pane.unsupportedHost);
  }
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  const theme = themeOf(Office.context.officeTheme, isForced);
  // What no boundary catches takes the whole pane away; once it is gone there is room to say so.
  const onUncaughtError = (mistake: unknown): void =>
    void setTimeout(() => showMistake(root, mistake, 'host', words.mistake), 0);
  createRoot(root, { onUncaughtError }).render(
    <App services={createServices({ locale, words, store, preferences })} theme={theme} />,
  );
};

const start = (root: HTMLElement): void => {
  open(root).catch((mistake: unknown) =>
    showMistake(root, mistake, 'host', mistakeWordsOf(localeOf(navigator.language))),
  );
};

const root = document.getElementById('root');
if (!root) throw new TypeError('taskpane.html has no #root');
start(root);
