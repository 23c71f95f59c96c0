import {
  Button,
  Field,
  makeStyles,
  Select,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Conflict, Decision, SettleRule } from '../../core/merge/resolve/settle';
import { useServices } from '../kit/services';
import { ConflictCard } from './ConflictCard';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

const SHOWN = 40;
const RULES: readonly (SettleRule | 'ask')[] = ['ask', 'master', 'newest', 'lead'];

const keyOf = ({ item, occurrence, year, field }: Conflict): string =>
  [item, occurrence, year, field].join('|');

interface Props {
  readonly conflicts: readonly Conflict[];
  /** What settles all of them; `null` asks for each. */
  readonly rule: SettleRule | null;
  readonly nameOf: (item: number) => string;
  readonly onDecide: (decision: Decision) => void;
  readonly onSettleAll: (rule: SettleRule | null) => void;
}

/** What departments disagree on, settled one by one or all at once. */
export const ConflictList = (props: Props): ReactElement => {
  const { conflicts, rule, nameOf, onDecide, onSettleAll } = props;
  const styles = useStyles();
  const { merge } = useServices().words.pane;
  const [shown, setShown] = useState(SHOWN);
  const open = conflicts.filter(({ settled }) => settled === null).length;
  return (
    <section className={styles.root}>
      <Subtitle2 as="h2" block className={styles.heading}>
        {merge.conflicts(open, conflicts.length)}
      </Subtitle2>
      <Text size={200}>{merge.conflictsHint}</Text>
      <Field label={merge.settleAll}>
        <Select
          value={rule ?? 'ask'}
          onChange={(_, { value }) => onSettleAll(value === 'ask' ? null : (value as SettleRule))}
        >
          {RULES.map((choice) => (
            <option key={choice} value={choice}>
              {merge.rules[choice]}
            </option>
          ))}
        </Select>
      </Field>
      {conflicts.slice(0, shown).map((conflict) => (
        <ConflictCard
          key={keyOf(conflict)}
          conflict={conflict}
          name={nameOf(conflict.item)}
          onDecide={onDecide}
        />
      ))}
      {conflicts.length > shown ? (
        <Button onClick={() => setShown(shown + SHOWN * 5)}>
          {merge.more(conflicts.length - shown)}
        </Button>
      ) : null}
    </section>
  );
};
