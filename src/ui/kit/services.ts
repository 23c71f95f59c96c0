import { createContext, useContext } from 'react';
import type { Pause } from '../../app/ports/pause';
import type { WorkbookPort } from '../../app/ports/workbook';
import type { XlsxPort } from '../../app/ports/xlsx';
import type { OpenMerger } from '../../app/merge/merger';
import type { PreferenceSession } from '../../app/sessions/preference-session';
import type { PaneStore } from '../../app/ports/pane-store';
import type { Role } from '../../core/record/role';
import type { Locale } from '../../core/text/locale';
import type { Words } from '../../i18n';

/** What the pane is given by its host. */
export interface PaneServices {
  readonly workbook: WorkbookPort;
  /** Loaded when a form is made or a file is opened, not before the first paint. */
  readonly loadXlsx: () => Promise<XlsxPort>;
  /** Merges departments' files beside the pane's own work. */
  readonly openMerger: OpenMerger;
  /** Keeps results and undo beyond the pane's life. */
  readonly store: PaneStore;
  /** Hands a file to the person as a download; `null` where the web view lets none out. */
  readonly saveFile: ((name: string, bytes: Uint8Array) => void) | null;
  /** Whether the person's undo outlives what an add-in writes (ExcelApi 1.19). */
  readonly keepsUndo: boolean;
  /** The address of a role's guide beside the pane; `null` where it was not put there. */
  readonly findGuide: (role: Role) => Promise<string | null>;
  /** What the person likes on this machine. */
  readonly preferences: PreferenceSession;
  readonly newId: () => string;
  /** The host's clock. */
  readonly now: () => Date;
  readonly pause: Pause;
  readonly locale: Locale;
  readonly words: Words;
}

const ServicesContext = createContext<PaneServices | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** The host's services; outside of a provider it is our own mistake. */
export const useServices = (): PaneServices => {
  const services = useContext(ServicesContext);
  if (!services) throw new TypeError('the pane stands in no ServicesProvider');
  return services;
};
