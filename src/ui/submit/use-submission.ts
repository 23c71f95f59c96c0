import { useCallback, useEffect, useRef, useState } from 'react';
import { checkOpenSubmission } from '../../app/submit/submit-workbook';
import type { WorkbookEvent } from '../../app/ports/workbook';
import type { ChosenReference } from '../../app/recognise/reference';
import type { SubmissionCheck } from '../../app/submit/submit';
import { useServices } from '../kit/services';
import { useWorkbookEvents } from '../kit/use-workbook-events';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';

/** What the panel shows. */
export type SubmissionState =
  | { readonly kind: 'checking'; readonly done: number; readonly total: number | null }
  | {
      readonly kind: 'ready';
      readonly check: SubmissionCheck;
      /** Whether the workbook has changed since, and is too large to look again by itself. */
      readonly stale: boolean;
    }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface OpenSubmission {
  readonly state: SubmissionState;
  readonly start: () => Promise<void>;
  readonly show: (check: SubmissionCheck) => void;
}

/** The workbook is looked at again when typing rests, in milliseconds. */
const REST = 1200;
/** Blocks up to which that happens by itself. */
const MOST_BLOCKS = 1500;

/** Follows the open workbook: whether it can be submitted, and whether it was. */
export const useSubmission = (chosen: ChosenReference): OpenSubmission => {
  const { workbook, words, pause } = useServices();
  const [state, setState] = useState<SubmissionState>({ kind: 'checking', done: 0, total: null });
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (isQuiet: boolean): Promise<void> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      if (!isQuiet) setState({ kind: 'checking', done: 0, total: null });
      const checked = await checkOpenSubmission(workbook, chosen, pause, {
        signal: controller.signal,
        onProgress: (done, total) => {
          if (!controller.signal.aborted && !isQuiet) setState({ kind: 'checking', done, total });
        },
      });
      if (running.current !== controller) return;
      running.current = null;
      if (checked.ok) setState({ kind: 'ready', check: checked.value, stale: false });
      else if (!isQuiet || checked.failure.kind === 'no-form') {
        setState({ kind: 'failed', failure: toPaneFailure(words, checked.failure) });
      } else {
        setState((known) => (known.kind === 'ready' ? { ...known, stale: true } : known));
      }
    },
    [workbook, words, pause, chosen],
  );
  const start = useCallback(() => run(false), [run]);
  const show = useCallback((check: SubmissionCheck) => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'ready', check, stale: false });
  }, []);

  const changed = useRef<() => void>(() => undefined);
  useEffect(() => {
    changed.current = () => {
      if (state.kind !== 'ready') return;
      if (state.check.report.items <= MOST_BLOCKS) void run(true);
      else setState({ ...state, stale: true });
    };
  }, [state, run]);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const listen = useCallback((event: WorkbookEvent) => {
    if (event.kind === 'selected') return;
    clearTimeout(rest.current);
    rest.current = setTimeout(() => changed.current(), REST);
  }, []);
  useWorkbookEvents(listen);
  useEffect(() => {
    void start();
    return () => {
      clearTimeout(rest.current);
      running.current?.abort();
      running.current = null;
    };
  }, [start]);
  return { state, start, show };
};
