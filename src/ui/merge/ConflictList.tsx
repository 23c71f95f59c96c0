import type { ItemNumber } from '../../core/value/item-number';
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
import type { MergeOutlook } from '../../app/merge/merger';
import type { PersonsWord } from '../../app/sessions/merge-session';
import {
  countConflicts,
  type ConflictItem,
  type StandingField,
} from '../../core/merge/resolve/conflict-items';
import type { SettleRule } from '../../core/merge/resolve/settle';
import { useServices } from '../kit/services';
import { ConflictCard } from './ConflictCard';
import { RuleOutcome } from './RuleOutcome';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

const SHOWN = 20;
const RULES: readonly (SettleRule | 'ask')[] = ['ask', 'master', 'newest', 'lead'];

interface Props {
  readonly outlook: MergeOutlook;
  /** What settles all of them; `null` asks for each. */
  readonly rule: SettleRule | null;
  readonly isOver: boolean;
  readonly nameOf: (item: ItemNumber) => string;
  readonly onDecide: (word: PersonsWord) => void;
  readonly onSettleAll: (rule: SettleRule | null) => void;
  readonly onJump: (field: StandingField) => void;
}

/** What departments disagree on, item by item, settled one by one or all at once. */
export const ConflictList = (props: Props): ReactElement => {
  const { outlook, rule, isOver, nameOf, onDecide, onSettleAll, onJump } = props;
  const styles = useStyles();
  const { merge } = useServices().words.pane;
  const { items, rulings } = outlook;
  const { conflicts } = outlook.report;
  const [shown, setShown] = useState(SHOWN);
  const [led, setLed] = useState<{ readonly item: ConflictItem | null; readonly times: number }>({
    item: null,
    times: 0,
  });
  const isSame = (one: ConflictItem, other: ConflictItem | null): boolean =>
    one.item === other?.item && one.occurrence === other.occurrence;
  const lead = (item: ConflictItem): void => {
    setShown(Math.max(shown, items.indexOf(item) + 1));
    setLed({ item, times: led.times + 1 });
  };
  return (
    <section className={styles.root}>
      <Subtitle2 as="h2" block className={styles.heading}>
        {merge.conflicts(countConflicts(conflicts))}
      </Subtitle2>
      <Text size={200}>{merge.conflictsHint}</Text>
      <Field label={merge.settleAll}>
        <Select
          value={rule ?? 'ask'}
          disabled={isOver}
          onChange={(_, { value }) => onSettleAll(value === 'ask' ? null : (value as SettleRule))}
        >
          {RULES.map((choice) => (
            <option key={choice} value={choice}>
              {merge.rules[choice]}
            </option>
          ))}
        </Select>
      </Field>
      {rule === null ? null : (
        <RuleOutcome items={items} rulings={rulings} nameOf={nameOf} onGo={lead} />
      )}
      {items.slice(0, shown).map((item) => (
        <ConflictCard
          key={`${item.item}-${item.occurrence}`}
          item={item}
          conflicts={conflicts}
          name={nameOf(item.item)}
          led={isSame(item, led.item) ? led.times : 0}
          isOver={isOver}
          onDecide={onDecide}
          onJump={onJump}
        />
      ))}
      {items.length > shown ? (
        <Button onClick={() => setShown(shown + SHOWN * 5)}>
          {merge.more(items.length - shown)}
        </Button>
      ) : null}
    </section>
  );
};
