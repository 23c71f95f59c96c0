import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  SplitSession,
  type SplitMaster,
  type SplitProgress,
} from '../../app/sessions/split-session';
import type { SplitFailure } from '../../app/split/split';
import type { Words } from '../../i18n';
import { sheetCatalogFaultSentence } from '../../i18n/failure-sentences';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { SplitChoices } from './use-split-choices';

/** The open workbook's split, as the panel shows it. */
export interface Split extends Pick<SplitProgress, 'master' | 'map' | 'making'> {
  readonly session: SplitSession;
  /** Why there is nothing to split. */
  readonly failure: PaneFailure | null;
  /** Why the workbook asked for last was not opened. */
  readonly unopened: PaneFailure | null;
}

const splitFailureSentence = (words: Words, failure: SplitFailure): string => {
  const { pane } = words.split;
  if (failure.kind === 'no-form') return pane.noForm;
  if (failure.kind === 'newer-record') return words.file.newerRecord;
  if (failure.kind === 'sheet') return sheetCatalogFaultSentence(words, failure.fault);
  return pane.noDepartments;
};

const failureOf = (words: Words, master: SplitMaster): PaneFailure | null => {
  if (master.kind === 'reading') return null;
  if (master.kind === 'failed') {
    const { failure } = master;
    return failure.kind === 'unread'
      ? { sentence: words.mistake.unread, details: null }
      : toPaneFailure(words, failure);
  }
  const { split } = master;
  return split.ok ? null : { sentence: splitFailureSentence(words, split.failure), details: null };
};

/** Follows the splitting of the open workbook; the answers stay with the pane. */
export const useSplit = (choices: SplitChoices): Split => {
  const { workbook, words, loadXlsx, newId, pause, saveFile } = useServices();
  const [session] = useState(
    () =>
      new SplitSession(
        { workbook, loadXlsx, newId, pause, saveFile, onAnswers: choices.keep },
        choices.map,
      ),
  );
  const { master, map, making, unopened } = useSyncExternalStore(
    session.subscribe,
    session.getState,
  );
  useEffect(() => {
    attempt(session.load);
    return session.close;
  }, [session]);
  return {
    session,
    master,
    map,
    making,
    failure: failureOf(words, master),
    unopened: unopened && toPaneFailure(words, unopened),
  };
};
