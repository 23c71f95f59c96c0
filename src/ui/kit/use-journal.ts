import { useState, useSyncExternalStore } from 'react';
import { JournalSession } from '../../app/sessions/journal-session';
import type { JournalStep } from '../../app/undo/undo-history';
import { useServices } from './services';

export type { Redo } from '../../app/sessions/journal-session';

/** What Shinko did to the workbook, newest last, and how to take the newest back or do it again. */
export interface Journal extends Pick<JournalSession, 'record' | 'restore' | 'undo' | 'redo'> {
  readonly session: JournalSession;
  readonly newest: string | null;
  /** What was taken back last and can be done again; `null` after anything new. */
  readonly undone: string | null;
  readonly steps: readonly JournalStep[];
}

/** Follows the one journal of the pane. */
export const useJournal = (): Journal => {
  const { workbook } = useServices();
  const [session] = useState(() => new JournalSession(workbook));
  const { steps, takenBack } = useSyncExternalStore(session.subscribe, session.getState);
  const { record, restore, undo, redo } = session;
  const [newest, undone] = [steps.at(-1)?.what ?? null, takenBack.at(-1)?.what ?? null];
  return { session, newest, undone, steps, record, restore, undo, redo };
};
