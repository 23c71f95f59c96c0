import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import { WorkProgress } from '../kit/WorkProgress';

interface Props {
  readonly check: Check;
  /** Whether the check made before the pane was closed is shown. */
  readonly isSavedShown: boolean;
}

/** Starts the check, and shows how far it is. */
export const CheckStart = ({ check, isSavedShown }: Props): ReactElement => {
  const { check: said, findings } = useServices().words.pane;
  const { state } = check;
  if (state.kind === 'checking') {
    const { total, done, understood } = state;
    return (
      <WorkProgress
        label={total === null ? said.reading : said.progress(done, total)}
        share={total === null ? understood : done / total}
        onCancel={check.cancel}
      />
    );
  }
  const first = isSavedShown ? findings.saved.again : said.start;
  return (
    <Button appearance="primary" onClick={() => attempt(check.start)}>
      {state.kind === 'done' && state.asked ? said.again : first}
    </Button>
  );
};
