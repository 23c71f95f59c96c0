import { useState, useSyncExternalStore } from 'react';
import type { RolloverFailure } from '../../app/cycle/rollover';
import type { WorkbookFailure } from '../../app/ports/workbook';
import { RolloverSession, type RolloverProgress } from '../../app/sessions/rollover-session';
import { yearName } from '../../core/era/fiscal-year';
import type { Words } from '../../i18n';
import { rolloverFailureSentence } from '../../i18n/rollover-sentences';
import { ROLLOVER_WORDS } from '../../i18n/rollover-words';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';

type RolloverWords = (typeof ROLLOVER_WORDS)['ja'];

const failureOf = (
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
  /** What was made, once it is. */
  readonly sentence: string | null;
}

/** Follows a workbook on to its next year. */
export const useRollover = (
  journal: Journal,
  onStatus: (status: string) => void,
): RolloverMaking => {
  const { workbook, loadXlsx, newId, pause, words, locale } = useServices();
  const own = ROLLOVER_WORDS[locale];
  const [session] = useState(
    () =>
      new RolloverSession({
        workbook,
        loadXlsx,
        newId,
        pause,
        onMade: (entry, { to, form }) => {
          journal.record(entry, own.step(yearName(to)));
          onStatus(own.done(yearName(to), form.name));
        },
      }),
  );
  const progress = useSyncExternalStore(session.subscribe, session.getState);
  const { step } = progress;
  return {
    ...progress,
    session,
    failure: step.kind === 'failed' ? failureOf(words, own, step.failure) : null,
    sentence:
      step.kind === 'made' ? own.done(yearName(step.rollover.to), step.rollover.form.name) : null,
  };
};
