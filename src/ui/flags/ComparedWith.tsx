import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PlanFile } from '../kit/PlanFile';
import { useServices } from '../kit/services';
import type { ComparedPlan } from './use-marks';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { flexGrow: 1, overflowWrap: 'anywhere', minWidth: 0 },
});

interface Props {
  readonly plan: ComparedPlan | null;
  readonly onPlan: (plan: ComparedPlan | null) => void;
}

/** The document that the sheet's words are compared with, and the way to choose one. */
export const ComparedWith = ({ plan, onPlan }: Props): ReactElement => {
  const styles = useStyles();
  const { flags } = useServices().words.pane;
  if (!plan) {
    return (
      <PlanFile
        label={flags.compare}
        hint={flags.compareHint}
        onPlan={(catalog, name) => onPlan({ catalog, name })}
      />
    );
  }
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.name}>
        {flags.compared(plan.name)}
      </Text>
      <Button size="small" onClick={() => onPlan(null)}>
        {flags.stop}
      </Button>
    </div>
  );
};
