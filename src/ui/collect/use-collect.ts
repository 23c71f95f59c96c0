import { useCallback, useEffect, useRef, useState } from 'react';
import type { Collector, MergeOutlook } from '../../app/collector';
import { localTime } from '../../app/local-time';
import type { Decision, SettleRule } from '../../core/merge/settle';
import { useServices } from '../services';
import { toPaneFailure, type PaneFailure } from '../shell/pane-failure';

/** What the panel shows. */
export type CollectState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly outlook: MergeOutlook }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface Collect {
  readonly state: CollectState;
  readonly rule: SettleRule | null;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly cancel: () => void;
  readonly startOver: () => void;
  /** A person's word on one conflict; a null `settled` leaves it open again. */
  readonly decide: (decision: Decision) => Promise<void>;
  readonly settleAll: (rule: SettleRule | null) => Promise<void>;
}

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

/** Collects files against the open workbook; nothing is written here. */
export const useCollect = (): Collect => {
  const { workbook, openCollector, words, now, newId } = useServices();
  const [state, setState] = useState<CollectState>({ kind: 'idle' });
  const [rule, setRule] = useState<SettleRule | null>(null);
  const collector = useRef<Collector | null>(null);
  const decisions = useRef<readonly Decision[]>([]);
  const running = useRef<AbortController | null>(null);
  const names = useRef(new Set<string>());

  const startOver = useCallback(() => {
    running.current?.abort();
    collector.current?.close();
    collector.current = null;
    decisions.current = [];
    names.current.clear();
    setRule(null);
    setState({ kind: 'idle' });
  }, []);
  useEffect(() => () => collector.current?.close(), []);

  const settle = useCallback(
    async (by: SettleRule | null) => {
      const moment = { at: localTime(now()), id: newId() };
      const outlook = await collector.current?.settle(
        { decisions: decisions.current, rule: by },
        moment,
      );
      if (outlook) setState({ kind: 'ready', outlook });
    },
    [now, newId],
  );

  const open = useCallback(async (): Promise<PaneFailure | null> => {
    if (collector.current) return null;
    const read = await workbook.read();
    if (!read.ok) return toPaneFailure(words, read.failure);
    const opened = await openCollector({ grids: read.value.grids });
    if (!opened.ok) return toPaneFailure(words, opened.failure);
    collector.current = opened.value;
    return null;
  }, [workbook, openCollector, words]);

  const add = useCallback(
    async (chosen: readonly File[]) => {
      const files = chosen.filter((file) => isBook(file) && !names.current.has(pathOf(file)));
      if (files.length === 0) {
        if (collector.current) return;
        const failure = { sentence: words.pane.collect.nothingChosen, details: null };
        return setState({ kind: 'failed', failure });
      }
      const controller = new AbortController();
      running.current = controller;
      setState({ kind: 'reading', done: 0, total: files.length });
      const failure = await open();
      if (controller.signal.aborted) return;
      if (failure) return setState({ kind: 'failed', failure });
      for (const [index, file] of files.entries()) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (controller.signal.aborted) return;
        await collector.current?.add(pathOf(file), bytes);
        if (controller.signal.aborted) return;
        names.current.add(pathOf(file));
        setState({ kind: 'reading', done: index + 1, total: files.length });
      }
      await settle(rule);
    },
    [open, settle, rule, words],
  );

  const decide = useCallback(
    (decision: Decision) => {
      const others = decisions.current.filter((known) => !isSamePlace(known, decision));
      decisions.current = decision.settled === null ? others : [...others, decision];
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
  return { state, rule, add, cancel: startOver, startOver, decide, settleAll };
};
