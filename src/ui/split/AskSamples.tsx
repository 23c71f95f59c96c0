import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from '../kit/services';

interface Props {
  readonly samples: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks whether sample sentences are to be handed out. */
export const AskSamples = ({ samples, onYes, onNo }: Props): ReactElement => {
  const { pane } = useServices().words.split;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{pane.askSamples(samples)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onYes}>
          {pane.withSamples}
        </Button>
        <Button size="small" onClick={onNo}>
          {pane.withoutSamples}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
