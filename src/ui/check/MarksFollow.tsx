import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', textAlign: 'end' },
  price: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly marksFollow: boolean;
  readonly onMarksFollow: (marksFollow: boolean) => void;
}

/** Whether marks follow what is typed, where that costs the person Excel's own undo. */
export const MarksFollow = ({ marksFollow, onMarksFollow }: Props): ReactElement => {
  const styles = useStyles();
  const { check } = useServices().words.pane;
  const price = useId();
  return (
    <div className={styles.root}>
      <Checkbox
        label={check.marksFollow}
        aria-describedby={price}
        checked={marksFollow}
        onChange={(_, data) => onMarksFollow(data.checked === true)}
      />
      <Text id={price} size={200} className={styles.price}>
        {check.marksFollowPrice}
      </Text>
    </div>
  );
};
