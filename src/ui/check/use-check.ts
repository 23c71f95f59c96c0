import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckReport } from '../../app/check';
import { checkWorkbook, type CheckScope } from '../../app/open-workbook';
import type { ChosenReference } from '../../app/reference';
import { IDENTITY_SHEET } from '../../core/form/identity';
import { useServices } from '../services';
import { toPaneFailure, type PaneFailure } from '../shell/pane-failure';

/** What the check panel shows. */
export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly done: number; readonly total: number | null }
  | {
      readonly kind: 'done';
      readonly report: CheckReport;
      /** Sheets with a form that were not checked. */
      readonly leftOut: readonly string[];
      readonly stale: boolean;
    }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** What the next check does otherwise; the scope stays for the checks after it. */
export interface CheckOptions {
  readonly marks?: boolean;
  readonly scope?: CheckScope;
  readonly chosen?: ChosenReference;
}

export interface Check {
  readonly state: CheckState;
  readonly marks: boolean;
  readonly setMarks: (marks: boolean) => void;
  /** What a person chose to check against. */
  readonly chosen: ChosenReference;
  readonly setChosen: (chosen: ChosenReference) => void;
  /** Shows another report of the same check: reasons given or taken back. */
  readonly revise: (change: (report: CheckReport) => CheckReport) => void;
  readonly start: (options?: CheckOptions) => Promise<void>;
  readonly cancel: () => void;
}

const NOTHING_CHOSEN: ChosenReference = {};

/** Runs checks of the open workbook; one at a time, the newest wins. */
export const useCheck = (): Check => {
  const { workbook, words, pause } = useServices();
  const [state, setState] = useState<CheckState>({ kind: 'idle' });
  const [marks, setMarks] = useState(true);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const running = useRef<AbortController | null>(null);
  const before = useRef<CheckState>({ kind: 'idle' });
  const scope = useRef<CheckScope>('active');

  const start = useCallback(
    async (options: CheckOptions = {}) => {
      scope.current = options.scope ?? scope.current;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setState((known) => {
        if (known.kind !== 'checking') before.current = known;
        return { kind: 'checking', done: 0, total: null };
      });
      const checked = await checkWorkbook(workbook, options.chosen ?? chosen, pause, {
        signal: controller.signal,
        marks: options.marks ?? marks,
        scope: scope.current,
        onProgress: (done, total) => {
          if (running.current === controller) setState({ kind: 'checking', done, total });
        },
      });
      if (running.current !== controller) return;
      running.current = null;
      if (checked.ok) setState({ kind: 'done', ...checked.value, stale: false });
      else if (checked.failure.kind === 'cancelled') setState(before.current);
      else setState({ kind: 'failed', failure: toPaneFailure(words, checked.failure) });
    },
    [workbook, words, pause, marks, chosen],
  );

  const revise = useCallback((change: (report: CheckReport) => CheckReport) => {
    setState((known) =>
      known.kind === 'done' ? { ...known, report: change(known.report) } : known,
    );
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);

  useEffect(() => {
    let stop: (() => Promise<void>) | undefined;
    let gone = false;
    void workbook
      .watch((event) => {
        if (event.kind === 'selected') return;
        if (event.kind === 'changed' && event.sheet === IDENTITY_SHEET) return;
        setState((known) => (known.kind === 'done' ? { ...known, stale: true } : known));
      })
      .then((watching) => {
        if (!watching.ok) return;
        if (gone) void watching.value();
        else stop = watching.value;
      });
    return () => {
      gone = true;
      void stop?.();
    };
  }, [workbook]);

  return { state, marks, setMarks, chosen, setChosen, revise, start, cancel };
};
