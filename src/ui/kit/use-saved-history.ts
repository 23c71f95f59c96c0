import { useEffect, useState, useSyncExternalStore } from 'react';
import { browserTimer } from '../../app/sessions/browser-timer';
import { HistorySession, type HistoryState } from '../../app/sessions/history-session';
import type { SavedCheck } from '../../app/check/saved-check';
import type { Words } from '../../i18n';
import { storeFailureSentence } from '../../i18n/failure-sentences';
import { useServices } from './services';
import { throwAside } from './throw-aside';
import type { Check } from './use-check';
import type { Journal } from './use-journal';

/** What was kept of the workbook when the pane was closed, as the pane shows it. */
export interface SavedHistory extends Pick<HistorySession, 'noteBegun' | 'forgetBegun'> {
  readonly check: SavedCheck | null;
  /** Why nothing is kept, or that some of it was lost; one line. */
  readonly trouble: string | null;
  /** What an earlier pane was closed in the midst of; one line. */
  readonly brokenOff: string | null;
}

const troubleOf = (words: Words, { failure, dropped }: HistoryState): string | null => {
  if (failure) return storeFailureSentence(words, failure);
  return dropped > 0 ? words.pane.findings.saved.dropped(dropped) : null;
};

/** Follows what is kept of the workbook beyond the pane's life. */
export const useSavedHistory = ({ state }: Check, journal: Journal): SavedHistory => {
  const { workbook, store, words, locale, now } = useServices();
  const said = words.pane.findings.saved;
  const [session] = useState(
    () =>
      new HistorySession({
        workbook,
        store,
        journal: journal.session,
        nameBroken: said.partly,
        loadCheckToText: async () => (await import('../../app/check/save-check')).checkToText,
        timer: browserTimer,
        now,
        locale,
        onMistake: throwAside,
      }),
  );
  const history = useSyncExternalStore(session.subscribe, session.getState);
  useEffect(() => session.open(), [session]);
  const report = state.kind === 'done' ? state.report : null;
  useEffect(() => session.hearReport(report), [session, report]);
  const { noteBegun, forgetBegun } = session;
  const { check, brokenOff } = history;
  return {
    check,
    trouble: troubleOf(words, history),
    brokenOff: brokenOff && said.brokenOff(brokenOff.what, brokenOff.standing, brokenOff.total),
    noteBegun,
    forgetBegun,
  };
};
