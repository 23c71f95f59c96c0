import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { hasTargets } from '../../core/catalog/catalog';
import { useServices } from '../kit/services';
import { FormDepartment } from './FormDepartment';
import { FormPlan } from './FormPlan';
import { FormYears } from './FormYears';
import { PlanFile } from '../kit/PlanFile';
import { SampleTexts } from './SampleTexts';
import { showsTargets, type FormOrderState } from './use-form-order';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly order: FormOrderState;
  readonly startsFromFile: boolean;
}

/** Plan, year, years shown, department, and what else makes the form. */
export const FormFields = ({ order, startsFromFile }: Props): ReactElement => {
  const styles = useStyles();
  const { form } = useServices().words.pane;
  const { choices, change, addPlan } = order;
  return (
    <div className={styles.root}>
      <FormPlan order={order} />
      <PlanFile
        label={form.openPlan}
        hint={form.openPlanHint}
        isLed={startsFromFile}
        onPlan={addPlan}
      />
      <SampleTexts order={order} />
      <FormYears order={order} />
      <FormDepartment order={order} />
      <div>
        <Checkbox
          label={form.carry}
          checked={choices.carry}
          onChange={(_, data) => change({ carry: data.checked === true })}
        />
        {hasTargets(choices.plan.catalog) ? (
          <Checkbox
            label={form.targetColumn}
            checked={showsTargets(choices)}
            onChange={(_, data) => change({ targetColumn: data.checked === true })}
          />
        ) : null}
        <Checkbox
          label={form.protect}
          checked={choices.protect}
          onChange={(_, data) => change({ protect: data.checked === true })}
        />
      </div>
    </div>
  );
};
