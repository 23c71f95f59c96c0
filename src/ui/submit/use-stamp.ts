import { useState } from 'react';
import { localTime } from '../../app/clock/local-time';
import { submitWorkbook } from '../../app/submit/submit-workbook';
import type { FindingActionsState } from '../findings/use-finding-actions';
import { toPaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import type { Submitter } from './use-submitter';

interface Setting extends Pick<FindingActionsState, 'whileBusy' | 'setFailure'> {
  readonly check: Pick<Check, 'chosen' | 'survey' | 'setMarks' | 'setIdentity' | 'whileWriting'>;
  readonly journal: Pick<Journal, 'record'>;
  readonly submitter: Submitter;
  readonly onStatus: (status: string) => void;
}

/** The one press of 提出. */
interface Stamping {
  /** Sheets on which the line below the title could not be written. */
  readonly occupied: readonly string[];
  readonly submit: () => Promise<void>;
}

/** Stamps the workbook as submitted, unless something has come in the way meanwhile. */
export const useStamp = (setting: Setting): Stamping => {
  const { check, journal, submitter, whileBusy, setFailure, onStatus } = setting;
  const { workbook, words, loadXlsx, newId, now, pause } = useServices();
  const { pane } = words.submit;
  const [occupied, setOccupied] = useState<readonly string[]>([]);
  const submit = async (): Promise<void> => {
    submitter.remember();
    const order = { by: submitter.name, at: localTime(now()), id: newId() };
    const stamp = () => submitWorkbook(workbook, loadXlsx, check.chosen, pause, order);
    const done = await whileBusy(() =>
      check.whileWriting(stamp, (came) => came.ok && came.value.kind === 'submitted'),
    );
    if (!done.ok) return setFailure(toPaneFailure(words, done.failure));
    if (done.value.kind === 'not-ready') {
      setFailure({ sentence: pane.changedMeanwhile, details: null });
      return check.survey();
    }
    // What follows edits would put the marks back.
    check.setMarks(false);
    check.setIdentity(done.value.identity);
    setFailure(null);
    setOccupied(done.value.occupied);
    journal.record(done.value.entry, pane.undo);
    onStatus(pane.done);
  };
  return { occupied, submit };
};
