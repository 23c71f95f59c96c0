import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly count: number;
  readonly busy: boolean;
  readonly onClear: () => void;
}

/** Tells of the candidate's text that an earlier version left in 備考, and takes it away. */
export const WrittenTexts = ({ count, busy, onClear }: Props): ReactElement => {
  const styles = useStyles();
  const { flags } = useServices().words.pane;
  return (
    <div className={styles.root}>
      <Text size={200}>{flags.written(count)}</Text>
      <Button size="small" disabledFocusable={busy} onClick={onClear}>
        {flags.clear}
      </Button>
    </div>
  );
};
