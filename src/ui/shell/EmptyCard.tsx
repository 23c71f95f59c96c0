import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { HelpButton } from './HelpButton';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: { justifyContent: 'flex-start', textAlign: 'left' },
});

interface Props {
  readonly onMakeForm: () => void;
  /** Goes to where last year's file is taken. */
  readonly onFromFile: () => void;
  /** Goes to telling how the open sheet is read. */
  readonly onReadSheet: () => void;
  readonly onHelp: () => void;
}

/** First steps in a workbook that holds no form: make one, begin with last year's file, or tell how the sheet that is there is read. */
export const EmptyCard = ({ onMakeForm, onFromFile, onReadSheet, onHelp }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { empty } = words.pane.shell;
  return (
    <div className={styles.root} role="group" aria-label={empty.title}>
      <Text weight="semibold">{empty.title}</Text>
      <Button className={styles.choice} onClick={onMakeForm}>
        {words.pane.makeForm}
      </Button>
      <Button className={styles.choice} onClick={onFromFile}>
        {empty.fromFile}
      </Button>
      <Text size={200}>{empty.hint}</Text>
      <Button className={styles.choice} onClick={onReadSheet}>
        {empty.readSheet}
      </Button>
      <HelpButton onHelp={onHelp} />
    </div>
  );
};
