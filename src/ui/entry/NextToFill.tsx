import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ItemStanding } from '../../app/submit/standing';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { alignSelf: 'flex-start' },
});

interface Props {
  /** `null` where every item is filled in. */
  readonly next: ItemStanding | null;
  readonly onShow: (item: ItemStanding) => void;
  readonly onShowCheck: () => void;
}

/** The way on: to the next item that is not filled in, then to the check. */
export const NextToFill = ({ next, onShow, onShowCheck }: Props): ReactElement => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  return (
    <div className={styles.root}>
      {next ? (
        <>
          <Button appearance="primary" className={styles.button} onClick={() => onShow(next)}>
            {entry.nextToFill}
          </Button>
          <Text size={200}>{entry.nextKeys}</Text>
        </>
      ) : (
        <>
          <Text>{entry.allFilled}</Text>
          <Button appearance="primary" className={styles.button} onClick={onShowCheck}>
            {entry.toCheck}
          </Button>
        </>
      )}
    </div>
  );
};
