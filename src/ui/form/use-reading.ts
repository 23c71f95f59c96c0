import { useState, useSyncExternalStore } from 'react';
import { ReadingSession, type ReadingProgress } from '../../app/sessions/reading-session';
import type { KeepFailure } from '../../app/record/keep-reading';
import type { OfferedTitle } from '../../app/form/read-this-sheet';
import type { Words } from '../../i18n';
import { READING_WORDS } from '../../i18n/reading-words';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';

type ReadingWords = (typeof READING_WORDS)['ja'];

const refusalOf = (words: Words, { own }: ReadingWords, failure: KeepFailure): PaneFailure => {
  switch (failure.kind) {
    case 'no-items':
    case 'no-plan-name':
    case 'no-year':
      return { sentence: own.faults[failure.kind], details: null };
    default:
      return toPaneFailure(words, failure);
  }
};

/** Telling how the sheets are read, as the panel shows it. */
export interface ReadingMaking extends ReadingProgress {
  readonly session: ReadingSession;
  readonly words: ReadingWords;
  readonly failure: PaneFailure | null;
  /** Goes to a title's cell. */
  readonly jump: (title: Pick<OfferedTitle, 'sheet' | 'cell'>) => Promise<void>;
}

/** Follows telling how the open workbook is read. */
export const useReading = (journal: Journal, onStatus: (status: string) => void): ReadingMaking => {
  const { workbook, loadXlsx, newId, pause, words, locale } = useServices();
  const own = READING_WORDS[locale];
  const [unshown, setUnshown] = useState<PaneFailure | null>(null);
  const [session] = useState(
    () =>
      new ReadingSession({
        workbook,
        loadXlsx,
        newId,
        pause,
        onKept: (entry) => {
          if (entry) journal.record(entry, own.own.step);
          onStatus(own.own.kept);
        },
      }),
  );
  const progress = useSyncExternalStore(session.subscribe, session.getState);
  const { step, refused } = progress;
  const jump = async ({
    sheet,
    cell: { row, column },
  }: Pick<OfferedTitle, 'sheet' | 'cell'>): Promise<void> => {
    if (sheet === null) return;
    const shown = await workbook.show({ sheet, row, column });
    setUnshown(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  const failed = step.kind === 'failed' ? toPaneFailure(words, step.failure) : null;
  return {
    ...progress,
    session,
    words: own,
    failure: failed ?? (refused ? refusalOf(words, own, refused) : unshown),
    jump,
  };
};
