import { Button, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { countUnfilled } from '../../core/rules/who-mends';
import { canSubmit, lacksOnlyApprovals, type SubmissionCheck } from '../../app/submit/submit';
import type { FindingActions } from '../findings/finding-actions';
import { FailureMessage } from '../kit/FailureMessage';
import type { PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import { CopyToSend } from './CopyToSend';
import type { Journal } from '../kit/use-journal';
import { Receipt } from './Receipt';
import { FindingsToSettle } from './FindingsToSettle';
import { StampMessage } from './StampMessage';

interface Props {
  readonly found: SubmissionCheck;
  readonly failure: PaneFailure | null;
  /** Sheets on which the line below the title could not be written. */
  readonly occupied: readonly string[];
  readonly actions: FindingActions;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  /** Looks again, where only a new look can tell; `null` where there is no need. */
  readonly onAgain: (() => void) | null;
}

/** Whether the workbook was submitted, and what stands in the way. */
export const SubmissionResult = (props: Props): ReactElement => {
  const { found, failure, occupied, actions, journal, onStatus, onAgain } = props;
  const { words } = useServices();
  const { pane } = words.submit;
  const { report, errors, unexplained, forSecretariat, leftOut } = found;
  const isUnfilled = ({ unfilled }: CheckedFinding): boolean => unfilled;
  const toFill = [...errors, ...unexplained].filter(isUnfilled);
  const toMend = errors.filter((finding) => !isUnfilled(finding));
  const toExplain = unexplained.filter((finding) => !isUnfilled(finding));
  const isValid = found.status === 'valid';
  const isReady = canSubmit(found);
  const sheets = report.sheets.map(({ sheet }) => sheet.grid.sheet ?? '');
  return (
    <>
      <Text>{pane.heading(report.plan ?? '', words.listed(sheets))}</Text>
      {leftOut.length > 0 ? <Text size={200}>{pane.leftOut(words.listed(leftOut))}</Text> : null}
      {report.ignoresSettings ? (
        <Text size={200}>{words.pane.findings.ignoresSettings}</Text>
      ) : null}
      {found.blank ? <Text>{pane.blank}</Text> : <StampMessage check={found} />}
      {failure ? <FailureMessage failure={failure} /> : null}
      {onAgain ? <Button onClick={onAgain}>{words.pane.check.again}</Button> : null}
      {isValid && occupied.length > 0 ? (
        <Text size={200}>{pane.occupied(words.listed(occupied))}</Text>
      ) : null}
      {isValid ? <CopyToSend check={found} /> : null}
      {isValid ? <Receipt check={found} journal={journal} onStatus={onStatus} /> : null}
      <FindingsToSettle
        title={pane.unfilled(countUnfilled(toFill))}
        hint={pane.unfilledHint}
        findings={toFill}
        actions={actions}
      />
      <FindingsToSettle
        title={pane.errors(toMend.length)}
        hint={pane.errorsHint}
        findings={toMend}
        actions={actions}
      />
      <FindingsToSettle
        title={pane.reasons(toExplain.length)}
        hint={pane.reasonsHint}
        findings={toExplain}
        actions={actions}
      />
      <FindingsToSettle
        title={pane.forSecretariat(forSecretariat.length)}
        hint={pane.forSecretariatHint}
        findings={forSecretariat}
        actions={actions}
      />
      {lacksOnlyApprovals(found) && !isValid ? (
        <Text>{pane.approvalsFirst(words.listed(found.unapproved))}</Text>
      ) : null}
      {isReady && !isValid ? (
        <Text>{pane.ready(report.counts.warning, report.counts.info)}</Text>
      ) : null}
    </>
  );
};
