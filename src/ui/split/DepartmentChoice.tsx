import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { parseDepartments } from '../../core/profile/vocabulary';
import { NarrowInput } from '../kit/NarrowInput';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    marginBottom: tokens.spacingVerticalS,
  },
});

interface Props {
  /** Departments that the plan names. */
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (departments: readonly string[]) => void;
}

/** Departments of the plan by their boxes, others by name. */
export const DepartmentChoice = ({ known, chosen, onChoose }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { pane } = words.split;
  const [others, setOthers] = useState(() =>
    words.listed(chosen.filter((department) => !known.includes(department))),
  );
  const ticked = chosen.filter((department) => known.includes(department));
  const choose = (named: readonly string[], more: string): void =>
    onChoose([...new Set([...named, ...parseDepartments(more)])]);
  return (
    <>
      <div className={styles.choices}>
        {known.map((department) => (
          <Checkbox
            key={department}
            label={department}
            checked={ticked.includes(department)}
            onChange={(_, { checked }) =>
              choose(
                checked === true
                  ? [...ticked, department]
                  : ticked.filter((other) => other !== department),
                others,
              )
            }
          />
        ))}
      </div>
      <Field label={pane.others} hint={pane.othersHint}>
        <NarrowInput
          value={others}
          onChange={(_, data) => {
            setOthers(data.value);
            choose(ticked, data.value);
          }}
        />
      </Field>
    </>
  );
};
