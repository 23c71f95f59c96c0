import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { canSubmit } from '../../app/submit/submit';
import { useFindingActions } from '../findings/use-finding-actions';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { ApprovalForm } from './ApprovalForm';
import { SubmissionResult } from './SubmissionResult';
import { SubmitForm } from './SubmitForm';
import { useBegun } from '../kit/use-begun';
import { useStamp } from './use-stamp';
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
  const { words } = useServices();
  const { state, standing, unread, survey } = check;
  const found = standing?.submission ?? null;
  const isUnread = found === null && (state.kind === 'done' || state.kind === 'idle');
  const { isGivenUp, begin } = useBegun(survey, isUnread && unread === null);
  const submitter = useSubmitter();
  const { actions, failure, setFailure, whileBusy } = useFindingActions({
    report: found?.report ?? null,
    by: submitter.name.trim() || null,
    journal,
    onStatus,
    onApplied: check.look,
    onAccepted: check.revise,
  });
  const { occupied, submit } = useStamp({
    check,
    journal,
    submitter,
    whileBusy,
    setFailure,
    onStatus,
  });

  const unknown = state.kind === 'failed' ? state.failure : state.kind === 'idle' ? unread : null;
  if (unknown) {
    return (
      <div className={styles.root}>
        <FailureMessage failure={unknown} onRetry={() => attempt(begin)} />
        <Button onClick={onMakeForm}>{words.pane.makeForm}</Button>
      </div>
    );
  }
  if (isUnread && isGivenUp) {
    const mistake = { sentence: words.mistake.unread, details: null };
    return <FailureMessage failure={mistake} onRetry={() => attempt(begin)} />;
  }
  if (!found || state.kind !== 'done') {
    const { reading, progress } = words.pane.check;
    const known = state.kind === 'checking' && state.total !== null ? state : null;
    const label = known ? progress(known.done, known.total ?? 0) : reading;
    const share = known ? known.done / (known.total ?? 1) : null;
    return <WorkProgress label={label} share={share} onCancel={check.cancel} />;
  }

  return (
    <div className={styles.root}>
      <SubmissionResult
        found={found}
        failure={failure}
        occupied={occupied}
        actions={actions}
        journal={journal}
        onStatus={onStatus}
        onAgain={state.stale ? () => attempt(survey) : null}
      />
      {found.blank ? null : (
        <ApprovalForm check={check} found={found} journal={journal} onStatus={onStatus} />
      )}
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
