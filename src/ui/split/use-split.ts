import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  SplitSession,
  type SplitMaster,
  type SplitProgress,
} from '../../app/sessions/split-session';
import { isOtherForm } from '../../app/split/copy-books';
import type { SplitFailure } from '../../app/split/split';
import { notReadIn } from '../../core/form/read/not-read';
import type { Locale } from '../../core/text/locale';
import type { Words } from '../../i18n';
import { sheetCatalogFaultSentence } from '../../i18n/failure-sentences';
import { HAND_OUT_WORDS } from '../../i18n/hand-out-words';
import { READING_WORDS } from '../../i18n/reading-words';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { SplitChoices } from './use-split-choices';

/** The open workbook's split, as the panel shows it. */
export interface Split extends Pick<SplitProgress, 'master' | 'map' | 'making' | 'uncopied'> {
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

const failureOf = (words: Words, locale: Locale, master: SplitMaster): PaneFailure | null => {
  if (master.kind === 'reading') return null;
  if (master.kind === 'failed') {
    const { failure } = master;
    return failure.kind === 'unread'
      ? { sentence: words.mistake.unread, details: null }
      : toPaneFailure(words, failure);
  }
  const { split, workbook } = master;
  if (!split.ok) return { sentence: splitFailureSentence(words, split.failure), details: null };
  const missing = isOtherForm(split.value) ? notReadIn(workbook.forms) : [];
  if (missing.length === 0) return null;
  const { notRead } = READING_WORDS[locale].profile;
  const what = words.listed(missing.map((one) => notRead[one]));
  return { sentence: HAND_OUT_WORDS[locale].notRead(what), details: null };
};

/** Follows the splitting of the open workbook; the answers stay with the pane. */
export const useSplit = (choices: SplitChoices): Split => {
  const { workbook, words, locale, loadXlsx, newId, pause, saveFile } = useServices();
  const [session] = useState(
    () =>
      new SplitSession(
        { workbook, loadXlsx, newId, pause, saveFile, onAnswers: choices.keep },
        choices.map,
      ),
  );
  const { master, map, making, uncopied, unopened } = useSyncExternalStore(
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
    uncopied,
    failure: failureOf(words, locale, master),
    unopened: unopened && toPaneFailure(words, unopened),
  };
};
