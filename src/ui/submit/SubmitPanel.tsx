import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { localTime } from '../../app/clock/local-time';
import { canSubmit, withReasons } from '../../app/submit/submit';
import { submitWorkbook } from '../../app/submit/submit-workbook';
import { useFindingActions } from '../findings/use-finding-actions';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { SubmissionResult } from './SubmissionResult';
import { SubmitForm } from './SubmitForm';
import { useSubmission } from './use-submission';
import { useSubmitter } from './use-submitter';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly check: Check;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onMakeForm: () => void;
}

/** 提出: what stands in the way, who submits, one press; afterwards whether it still holds. */
export const SubmitPanel = ({ check, journal, onStatus, onMakeForm }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, loadXlsx, newId, now, pause } = useServices();
  const { pane } = words.submit;
  const { state, start, show } = useSubmission(check.chosen);
  const submitter = useSubmitter();
  const shown = state.kind === 'ready' ? state.check : null;
  const { actions, failure, setFailure, whileBusy } = useFindingActions({
    report: shown?.report ?? null,
    by: submitter.name.trim() || null,
    journal,
    onStatus,
    onApplied: start,
    onAccepted: (inForce) => shown && show(withReasons(shown, inForce(shown.report).acceptances)),
  });
  const [occupied, setOccupied] = useState<readonly string[]>([]);

  if (state.kind === 'checking') {
    const share = state.total === null ? null : state.done / state.total;
    const { reading, progress } = words.pane.check;
    const label = state.total === null ? reading : progress(state.done, state.total);
    return <WorkProgress label={label} share={share} />;
  }
  if (state.kind === 'failed') {
    return (
      <div className={styles.root}>
        <FailureMessage failure={state.failure} onRetry={() => attempt(start)} />
        <Button onClick={onMakeForm}>{words.pane.makeForm}</Button>
      </div>
    );
  }
  const found = state.check;

  const submit = async (): Promise<void> => {
    submitter.remember();
    const order = { by: submitter.name, at: localTime(now()), id: newId() };
    const done = await whileBusy(() =>
      submitWorkbook(workbook, loadXlsx, check.chosen, pause, order),
    );
    if (!done.ok) return setFailure(toPaneFailure(words, done.failure));
    show(done.value.check);
    if (done.value.kind === 'not-ready') {
      return setFailure({ sentence: pane.changedMeanwhile, details: null });
    }
    // What follows edits would put the marks back.
    check.setMarks(false);
    setFailure(null);
    setOccupied(done.value.occupied);
    journal.record(done.value.entry, pane.undo);
    onStatus(pane.done);
  };
  return (
    <div className={styles.root}>
      <SubmissionResult
        found={found}
        failure={failure}
        occupied={occupied}
        actions={actions}
        onAgain={state.stale ? () => attempt(start) : null}
      />
      {found.status === 'valid' ? null : (
        <SubmitForm
          status={found.status}
          submitter={submitter}
          isReady={canSubmit(found)}
          busy={actions.busy}
          onSubmit={() => attempt(submit)}
        />
      )}
    </div>
  );
};
