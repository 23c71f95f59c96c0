import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import './jsdom';
import { createXlsx } from '../../src/adapters/xlsx';
import { openMerger } from '../../src/app/merge/merger';
import { explainedWorkbook } from '../../src/app/ports/explained-workbook';
import { PreferenceSession } from '../../src/app/sessions/preference-session';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { success } from '../../src/core/result';
import type { ExcelWays } from '../../src/excel-host';
import { wordsOf } from '../../src/i18n';
import { ServicesProvider, type PaneServices } from '../../src/ui/kit/services';
import { GuardedPane } from '../../src/ui/shell/GuardedPane';
import type { PaneTask } from '../../src/ui/shell/panels';
import { createMemoryStore, type MemoryStore } from '../app/memory-store';
import { openOfficeBook, type OfficeBook } from '../adapters/office/open-book';

interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A pane over a workbook in the embedded host, on the genuine Office.js. */
export interface OpenPane {
  readonly book: OfficeBook;
  readonly store: MemoryStore;
  /** Files that the pane handed to the person. */
  readonly saved: readonly SavedFile[];
  /** Files that were opened as new workbooks. */
  readonly opened: readonly Uint8Array[];
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Closes the pane and opens it again over the same workbook. */
  readonly reopen: (task?: PaneTask | null) => void;
}

/** What a test changes of the pane's services. */
type Others = Partial<PaneServices> | ((usual: PaneServices) => Partial<PaneServices>);

/** Opens a plan as the workbook of an Excel of these ways and renders the pane beside it, in Japanese. */
export const openPane = (
  plan: WorkbookBlueprint,
  task: PaneTask | null = null,
  others: Others = {},
  ways: ExcelWays = {},
): OpenPane => {
  const book = openOfficeBook(plan, undefined, ways);
  const store = createMemoryStore();
  const saved: SavedFile[] = [];
  const opened: Uint8Array[] = [];
  let ids = 0;
  const usual: PaneServices = {
    // The embedded host has no file of its own; Excel has.
    workbook: {
      ...book.port,
      openNew: (bytes) => {
        opened.push(bytes);
        return Promise.resolve(success(undefined));
      },
      bytes: () => Promise.resolve(success(createXlsx().write(book.plan()))),
    },
    openMerger: openMerger(createXlsx()),
    loadXlsx: () => Promise.resolve(createXlsx()),
    store,
    saveFile: (name: string, bytes: Uint8Array) => void saved.push({ name, bytes }),
    keepsUndo: false,
    preferences: new PreferenceSession(store),
    findGuide: () => Promise.resolve(null),
    newId: () => `id-${(ids += 1)}`,
    now: () => new Date(2026, 3, 10, 9, 30),
    pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
    locale: 'ja' as const,
    words: wordsOf('ja'),
  };
  const changed = { ...usual, ...(typeof others === 'function' ? others(usual) : others) };
  const workbook = explainedWorkbook(changed.workbook, changed.loadXlsx);
  const services = { ...changed, workbook };
  const show = (shown: PaneTask | null) =>
    render(
      <FluentProvider theme={webLightTheme}>
        <ServicesProvider value={services}>
          <GuardedPane task={shown} />
        </ServicesProvider>
      </FluentProvider>,
    );
  let { unmount } = show(task);
  const reopen = (again: PaneTask | null = null): void => {
    unmount();
    ({ unmount } = show(again));
  };
  return {
    book,
    store,
    saved,
    opened, // What lies over what is the browser's to tell; jsdom would compute every style for it.
    user: userEvent.setup({ pointerEventsCheck: 0 }),
    reopen,
  };
};
