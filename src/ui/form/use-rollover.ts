import { useState, useSyncExternalStore } from 'react';
import type { Rollover, RolloverFailure } from '../../app/cycle/rollover';
import type { WorkbookFailure } from '../../app/ports/workbook';
import {
  RolloverSession,
  type RolloverProgress,
  type RolloverStep,
} from '../../app/sessions/rollover-session';
import { yearName } from '../../core/era/fiscal-year';
import type { Words } from '../../i18n';
import { rolloverFailureSentence } from '../../i18n/rollover-sentences';
import { ROLLOVER_WORDS } from '../../i18n/rollover-words';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';

type RolloverWords = (typeof ROLLOVER_WORDS)['ja'];

/** A failure of moving on, as the pane shows it. */
export const rolloverFailureOf = (
  words: Words,
  own: RolloverWords,
  failure: RolloverFailure | WorkbookFailure,
): PaneFailure => {
  switch (failure.kind) {
    case 'no-form':
    case 'no-plan':
    case 'department-book':
    case 'not-later':
    case 'revision':
      return { sentence: rolloverFailureSentence(words, own, failure), details: null };
    default:
      return toPaneFailure(words, failure);
  }
};

/** Moving on to the next year, as the panel shows it. */
export interface RolloverMaking extends RolloverProgress {
  readonly session: RolloverSession;
  readonly failure: PaneFailure | null;
  /** Whether the sheet's own form becomes the next year's. */
  readonly isKept: boolean;
  /** What was made, once it is. */
  readonly sentence: string | null;
}

const keptSentence = (
  { keep }: RolloverWords,
  { to }: Rollover,
  file: string,
  isSaved: boolean,
): string => (isSaved ? keep.saved : keep.opened)(yearName(to), file);

const madeSentence = (
  own: RolloverWords,
  { rollover, file }: Extract<RolloverStep, { kind: 'made' }>,
  isSaved: boolean,
): string => {
  return file === null
    ? own.done(yearName(rollover.to), rollover.form.name)
    : keptSentence(own, rollover, file, isSaved);
};

/** Follows a workbook on to its next year. */
export const useRollover = (
  journal: Journal,
  onStatus: (status: string) => void,
): RolloverMaking => {
  const { workbook, loadXlsx, newId, pause, saveFile, words, locale } = useServices();
  const own = ROLLOVER_WORDS[locale];
  const [session] = useState(
    () =>
      new RolloverSession({
        workbook,
        loadXlsx,
        newId,
        pause,
        saveFile,
        onMade: (entry, { to, form }) => {
          journal.record(entry, own.step(yearName(to)));
          onStatus(own.done(yearName(to), form.name));
        },
        onKept: (file, rollover) => onStatus(keptSentence(own, rollover, file, saveFile !== null)),
      }),
  );
  const progress = useSyncExternalStore(session.subscribe, session.getState);
  const { step } = progress;
  return {
    ...progress,
    session,
    failure: step.kind === 'failed' ? rolloverFailureOf(words, own, step.failure) : null,
    isKept:
      (step.kind === 'open' || step.kind === 'making') && step.kept.ok && progress.form === 'own',
    sentence: step.kind === 'made' ? madeSentence(own, step, saveFile !== null) : null,
  };
};
