import { useCallback, useEffect, useRef, useState } from 'react';
import type { Collector, MergeOutlook } from '../../app/merge/collector';
import { localTime } from '../../app/clock/local-time';
import type { WorkbookPort } from '../../app/ports/workbook';
import type { CellNote, XlsxPort } from '../../app/ports/xlsx';
import type { UnmergedPlace } from '../../core/merge/diff/unmerged';
import type { Decision, SettleRule } from '../../core/merge/resolve/settle';
import { useServices } from '../kit/services';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';

/** What the panel shows. */
export type CollectState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly done: number;
      readonly total: number;
      /** What stood before these files were added, and stands again when it is cancelled. */
      readonly before: MergeOutlook | null;
    }
  | { readonly kind: 'ready'; readonly outlook: MergeOutlook }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface Collect {
  readonly state: CollectState;
  readonly rule: SettleRule | null;
  readonly add: (files: readonly File[]) => Promise<void>;
  /** Goes back to what stood before the files that are being read. */
  readonly cancel: () => void;
  readonly startOver: () => void;
  /** A person's word on one conflict; a null `settled` leaves it open again. */
  readonly decide: (decision: Decision) => Promise<void>;
  readonly settleAll: (rule: SettleRule | null) => Promise<void>;
  /** A person's word on a cell that is not merged: whether to take it over all the same. */
  readonly take: (place: UnmergedPlace, isTaken: boolean) => Promise<void>;
}

const isSameCell = (left: UnmergedPlace, right: UnmergedPlace): boolean =>
  left.file === right.file && left.sheet === right.sheet && left.cell === right.cell;

const isSamePlace = (left: Decision, right: Decision): boolean =>
  left.item === right.item &&
  left.occurrence === right.occurrence &&
  left.year === right.year &&
  left.field === right.field &&
  (left.field !== 'file' || left.candidates?.[0]?.department === right.candidates?.[0]?.department);

/** Excel's own files beside a workbook that is open (~$…) and hidden ones take no part. */
const isBook = ({ name }: File): boolean =>
  /\.(?:xlsx|xlsm|xls|txt|tsv)$/iu.test(name) && !/^[~.]/u.test(name);

const pathOf = (file: File): string => file.webkitRelativePath || file.name;

/** Bytes of a file, or the platform's code of why it gives none: it was moved, or is not on this machine. */
const bytesOf = async (file: File): Promise<Uint8Array | string> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return error instanceof DOMException ? error.name : String(error);
  }
};

/** Notes of the open workbook; where its file is not to be had, every note of a department is told of. */
const notesOf = async (
  workbook: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
): Promise<readonly CellNote[]> => {
  const bytes = await workbook.bytes();
  const notes = bytes.ok ? (await loadXlsx()).notes(bytes.value) : bytes;
  return notes.ok ? notes.value : [];
};

/** Collects files against the open workbook; nothing is written here. */
export const useCollect = (): Collect => {
  const { workbook, openCollector, loadXlsx, words, now, newId } = useServices();
  const [state, setState] = useState<CollectState>({ kind: 'idle' });
  const [rule, setRule] = useState<SettleRule | null>(null);
  const collector = useRef<Collector | null>(null);
  const decisions = useRef<readonly Decision[]>([]);
  const takes = useRef<readonly UnmergedPlace[]>([]);
  const running = useRef<AbortController | null>(null);
  const names = useRef(new Set<string>());
  /** Paths of what is being added. */
  const adding = useRef<readonly string[]>([]);

  const letGo = useCallback(() => {
    running.current?.abort();
    collector.current?.close();
    collector.current = null;
    names.current.clear();
  }, []);
  const startOver = useCallback(() => {
    letGo();
    decisions.current = [];
    takes.current = [];
    setRule(null);
    setState({ kind: 'idle' });
  }, [letGo]);
  useEffect(() => letGo, [letGo]);

  const settle = useCallback(
    async (by: SettleRule | null, signal?: AbortSignal) => {
      const asked = collector.current;
      const moment = { at: localTime(now()), id: newId() };
      const said = { decisions: decisions.current, takes: takes.current, rule: by };
      const outlook = await asked?.settle(said, moment);
      if (!outlook || signal?.aborted || asked !== collector.current) return;
      setState({ kind: 'ready', outlook });
    },
    [now, newId],
  );

  const open = useCallback(
    async (signal: AbortSignal): Promise<PaneFailure | null> => {
      if (collector.current) return null;
      const read = await workbook.read();
      if (signal.aborted) return null;
      if (!read.ok) return toPaneFailure(words, read.failure);
      const notes = await notesOf(workbook, loadXlsx);
      if (signal.aborted) return null;
      const opened = await openCollector({ grids: read.value.grids, notes });
      if (signal.aborted) {
        if (opened.ok) opened.value.close();
        return null;
      }
      if (!opened.ok) {
        return opened.failure.kind === 'no-form'
          ? { sentence: words.pane.collect.noForm, details: null }
          : toPaneFailure(words, opened.failure);
      }
      collector.current = opened.value;
      return null;
    },
    [workbook, openCollector, loadXlsx, words],
  );

  const before = state.kind === 'ready' ? state.outlook : null;
  const add = useCallback(
    async (chosen: readonly File[]) => {
      const files = chosen.filter((file) => isBook(file) && !names.current.has(pathOf(file)));
      if (files.length === 0) {
        if (collector.current) return;
        const failure = { sentence: words.pane.collect.nothingChosen, details: null };
        return setState({ kind: 'failed', failure });
      }
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      adding.current = files.map(pathOf);
      const total = files.length;
      setState({ kind: 'reading', done: 0, total, before });
      const failure = await open(signal);
      if (signal.aborted) return;
      if (failure) return setState({ kind: 'failed', failure });
      for (const [index, file] of files.entries()) {
        const path = pathOf(file);
        const bytes = await bytesOf(file);
        if (signal.aborted) return;
        names.current.add(path);
        if (typeof bytes === 'string') await collector.current?.reject(path, bytes);
        else await collector.current?.add(path, bytes);
        if (signal.aborted) return;
        setState({ kind: 'reading', done: index + 1, total, before });
      }
      await settle(rule, signal);
    },
    [before, open, settle, rule, words],
  );
  const cancel = useCallback(() => {
    if (state.kind !== 'reading') return;
    if (state.before === null) return startOver();
    running.current?.abort();
    // Asked in turn: whatever was being read is taken out once it is in.
    void collector.current?.forget(adding.current);
    for (const path of adding.current) names.current.delete(path);
    setState({ kind: 'ready', outlook: state.before });
  }, [state, startOver]);

  const decide = useCallback(
    (decision: Decision) => {
      const others = decisions.current.filter((known) => !isSamePlace(known, decision));
      decisions.current = decision.settled === null ? others : [...others, decision];
      return settle(rule);
    },
    [settle, rule],
  );
  const take = useCallback(
    (place: UnmergedPlace, isTaken: boolean) => {
      const others = takes.current.filter((known) => !isSameCell(known, place));
      takes.current = isTaken ? [...others, place] : others;
      return settle(rule);
    },
    [settle, rule],
  );
  const settleAll = useCallback(
    (by: SettleRule | null) => {
      setRule(by);
      return settle(by);
    },
    [settle],
  );
  return { state, rule, add, cancel, startOver, decide, settleAll, take };
};
