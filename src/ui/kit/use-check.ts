import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { browserTimer } from '../../app/sessions/browser-timer';
import type { WrittenPlace } from '../../app/sessions/check-run';
import { CheckSession } from '../../app/sessions/check-session';
import type {
  CheckOptions,
  CheckProgress,
  ChosenFiles,
  KnownBook,
} from '../../app/sessions/check-progress';
import type { BookStanding } from '../../app/submit/standing';
import type { CheckReport } from '../../app/check/check';
import type { Words } from '../../i18n';
import { loadEngine, type PaneEngine } from './load-engine';
import { toPaneFailure, type PaneFailure } from './pane-failure';
import { useServices } from './services';
import { throwAside } from './throw-aside';
import { useSelection, type FollowedSelection } from './use-selection';
import { useTurnedTo } from './use-turned-to';
import { useWorkbookEvents } from './use-workbook-events';

export type { ChosenFiles } from '../../app/sessions/check-progress';

type Done = Extract<CheckProgress, { readonly kind: 'done' }>;

/** What the panels show of the check; failures as sentences. */
export type CheckState =
  | Exclude<CheckProgress, { readonly kind: 'done' | 'failed' }>
  | (Omit<Done, 'unmarked'> & { readonly unmarked: PaneFailure | null })
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** The check of the open workbook that all panels share. */
export interface Check extends FollowedSelection {
  readonly state: CheckState;
  /** What the workbook was found to be; `null` until it is read for the first time. */
  readonly book: KnownBook | null;
  /** Why the look on opening came to nothing; `null` where it did not, and where the workbook was too large for it. */
  readonly unread: PaneFailure | null;
  /** Whether the workbook was looked at and holds no form. */
  readonly isEmpty: boolean;
  /** Whether the look on opening is over, whatever it came to. */
  readonly looked: boolean;
  /** Where the workbook stands; `null` where the check is not of the forms that a submission is of. */
  readonly standing: BookStanding | null;
  readonly survey: () => Promise<void>;
  readonly setIdentity: CheckSession['setIdentity'];
  /** Writes, and looks at all of it anew: see the session. */
  readonly whileWriting: CheckSession['whileWriting'];
  readonly marks: boolean;
  readonly setMarks: (marks: boolean) => void;
  readonly clearMarks: CheckSession['clearMarks'];
  /** Whether marks follow what is typed. */
  readonly marksFollow: boolean;
  readonly setMarksFollow: (marksFollow: boolean) => void;
  /** What a person chose to check against. */
  readonly chosen: ChosenFiles;
  readonly setChosen: (chosen: ChosenFiles) => void;
  /** Shows another report of the same check: reasons given or taken back. */
  readonly revise: (change: (report: CheckReport) => CheckReport) => void;
  readonly start: (options?: CheckOptions) => Promise<void>;
  /** Looks again at cells that were written from here; at the whole where that does not do. */
  readonly look: (edits: readonly WrittenPlace[]) => Promise<void>;
  /** What the last check knows of the forms. */
  readonly known: CheckSession['known'];
  readonly cancel: () => void;
}

const shownState = (words: Words, progress: CheckProgress): CheckState => {
  switch (progress.kind) {
    case 'done': {
      const { unmarked } = progress;
      return { ...progress, unmarked: unmarked && toPaneFailure(words, unmarked) };
    }
    case 'failed':
      return { kind: 'failed', failure: toPaneFailure(words, progress.failure) };
    case 'idle':
    case 'checking':
      return progress;
  }
};

/** What checks, once a check is done with it. */
const useEngine = (isDone: boolean): PaneEngine | null => {
  const [engine, setEngine] = useState<PaneEngine | null>(null);
  useEffect(() => {
    if (!isDone || engine) return undefined;
    let isOver = false;
    loadEngine()
      .then((loaded) => {
        if (!isOver) setEngine(loaded);
      })
      .catch(throwAside);
    return () => {
      isOver = true;
    };
  }, [isDone, engine]);
  return engine;
};

/** Follows the one check of the pane. */
export const useCheck = (): Check => {
  const { workbook, words, pause, keepsUndo } = useServices();
  const [session] = useState(
    () =>
      new CheckSession({
        workbook,
        loadEngine,
        pause,
        timer: browserTimer,
        keepsUndo,
        onMistake: throwAside,
      }),
  );
  const { selection, lookAtSelection } = useSelection();
  const { progress, book, unread, looked, marks, marksFollow, chosen } = useSyncExternalStore(
    session.subscribe,
    session.getState,
  );
  const engine = useEngine(progress.kind === 'done');
  const standing = useMemo(
    () =>
      engine && progress.kind === 'done'
        ? engine.bookStandingOf(progress, book?.identity ?? null)
        : null,
    [engine, progress, book],
  );
  const state = useMemo(() => shownState(words, progress), [words, progress]);
  useEffect(() => session.close, [session]);
  useTurnedTo(session.verify);
  const [listen] = useState(() => (event: Parameters<typeof session.hear>[0]): void => {
    if (event.kind === 'selected') selection.select(event.place);
    else session.hear(event);
  });
  useWorkbookEvents(listen);
  // After that, so that nothing typed between is missed.
  useEffect(() => {
    // What fails here fails again, and is told, when a check is wanted.
    session.open().catch(throwAside);
  }, [session]);
  const { setMarks, clearMarks, setMarksFollow, setChosen, setIdentity } = session;
  const { revise, start, survey, look, known, cancel, whileWriting } = session;
  return {
    selection,
    lookAtSelection,
    state,
    book,
    unread: useMemo(
      () => (unread && unread.kind !== 'cancelled' ? toPaneFailure(words, unread) : null),
      [words, unread],
    ),
    looked,
    isEmpty: looked && (progress.kind === 'failed' ? progress.failure : unread)?.kind === 'no-form',
    standing,
    survey,
    setIdentity,
    whileWriting,
    marks,
    setMarks,
    clearMarks,
    marksFollow,
    setMarksFollow,
    chosen,
    setChosen,
    revise,
    start,
    look,
    known,
    cancel,
  };
};
