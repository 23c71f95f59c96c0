import { createContext, useContext } from 'react';
import type { CommandEngine } from '../../app/ports/command-engine';
import type { Locale } from '../../core/text/locale';
import type { Words } from '../../i18n';
import type { WebWords } from '../../i18n/load-web-words';

/** What the page's tasks are given by their host. */
export interface WebServices {
  readonly engine: CommandEngine;
  readonly locale: Locale;
  readonly words: WebWords;
  /** The words that the pane has too; fetched after the page stands. */
  readonly paneWords: Promise<Words>;
  readonly saveFile: (name: string, bytes: Uint8Array) => void;
  /** Tells our own mistake with a way on. */
  readonly onMistake: (mistake: unknown) => void;
}

const Context = createContext<WebServices | null>(null);

export const WebServicesProvider = Context.Provider;

/** The page's services; a component outside of the page is our own mistake. */
export const useWeb = (): WebServices => {
  const services = useContext(Context);
  if (!services) throw new TypeError('a task stands outside of the page');
  return services;
};
