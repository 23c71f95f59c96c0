import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellName } from '../../core/grid/grid';
import { distinctCandidates, type StandingField } from '../../core/merge/resolve/conflict-items';
import { choiceOf, type Choice } from '../../core/merge/resolve/decide-item';
import type { Conflict } from '../../core/merge/resolve/settle';
import { useServices } from '../kit/services';
import { ConflictText } from './ConflictText';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
  },
  base: { display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  // Side by side as far as there is room; large text stands below each other.
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 8rem), 1fr))',
    columnGap: tokens.spacingHorizontalXS,
  },
  choice: { minWidth: 0 },
});

interface Props {
  readonly conflict: Conflict;
  /** All conflicts of the item. */
  readonly all: readonly Conflict[];
  readonly field: StandingField;
  /** The field as its card names it: R4 評価. */
  readonly heading: string;
  readonly isOver: boolean;
  readonly onChoose: (choice: Choice) => void;
  readonly onJump: () => void;
}

/** One field of an item in conflict: the texts side by side, to choose from, and the way to its cell. */
export const ConflictField = (props: Props): ReactElement => {
  const { conflict, all, field, heading, isOver, onChoose, onJump } = props;
  const styles = useStyles();
  const { words } = useServices();
  const { merge } = words.pane;
  const { item, base, master, candidates } = conflict;
  const cell = cellName(field.row, field.column);
  const choose = (value: string): void =>
    onChoose(value === 'open' || value === 'master' ? value : Number(value));
  return (
    <div>
      <div className={styles.head}>
        <Text weight="semibold">{heading}</Text>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${words.pane.jumpTo(cell)} No.${item} ${heading}`}
          onClick={onJump}
        >
          {words.pane.jumpTo(cell)}
        </Button>
      </div>
      <Text size={200} className={styles.base}>
        {merge.base}: {base === null ? merge.noBase : base === '' ? merge.blank : base}
      </Text>
      <RadioGroup
        aria-label={`No.${item} ${heading}`}
        className={styles.choices}
        disabled={isOver}
        value={String(choiceOf(conflict, all))}
        onChange={(_, data) => choose(data.value)}
      >
        <Radio
          value="master"
          className={styles.choice}
          label={<ConflictText source={merge.master} text={master ?? ''} against={base} />}
        />
        {distinctCandidates(conflict).map((index) => (
          <Radio
            key={index}
            value={String(index)}
            className={styles.choice}
            label={
              <ConflictText
                source={candidates[index]!.department ?? candidates[index]!.file}
                text={candidates[index]!.value}
                against={base ?? master}
              />
            }
          />
        ))}
        <Radio value="open" className={styles.choice} label={merge.undecided} />
      </RadioGroup>
    </div>
  );
};
