import { Button, Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SubmissionCheck } from '../../app/submit/submit';
import { NarrowInput } from '../kit/NarrowInput';
import { useServices } from '../kit/services';
import type { Submitter } from './use-submitter';

interface Props {
  readonly status: SubmissionCheck['status'];
  readonly submitter: Submitter;
  /** Whether nothing stands in the way. */
  readonly isReady: boolean;
  readonly busy: boolean;
  readonly onSubmit: () => void;
}

/** Who submits, and the one press. */
export const SubmitForm = ({ status, submitter, isReady, busy, onSubmit }: Props): ReactElement => {
  const { pane } = useServices().words.submit;
  return (
    <>
      <Field label={pane.name} hint={pane.nameHint}>
        <NarrowInput
          value={submitter.name}
          maxLength={40}
          onChange={(_, data) => submitter.setName(data.value)}
        />
      </Field>
      <Button
        appearance="primary"
        disabled={busy}
        disabledFocusable={!isReady}
        onClick={() => (isReady ? onSubmit() : undefined)}
      >
        {status === 'changed' ? pane.again : pane.submit}
      </Button>
    </>
  );
};
