import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import { parseDepartments } from '../../core/form/vocabulary';
import { useServices } from '../services';

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    marginBottom: tokens.spacingVerticalS,
  },
});

interface Props {
  /** What the plan writes: 関係課. */
  readonly name: string;
  readonly items: readonly number[];
  /** Departments that the plan names. */
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (departments: readonly string[]) => void;
}

/** Asks who stands behind 関係課: departments of the plan by their boxes, others by name. */
export const ConcernedDepartments = ({
  name,
  items,
  known,
  chosen,
  onChoose,
}: Props): ReactElement => {
  const styles = useStyles();
  const { pane } = useServices().words.split;
  const [others, setOthers] = useState('');
  const id = useId();
  const ticked = chosen.filter((department) => known.includes(department));
  const choose = (named: readonly string[], more: string): void =>
    onChoose([...new Set([...named, ...parseDepartments(more)])]);
  return (
    <fieldset className={styles.root} aria-describedby={id}>
      <legend>{pane.who(name)}</legend>
      <div id={id}>{pane.whose(items.join('・'))}</div>
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
        <Input
          value={others}
          onChange={(_, data) => {
            setOthers(data.value);
            choose(ticked, data.value);
          }}
        />
      </Field>
    </fieldset>
  );
};
