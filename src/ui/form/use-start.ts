import { useState, useSyncExternalStore } from 'react';
import type { StartFault } from '../../app/form/start-from-table';
import type { WorkbookFailure } from '../../app/ports/workbook';
import type { KeepFailure } from '../../app/record/keep-reading';
import { StartSession, type StartProgress } from '../../app/sessions/start-session';
import type { Words } from '../../i18n';
import { READING_WORDS } from '../../i18n/reading-words';
import { START_WORDS } from '../../i18n/start-words';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';

type ReadingWords = (typeof READING_WORDS)['ja'];
type StartWords = (typeof START_WORDS)['ja'];

const failureOf = (
  words: Words,
  own: StartWords,
  { own: reading, profile }: ReadingWords,
  failure: StartFault | KeepFailure | WorkbookFailure,
): PaneFailure => {
  switch (failure.kind) {
    case 'no-items':
      return { sentence: own.noItems, details: null };
    case 'no-plan-name':
    case 'no-year':
      return { sentence: reading.faults[failure.kind], details: null };
    case 'not-read': {
      const what = words.listed(failure.what.map((one) => profile.notRead[one]));
      return { sentence: own.notRead(what), details: null };
    }
    default:
      return toPaneFailure(words, failure);
  }
};

/** Beginning with the open workbook's table, as the panel shows it. */
export interface StartMaking extends StartProgress {
  readonly session: StartSession;
  readonly own: StartWords;
  readonly reading: ReadingWords;
  readonly failure: PaneFailure | null;
  /** Whether telling how the sheet is read is what helps. */
  readonly needsReading: boolean;
}

/** Follows the beginning with the open workbook's table. */
export const useStart = (journal: Journal, onStatus: (status: string) => void): StartMaking => {
  const { workbook, loadXlsx, newId, pause, words, locale } = useServices();
  const own = START_WORDS[locale];
  const reading = READING_WORDS[locale];
  const [session] = useState(
    () =>
      new StartSession({
        workbook,
        loadXlsx,
        newId,
        pause,
        onDone: (entry, way, { move }) => {
          const sheet = move?.sheetName ?? '';
          if (entry) journal.record(entry, way === 'stay' ? own.stepStay : own.stepMove(sheet));
          onStatus(way === 'stay' ? own.stayed : own.done(sheet));
        },
      }),
  );
  const progress = useSyncExternalStore(session.subscribe, session.getState);
  const { step, refused } = progress;
  const failed = step.kind === 'failed' ? step.failure : refused;
  const helped: readonly string[] = ['no-items', 'not-read'];
  return {
    ...progress,
    session,
    own,
    reading,
    failure: failed ? failureOf(words, own, reading, failed) : null,
    needsReading: failed !== null && helped.includes(failed.kind),
  };
};
