import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from './services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface Props {
  readonly label: string;
  /** From 0 to 1; `null` where it is not known how far the work is. */
  readonly share: number | null;
  readonly onCancel?: (() => void) | undefined;
}

/** Work under way: a bar, how far it is, and a way to stop it. */
export const WorkProgress = ({ label, share, onCancel }: Props): ReactElement => {
  const styles = useStyles();
  const { pane } = useServices().words;
  return (
    <div className={styles.root}>
      <Text role="status">{label}</Text>
      {share === null ? (
        <ProgressBar aria-label={label} />
      ) : (
        <ProgressBar aria-label={label} value={share} />
      )}
      {onCancel ? <Button onClick={onCancel}>{pane.cancel}</Button> : null}
    </div>
  );
};
