import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end' },
  hide: { flexGrow: 1 },
});

interface Props {
  /** How many findings were given a reason. */
  readonly accepted: number;
  readonly hideAccepted: boolean;
  readonly onHideAccepted: (hide: boolean) => void;
  /** Whether the findings' cells are marked; `null` where nobody has asked for it. */
  readonly marks: boolean | null;
  readonly onMarks: (marks: boolean) => void;
}

/** Whether findings with a reason are shown in the list, and findings in the sheet. */
export const MarksLine = (props: Props): ReactElement => {
  const { accepted, hideAccepted, onHideAccepted, marks, onMarks } = props;
  const styles = useStyles();
  const { check, findings } = useServices().words.pane;
  return (
    <div className={styles.root}>
      {accepted > 0 ? (
        <Checkbox
          className={styles.hide}
          label={findings.accept.hide(accepted)}
          checked={hideAccepted}
          onChange={(_, data) => onHideAccepted(data.checked === true)}
        />
      ) : null}
      {marks === null ? null : (
        <Button size="small" onClick={() => onMarks(!marks)}>
          {marks ? check.clearMarks : check.marks}
        </Button>
      )}
    </div>
  );
};
