import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { yearName } from '../../core/era/fiscal-year';
import type { Words } from '../../i18n';
import { useServices } from '../kit/services';
import type { FormOrderState, OfferedPlan } from './use-form-order';

const useStyles = makeStyles({
  // A long plan name is cut, not wider than the pane.
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** Plans by name and year; those that would read alike with where they come from, files of one name numbered. */
const labelsOf = ({ form }: Words['pane'], plans: readonly OfferedPlan[]): readonly string[] => {
  const plain = plans.map(({ catalog }) => form.named(catalog.plan, yearName(catalog.fiscalYear)));
  const told = plans.map(({ origin }, index) => {
    const label = plain[index]!;
    if (plain.filter((other) => other === label).length === 1) return label;
    const where = typeof origin === 'string' ? form.origin[origin] : origin.file;
    return form.namedApart(label, where);
  });
  return told.map((label, index) => {
    const before = told.slice(0, index).filter((other) => other === label).length;
    return before === 0 ? label : `${label} (${before + 1})`;
  });
};

/** The plan that the form is made of. */
export const FormPlan = ({ order }: { readonly order: FormOrderState }): ReactElement => {
  const styles = useStyles();
  const { pane } = useServices().words;
  const { plans, plan } = order.choices;
  return (
    <Field label={pane.form.plan} className={styles.select}>
      <Select
        className={styles.select}
        value={String(plans.indexOf(plan))}
        onChange={(_, data) => {
          const chosen = plans[Number(data.value)];
          if (chosen) order.change({ plan: chosen, department: null });
        }}
      >
        {labelsOf(pane, plans).map((label, index) => (
          <option key={index} value={String(index)}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
};
