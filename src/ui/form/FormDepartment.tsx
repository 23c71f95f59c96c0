import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { catalogDepartments } from '../../core/catalog/catalog';
import { useServices } from '../kit/services';
import type { FormOrderState } from './use-form-order';

const useStyles = makeStyles({
  // A long name is cut, not wider than the pane.
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** The department that the form is for, or the whole plan. */
export const FormDepartment = ({ order }: { readonly order: FormOrderState }): ReactElement => {
  const styles = useStyles();
  const { form } = useServices().words.pane;
  const { choices, change } = order;
  return (
    <Field label={form.department}>
      <Select
        className={styles.select}
        value={choices.department ?? ''}
        onChange={(_, data) => change({ department: data.value === '' ? null : data.value })}
      >
        <option value="">{form.wholePlan}</option>
        {catalogDepartments(choices.plan.catalog).map((department) => (
          <option key={department} value={department}>
            {department}
          </option>
        ))}
      </Select>
    </Field>
  );
};
