import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from './services';
import type { PaneFailure } from './pane-failure';

const useStyles = makeStyles({
  details: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly failure: PaneFailure;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong and what to do, with a way to go on. */
export const FailureMessage = ({ failure, onRetry }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {failure.sentence}
        {failure.details === null ? null : (
          <details className={styles.details}>
            <summary>{words.mistake.details}</summary>
            {failure.details}
          </details>
        )}
      </MessageBarBody>
      {onRetry ? (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {words.pane.retry}
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
};
