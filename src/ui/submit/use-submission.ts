import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ChosenReference } from '../../app/recognise/reference';
import { browserTimer } from '../../app/sessions/browser-timer';
import { SubmissionSession, type SubmissionProgress } from '../../app/sessions/submission-session';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import { throwAside } from '../kit/throw-aside';
import { useTurnedTo } from '../kit/use-turned-to';
import { useWorkbookEvents } from '../kit/use-workbook-events';

/** What the panel shows; a failure as its sentence. */
export type SubmissionState =
  | Exclude<SubmissionProgress, { readonly kind: 'failed' }>
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface OpenSubmission extends Pick<SubmissionSession, 'start' | 'show'> {
  readonly state: SubmissionState;
}

/** Follows whether the open workbook can be submitted, and whether it was. */
export const useSubmission = (chosen: ChosenReference): OpenSubmission => {
  const { workbook, words, pause } = useServices();
  const session = useMemo(
    () =>
      new SubmissionSession(
        { workbook, pause, timer: browserTimer, onMistake: throwAside },
        chosen,
      ),
    [workbook, pause, chosen],
  );
  const progress = useSyncExternalStore(session.subscribe, session.getState);
  useWorkbookEvents(session.hear);
  useTurnedTo(session.verify);
  useEffect(() => {
    session.start().catch(throwAside);
    return session.close;
  }, [session]);
  const state: SubmissionState =
    progress.kind === 'failed'
      ? { kind: 'failed', failure: toPaneFailure(words, progress.failure) }
      : progress;
  return { state, start: session.start, show: session.show };
};
