import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { catalogDepartments } from '../../core/catalog/catalog';
import { yearName, type FiscalYear } from '../../core/era/fiscal-year';
import { useServices } from '../kit/services';
import { PlanFile } from './PlanFile';
import type { FormOrderState } from './use-form-order';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground3 },
  // A long plan name is cut, not wider than the pane.
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

const YEARS_AROUND = 5;
const MOST_YEARS = 5;

const yearsAround = (year: FiscalYear): readonly FiscalYear[] =>
  Array.from({ length: YEARS_AROUND * 2 + 1 }, (_, index) => year - YEARS_AROUND + index);

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
      <div className={styles.pair}>
        <Field label={form.year}>
          <Select
            className={styles.select}
            value={String(choices.fiscalYear)}
            onChange={(_, data) => change({ fiscalYear: Number(data.value) })}
          >
            {yearsAround(catalog.fiscalYear).map((year) => (
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
      <Field label={form.department}>
        <Select
          className={styles.select}
          value={choices.department ?? ''}
          onChange={(_, data) => change({ department: data.value === '' ? null : data.value })}
        >
          <option value="">{form.wholePlan}</option>
          {catalogDepartments(catalog).map((department) => (
            <option key={department} value={department}>
              {department}
            </option>
          ))}
        </Select>
      </Field>
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
