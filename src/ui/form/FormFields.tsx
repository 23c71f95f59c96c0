import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { yearName } from '../../core/era/fiscal-year';
import { useServices } from '../kit/services';
import { FormDepartment } from './FormDepartment';
import { FormYears } from './FormYears';
import { PlanFile } from './PlanFile';
import type { FormOrderState } from './use-form-order';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground3 },
  // A long plan name is cut, not wider than the pane.
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** Plan, year, years shown, department, and what else makes the form. */
export const FormFields = ({ order }: { readonly order: FormOrderState }): ReactElement => {
  const styles = useStyles();
  const { form } = useServices().words.pane;
  const { choices, change, addCatalog } = order;
  const { catalogs, catalog } = choices;
  return (
    <div className={styles.root}>
      <Field label={form.plan} className={styles.select}>
        <Select
          className={styles.select}
          value={String(catalogs.indexOf(catalog))}
          onChange={(_, data) => {
            const chosen = catalogs[Number(data.value)];
            if (chosen)
              change({ catalog: chosen, fiscalYear: chosen.fiscalYear, department: null });
          }}
        >
          {catalogs.map((known, index) => (
            <option key={index} value={String(index)}>
              {form.bundled(known.plan, yearName(known.fiscalYear))}
            </option>
          ))}
        </Select>
      </Field>
      <PlanFile onPlan={addCatalog} />
      {catalog.sampleTexts ? (
        <Text size={200} className={styles.hint}>
          {form.sample}
        </Text>
      ) : null}
      <FormYears order={order} />
      <FormDepartment order={order} />
      <div>
        <Checkbox
          label={form.carry}
          checked={choices.carry}
          onChange={(_, data) => change({ carry: data.checked === true })}
        />
        <Checkbox
          label={form.protect}
          checked={choices.protect}
          onChange={(_, data) => change({ protect: data.checked === true })}
        />
      </div>
    </div>
  );
};
