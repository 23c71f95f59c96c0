import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SubmissionCheck } from '../../app/submit/submit';
import { useServices } from '../kit/services';

/** Whether the workbook was submitted, and still is what was. */
export const StampMessage = ({
  check,
}: {
  readonly check: SubmissionCheck;
}): ReactElement | null => {
  const { words } = useServices();
  const { pane } = words.submit;
  const { stamp, status } = check;
  if (stamp === null) return null;
  const when = [words.dates.time(stamp.at), stamp.department, stamp.by].filter(
    (word) => word !== null,
  );
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
