import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { yearName, type FiscalYear } from '../../core/era/fiscal-year';
import { useServices } from '../kit/services';
import type { FormOrderState } from './use-form-order';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
  // A long name is cut, not wider than the pane.
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

const YEARS_AROUND = 5;
const MOST_YEARS = 5;

/** Years around the plan's own, and the chosen one where another plan was chosen since. */
const yearsAround = (year: FiscalYear, chosen: FiscalYear): readonly FiscalYear[] => {
  const around = Array.from(
    { length: YEARS_AROUND * 2 + 1 },
    (_, index) => year - YEARS_AROUND + index,
  );
  return around.includes(chosen) ? around : [...around, chosen].sort((a, b) => a - b);
};

/** The newest year of the form, and how many years it shows. */
export const FormYears = ({ order }: { readonly order: FormOrderState }): ReactElement => {
  const styles = useStyles();
  const { form } = useServices().words.pane;
  const { choices, change } = order;
  return (
    <div className={styles.root}>
      <Field label={form.year}>
        <Select
          className={styles.select}
          value={String(choices.fiscalYear)}
          onChange={(_, data) => change({ fiscalYear: Number(data.value) })}
        >
          {yearsAround(choices.plan.catalog.fiscalYear, choices.fiscalYear).map((year) => (
            <option key={year} value={String(year)}>
              {yearName(year)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={form.years}>
        <Select
          className={styles.select}
          value={String(choices.years)}
          onChange={(_, data) => change({ years: Number(data.value) })}
        >
          {Array.from({ length: MOST_YEARS }, (_, index) => (
            <option key={index} value={String(index + 1)}>
              {index + 1}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
};
