import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  MergeSession,
  type ChosenFile,
  type MergeFailure,
  type MergeProgress,
} from '../../app/sessions/merge-session';
import type { SettleRule } from '../../core/merge/resolve/settle';
import type { Words } from '../../i18n';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';

/** What the panel shows; a failure as its sentence. */
export type MergePanelState =
  | Exclude<MergeProgress, { readonly kind: 'failed' }>
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** Whether no files are chosen yet, or none could be taken. */
export const isIdle = ({ kind }: MergePanelState): boolean => kind === 'idle' || kind === 'failed';

export interface Merge extends Pick<MergeSession, 'cancel' | 'startOver' | 'decide' | 'settleAll'> {
  readonly state: MergePanelState;
  readonly rule: SettleRule | null;
  readonly add: (files: readonly File[]) => Promise<void>;
}

/** Bytes of a file, or the platform's code of why it gives none: it was moved, or is not on this machine. */
const bytesOf = async (file: File): Promise<Uint8Array | string> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return error instanceof DOMException ? error.name : String(error);
  }
};

const chosenFile = (file: File): ChosenFile => ({
  path: file.webkitRelativePath || file.name,
  bytes: () => bytesOf(file),
});

const shownFailure = (words: Words, failure: MergeFailure): PaneFailure => {
  const { merge } = words.pane;
  if (failure.kind === 'nothing-chosen') return { sentence: merge.nothingChosen, details: null };
  if (failure.kind === 'no-form') return { sentence: merge.noForm, details: null };
  return toPaneFailure(words, failure);
};

/** Follows the merging of files into the open workbook. */
export const useMerge = (): Merge => {
  const { workbook, openMerger, loadXlsx, words, now, newId } = useServices();
  const [session] = useState(
    () => new MergeSession({ workbook, openMerger, loadXlsx, now, newId }),
  );
  const { progress, rule } = useSyncExternalStore(session.subscribe, session.getState);
  useEffect(() => session.close, [session]);
  const state: MergePanelState =
    progress.kind === 'failed'
      ? { kind: 'failed', failure: shownFailure(words, progress.failure) }
      : progress;
  const { cancel, startOver, decide, settleAll } = session;
  const add = (files: readonly File[]): Promise<void> => session.add(files.map(chosenFile));
  return { state, rule, add, cancel, startOver, decide, settleAll };
};
