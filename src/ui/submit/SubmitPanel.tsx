import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { localTime } from '../../app/clock/local-time';
import { withReasons, type SubmissionCheck } from '../../app/submit/submit';
import { submitWorkbook } from '../../app/submit/submit-workbook';
import { stampTime } from '../../core/submit/submission-line';
import type { FindingActions } from '../findings/finding-actions';
import { FindingList } from '../findings/FindingList';
import { groupFindings, type FindingFilter } from '../findings/group-findings';
import type { Check } from '../kit/use-check';
import { useFindingActions } from '../findings/use-finding-actions';
import { useWalk } from '../findings/use-walk';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure } from '../kit/pane-failure';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { CopyToSend } from './CopyToSend';
import { useSubmission } from './use-submission';
import { useSubmitter } from './use-submitter';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface ListProps {
  readonly title: string;
  readonly hint: string;
  readonly findings: readonly CheckedFinding[];
  readonly actions: FindingActions;
}

const EVERY_FINDING: FindingFilter = { severities: [], search: '', hideAccepted: false };

const FindingsToSettle = ({ title, hint, findings, actions }: ListProps): ReactElement | null => {
  const { locale } = useServices();
  const walk = useWalk(findings);
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2" block>
        {title}
      </Subtitle2>
      <Text size={200} block>
        {hint}
      </Text>
      <FindingList
        groups={groupFindings(findings, EVERY_FINDING, locale)}
        walk={walk}
        actions={actions}
      />
    </section>
  );
};

/** Whether the workbook was submitted, and still is what was. */
const StampMessage = ({ check }: { readonly check: SubmissionCheck }): ReactElement | null => {
  const { pane } = useServices().words.submit;
  const { stamp, status } = check;
  if (stamp === null) return null;
  const when = [stampTime(stamp), stamp.department, stamp.by].filter((word) => word !== null);
  return (
    <MessageBar intent={status === 'valid' ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{status === 'valid' ? pane.valid : pane.changed}</MessageBarTitle>
        {when.join('　')}
        <br />
        {status === 'valid' ? pane.saveAndSend : pane.submitAnew}
      </MessageBarBody>
    </MessageBar>
  );
};

interface Props {
  readonly check: Check;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly goTo: (tab: 'form') => void;
}

/** 提出: what stands in the way, who submits, one press; afterwards whether it still holds. */
export const SubmitPanel = ({ check, journal, onStatus, goTo }: Props): ReactElement => {
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
        <Button onClick={() => goTo('form')}>{words.pane.tabs.form}</Button>
      </div>
    );
  }
  const found = state.check;
  const { report, errors, unexplained } = found;
  const isReady = errors.length + unexplained.length === 0;

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
  const isValid = found.status === 'valid';
  return (
    <div className={styles.root}>
      <Text>
        {pane.heading(
          report.plan ?? '',
          report.sheets.map(({ sheet }) => sheet.grid.sheet ?? '').join('、'),
        )}
      </Text>
      {found.leftOut.length > 0 ? (
        <Text size={200}>{pane.leftOut(found.leftOut.join('、'))}</Text>
      ) : null}
      <StampMessage check={found} />
      {failure ? <FailureMessage failure={failure} /> : null}
      {state.stale ? (
        <Button onClick={() => attempt(start)}>{words.pane.check.again}</Button>
      ) : null}
      {isValid && occupied.length > 0 ? (
        <Text size={200}>{pane.occupied(occupied.join('、'))}</Text>
      ) : null}
      {isValid ? <CopyToSend check={found} /> : null}
      <FindingsToSettle
        title={pane.errors(errors.length)}
        hint={pane.errorsHint}
        findings={errors}
        actions={actions}
      />
      <FindingsToSettle
        title={pane.reasons(unexplained.length)}
        hint={pane.reasonsHint}
        findings={unexplained}
        actions={actions}
      />
      {isReady && !isValid ? (
        <Text>{pane.ready(report.counts.warning, report.counts.info)}</Text>
      ) : null}
      {isValid ? null : (
        <>
          <Field label={pane.name} hint={pane.nameHint}>
            <Input
              value={submitter.name}
              maxLength={40}
              onChange={(_, data) => submitter.setName(data.value)}
            />
          </Field>
          <Button
            appearance="primary"
            disabled={actions.busy}
            disabledFocusable={!isReady}
            onClick={() => (isReady ? attempt(submit) : undefined)}
          >
            {found.status === 'changed' ? pane.again : pane.submit}
          </Button>
        </>
      )}
    </div>
  );
};
