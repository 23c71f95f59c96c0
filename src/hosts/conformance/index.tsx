import { FluentProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createOfficeWorkbook } from '../../adapters/office';
import type { XlsxPort } from '../../app/ports/xlsx';
import type { Locale } from '../../core/text/locale';
import { conformanceWords } from '../../i18n/conformance-words';
import { showMistake } from '../../ui/shell/show-mistake';
import { showSentence } from '../../ui/shell/show-sentence';
import { goneChunk } from '../../ui/kit/chunks';
import { FONT, themeOf } from '../taskpane/theme';
import { ConformancePage } from './ConformancePage';
import { ConformanceSession } from './conformance-session';

const NEEDED_API = '1.13';
/** Milliseconds after which an event that has not come is taken not to come. */
const PATIENCE = 1500;

const localeOf = (language: string): Locale =>
  language.toLowerCase().startsWith('ja') ? 'ja' : 'en';

const loadXlsx = async (): Promise<XlsxPort> => (await import('../../adapters/xlsx')).createXlsx();

const open = async (root: HTMLElement): Promise<void> => {
  // Its script stands apart from ours, and may be kept away.
  if (typeof Office === 'undefined') throw goneChunk();
  const { host } = await Office.onReady();
  const locale = localeOf(host ? Office.context.displayLanguage : navigator.language);
  const said = conformanceWords(locale);
  document.documentElement.lang = locale;
  document.title = said.title;
  if (!host) return showSentence(root, said.outsideHost);
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API)) {
    return showSentence(root, said.unsupportedHost);
  }
  const session = new ConformanceSession({
    newPort: () => createOfficeWorkbook(loadXlsx),
    loadXlsx,
    now: () => new Date(),
    patience: PATIENCE,
  });
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  const onMistake = (mistake: unknown): void =>
    showMistake(root, mistake, 'conformance', said.mistake);
  const theme = { ...themeOf(Office.context.officeTheme, isForced), fontFamilyBase: FONT };
  createRoot(root, {
    onUncaughtError: (mistake) => setTimeout(() => onMistake(mistake), 0),
  }).render(
    <StrictMode>
      <FluentProvider theme={theme}>
        <ConformancePage
          session={session}
          said={said}
          onMistake={onMistake}
          onNewBook={() => Excel.createWorkbook()}
        />
      </FluentProvider>
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (!root) throw new TypeError('conformance.html has no #root');
open(root).catch((mistake: unknown) =>
  showMistake(root, mistake, 'conformance', conformanceWords(localeOf(navigator.language)).mistake),
);
