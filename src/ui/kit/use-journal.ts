import { useCallback, useState } from 'react';
import { redoEntry, undoEntry, type JournalEntry } from '../../app/undo/journal';
import type { JournalStep } from '../../app/undo/undo-history';
import type { WorkbookFailure } from '../../app/ports/workbook';
import type { Result } from '../../core/result';
import { useServices } from './services';
import { toPaneFailure, type PaneFailure } from './pane-failure';

/** Does a step once more, guarded as the first time. */
export type Redo = () => Promise<Result<JournalEntry, WorkbookFailure>>;

/** A step that can be done once more while the pane is open. */
interface LiveStep extends JournalStep {
  readonly again?: Redo;
}

type Outcome = { readonly done: string } | { readonly failure: PaneFailure };

/** What Shinko did to the workbook, newest last, and how to take the newest back or do it again. */
export interface Journal {
  readonly newest: string | null;
  /** What was taken back last and can be done again; `null` after anything new. */
  readonly undone: string | null;
  readonly steps: readonly JournalStep[];
  /** @param again for what is more than cells */
  readonly record: (entry: JournalEntry, what: string, again?: Redo) => void;
  /** Puts steps of an earlier time before those of this one. */
  readonly restore: (earlier: readonly JournalStep[]) => void;
  /** Takes the newest step back; answers what was undone, or why it could not be. */
  readonly undo: () => Promise<Outcome>;
  /** Does again what was taken back last. */
  readonly redo: () => Promise<Outcome>;
}

export const useJournal = (): Journal => {
  const { workbook, words } = useServices();
  const [steps, setSteps] = useState<readonly LiveStep[]>([]);
  const [takenBack, setTakenBack] = useState<readonly LiveStep[]>([]);
  const newest = steps.at(-1) ?? null;
  const last = takenBack.at(-1) ?? null;
  const record = useCallback((entry: JournalEntry, what: string, again?: Redo) => {
    setSteps((known) => [...known, { entry, what, ...(again ? { again } : {}) }]);
    setTakenBack([]);
  }, []);
  const restore = useCallback((earlier: readonly JournalStep[]) => {
    if (earlier.length > 0) setSteps((known) => [...earlier, ...known]);
  }, []);
  const undo = useCallback(async (): Promise<Outcome> => {
    if (!newest) return { done: '' };
    const undone = await undoEntry(workbook, newest.entry);
    if (!undone.ok) return { failure: toPaneFailure(words, undone.failure) };
    setSteps((known) => known.filter((step) => step !== newest));
    const canRedo = newest.again !== undefined || newest.entry.kind === 'cells';
    setTakenBack((known) => (canRedo ? [...known, newest] : []));
    return { done: newest.what };
  }, [newest, workbook, words]);
  const redo = useCallback(async (): Promise<Outcome> => {
    if (!last) return { done: '' };
    const redone = last.again ? await last.again() : await redoEntry(workbook, last.entry);
    if (!redone.ok) return { failure: toPaneFailure(words, redone.failure) };
    setTakenBack((known) => known.filter((step) => step !== last));
    setSteps((known) => [...known, { ...last, entry: redone.value }]);
    return { done: last.what };
  }, [last, workbook, words]);
  return {
    newest: newest?.what ?? null,
    undone: last?.what ?? null,
    steps,
    record,
    restore,
    undo,
    redo,
  };
};
