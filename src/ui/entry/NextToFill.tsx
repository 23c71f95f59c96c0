import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';
import type { ItemStanding } from '../../app/submit/standing';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { alignSelf: 'flex-start' },
});

interface Props {
  /** `null` where every item is filled in. */
  readonly next: ItemStanding | null;
  /** Where the way on stands, for the keyboard to be led to. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly onShow: (item: ItemStanding) => void;
  readonly onShowCheck: () => void;
}

/** The way on: to the next item that is not filled in, then to the check; one button, so that it keeps the keyboard. */
export const NextToFill = ({ next, place, onShow, onShowCheck }: Props): ReactElement => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  return (
    <div ref={place} className={styles.root}>
      {next ? null : <Text>{entry.allFilled}</Text>}
      <Button
        key="way"
        appearance="primary"
        className={styles.button}
        onClick={() => (next ? onShow(next) : onShowCheck())}
      >
        {next ? entry.nextToFill : entry.toCheck}
      </Button>
      {next ? <Text size={200}>{entry.nextKeys}</Text> : null}
    </div>
  );
};
