import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckReport } from '../../app/check/check';
import { isTransient } from '../../app/ports/is-transient';
import type { WorkbookEvent, WorkbookFailure } from '../../app/ports/workbook';
import type { ChangedPlace, LiveSession } from '../../app/sessions/live-session';
import type { CheckScope, WorkbookCheck } from '../../app/check/check-workbook';
import type { ChosenReference } from '../../app/recognise/reference';
import type { CellEdit } from '../../core/grid/edit';
import type { LiveCheck } from '../../core/rules/live-check';
import { IDENTITY_SHEET } from '../../core/record/identity';
import { useServices } from './services';
import { createSelection, type Selection } from './selection';
import { useWorkbookEvents } from './use-workbook-events';
import { loadEngine } from './load-engine';
import { toPaneFailure, type PaneFailure } from './pane-failure';

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
      /** Why the cells bear no marks. */
      readonly unmarked: PaneFailure | null;
      /** What follows each of the report's sheets. */
      readonly lives: readonly LiveCheck[];
    }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** What a person chose, and the name of the file it came from. */
export interface ChosenFiles extends ChosenReference {
  readonly previousName?: string;
}

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
  readonly chosen: ChosenFiles;
  readonly setChosen: (chosen: ChosenFiles) => void;
  /** Shows another report of the same check: reasons given or taken back. */
  readonly revise: (change: (report: CheckReport) => CheckReport) => void;
  readonly start: (options?: CheckOptions) => Promise<void>;
  /** Looks again at cells that were written from here; at the whole where that does not do. */
  readonly look: (edits: readonly CellEdit[]) => Promise<void>;
  readonly cancel: () => void;
  /** Where the person is in the workbook. */
  readonly selection: Selection;
}

const NOTHING_CHOSEN: ChosenFiles = {};

/** A sheet whose structure has changed is checked anew when typing rests, in milliseconds. */
const REST = 1200;
/** Blocks up to which that happens by itself; larger ones wait for the button. */
const MOST_BLOCKS = 1500;

const timer = (milliseconds: number, callback: () => void): (() => void) => {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
};

/** Runs checks of the open workbook, one at a time, the newest wins; afterwards the findings follow every edit. */
export const useCheck = (): Check => {
  const { workbook, words, pause } = useServices();
  const [state, setState] = useState<CheckState>({ kind: 'idle' });
  const [marks, setMarked] = useState(true);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const running = useRef<AbortController | null>(null);
  const before = useRef<CheckState>({ kind: 'idle' });
  const scope = useRef<CheckScope>('active');
  const session = useRef<LiveSession | null>(null);
  const again = useRef<() => void>(() => undefined);
  const stopRest = useRef<(() => void) | null>(null);
  const [selection] = useState(createSelection);
  /** Edits made while a check was running; it may have read their cells before. */
  const missed = useRef<ChangedPlace[]>([]);

  const shownFailure = useCallback(
    (failure: WorkbookFailure | null) => failure && toPaneFailure(words, failure),
    [words],
  );

  const follow = useCallback(
    (Session: typeof LiveSession, checked: WorkbookCheck, hasMarks: boolean): void => {
      const lost = (): void => {
        setState((known) => (known.kind === 'done' ? { ...known, stale: true } : known));
        if (checked.report.items <= MOST_BLOCKS) again.current();
      };
      const listener = {
        onReport: (report: CheckReport) =>
          setState((known) => (known.kind === 'done' ? { ...known, report } : known)),
        onLost: lost,
        onFailure: lost,
        onUnmarked: (failure: WorkbookFailure | null) =>
          setState((known) =>
            known.kind === 'done' ? { ...known, unmarked: shownFailure(failure) } : known,
          ),
      };
      const live = new Session(workbook, checked, listener, timer, hasMarks);
      session.current = live;
      for (const place of missed.current.splice(0)) live.changed(place);
    },
    [workbook, shownFailure],
  );

  const run = useCallback(
    async (options: CheckOptions, wanted: CheckScope, isQuiet: boolean) => {
      const hasMarks = options.marks ?? marks;
      running.current?.abort();
      stopRest.current?.();
      session.current?.stop();
      missed.current = [];
      const controller = new AbortController();
      running.current = controller;
      if (!isQuiet) {
        setState((known) => {
          if (known.kind !== 'checking') before.current = known;
          return { kind: 'checking', done: 0, total: null };
        });
      }
      const engine = await loadEngine();
      const checked = await engine.checkWorkbook(workbook, options.chosen ?? chosen, pause, {
        signal: controller.signal,
        marks: hasMarks,
        scope: wanted,
        onProgress: (done, total) => {
          if (running.current !== controller || isQuiet) return;
          setState({ kind: 'checking', done, total });
        },
      });
      if (running.current !== controller) return;
      running.current = null;
      if (checked.ok) {
        const unmarked = shownFailure(checked.value.unmarked);
        setState({ kind: 'done', ...checked.value, unmarked, stale: false });
        follow(engine.LiveSession, checked.value, hasMarks);
      } else if (isQuiet) {
        // What will not pass by itself waits for the button; the list says that it is not the newest.
        if (isTransient(checked.failure)) again.current();
      } else if (checked.failure.kind === 'cancelled') setState(before.current);
      else setState({ kind: 'failed', failure: toPaneFailure(words, checked.failure) });
    },
    [workbook, words, pause, marks, chosen, follow, shownFailure],
  );

  const start = useCallback(
    (options: CheckOptions = {}) => {
      scope.current = options.scope ?? scope.current;
      return run(options, scope.current, false);
    },
    [run],
  );

  useEffect(() => {
    again.current = () => {
      stopRest.current?.();
      if (state.kind !== 'done') return;
      const sheets = state.report.sheets.flatMap(({ sheet }) => sheet.grid.sheet ?? []);
      stopRest.current = timer(REST, () => void run({}, sheets, true));
    };
  }, [run, state]);

  const look = useCallback(
    async (edits: readonly CellEdit[]) => {
      const places = edits.flatMap(({ sheet, row, column }) =>
        sheet === null
          ? []
          : [{ sheet, area: { top: row, left: column, bottom: row, right: column } }],
      );
      const looked = await session.current?.look(places);
      if (looked && !looked.ok && isTransient(looked.failure)) {
        for (const place of places) session.current?.changed(place);
      } else if (!looked?.ok || !looked.value) await start();
    },
    [start],
  );
  const revise = useCallback((change: (report: CheckReport) => CheckReport) => {
    session.current?.revise(change);
  }, []);
  const setMarks = useCallback((wanted: boolean) => {
    setMarked(wanted);
    session.current?.setMarks(wanted);
  }, []);
  // Begun once the pane is painted; what fails here fails again, and is told, when a check is wanted.
  useEffect(() => void loadEngine().catch(() => undefined), []);
  const cancel = useCallback(() => running.current?.abort(), []);

  const listen = useCallback(
    (event: WorkbookEvent) => {
      if (event.kind === 'selected') selection.select(event.place);
      else if (event.kind === 'sheets-changed') again.current();
      else if (event.sheet !== IDENTITY_SHEET) {
        if (running.current) missed.current.push(event);
        else session.current?.changed(event);
      }
    },
    [selection],
  );
  useWorkbookEvents(listen);
  useEffect(
    () => () => {
      stopRest.current?.();
      session.current?.stop();
    },
    [],
  );

  return { selection, state, marks, setMarks, chosen, setChosen, revise, start, look, cancel };
};
