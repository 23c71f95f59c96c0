import {
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { Conflict, Decision } from '../../core/merge/resolve/settle';
import { useServices } from '../kit/services';
import { ConflictText } from './ConflictText';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    margin: 0,
    minWidth: 0,
  },
  open: { borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}` },
  // Floating, a legend of two lines stands within the border and not across it.
  legend: {
    float: 'left',
    width: '100%',
    fontWeight: tokens.fontWeightSemibold,
    padding: 0,
    overflowWrap: 'anywhere',
  },
  rest: { clear: 'both' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', display: 'block' },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly conflict: Conflict;
  /** The item's name. */
  readonly name: string;
  readonly onDecide: (decision: Decision) => void;
}

const OPEN = 'open';
const MASTER = 'master';

/** One conflict, side by side: at hand-out, as it stands, and what each department wrote. */
export const ConflictCard = ({ conflict, name, onDecide }: Props): ReactElement => {
  const styles = useStyles();
  const title = useId();
  const { merge } = useServices().words.pane;
  const { item, occurrence, year, field, base, master, candidates, settled } = conflict;
  const settledAt = candidates.findIndex(({ value }) => value === settled);
  const value =
    settled === null ? OPEN : settled === master || settledAt < 0 ? MASTER : String(settledAt);
  const decide = (choice: string): void => {
    const to =
      choice === OPEN
        ? null
        : choice === MASTER
          ? (master ?? '')
          : candidates[Number(choice)]!.value;
    onDecide({ item, occurrence, year, field, candidates, settled: to });
  };
  const heading = [
    merge.conflict(String(item), name, year, merge.fields[field]),
    merge.repeat(occurrence),
  ]
    .filter((part) => part !== '')
    .join('　');
  return (
    <fieldset className={mergeClasses(styles.root, settled === null && styles.open)}>
      <legend id={title} className={styles.legend}>
        {heading}
      </legend>
      <div className={styles.rest}>
        <Text size={200} className={mergeClasses(styles.text, styles.muted)}>
          {merge.base}: {base === null ? merge.noBase : base === '' ? merge.blank : base}
        </Text>
        <RadioGroup
          aria-labelledby={title}
          value={value}
          onChange={(_, data) => decide(data.value)}
        >
          <Radio
            value={MASTER}
            label={<ConflictText source={merge.master} text={master ?? ''} against={base} />}
          />
          {candidates.map((candidate, index) => (
            <Radio
              key={index}
              value={String(index)}
              label={
                <ConflictText
                  source={candidate.department ?? candidate.file}
                  text={candidate.value}
                  against={base ?? master}
                />
              }
            />
          ))}
          <Radio value={OPEN} label={<Text className={styles.muted}>{merge.undecided}</Text>} />
        </RadioGroup>
      </div>
    </fieldset>
  );
};
