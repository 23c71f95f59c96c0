import { useCallback, useState } from 'react';
import { undoEntry, type JournalEntry } from '../../app/journal';
import type { JournalStep } from '../../app/kept-journal';
import { useServices } from '../services';
import { toPaneFailure, type PaneFailure } from './pane-failure';

/** What Shinko did to the workbook, newest last, and how to take the newest back. */
export interface Journal {
  readonly newest: string | null;
  readonly steps: readonly JournalStep[];
  readonly record: (entry: JournalEntry, what: string) => void;
  /** Puts steps of an earlier time before those of this one. */
  readonly restore: (earlier: readonly JournalStep[]) => void;
  /** Takes the newest step back; answers what was undone, or why it could not be. */
  readonly undo: () => Promise<{ readonly undone: string } | { readonly failure: PaneFailure }>;
}

export const useJournal = (): Journal => {
  const { workbook, words } = useServices();
  const [steps, setSteps] = useState<readonly JournalStep[]>([]);
  const newest = steps.at(-1) ?? null;
  const record = useCallback((entry: JournalEntry, what: string) => {
    setSteps((known) => [...known, { entry, what }]);
  }, []);
  const restore = useCallback((earlier: readonly JournalStep[]) => {
    setSteps((known) => [...earlier, ...known]);
  }, []);
  const undo = useCallback(async () => {
    if (!newest) return { undone: '' };
    const undone = await undoEntry(workbook, newest.entry);
    if (!undone.ok) return { failure: toPaneFailure(words, undone.failure) };
    setSteps((known) => known.filter((step) => step !== newest));
    return { undone: newest.what };
  }, [newest, workbook, words]);
  return { newest: newest?.what ?? null, steps, record, restore, undo };
};
