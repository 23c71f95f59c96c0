import {
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import type { Conflict, Decision } from '../../core/merge/resolve/settle';
import { diffRuns } from '../../core/text/text-diff';
import { useServices } from '../kit/services';

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
  other: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly conflict: Conflict;
  /** The item's name; empty for a conflict of files. */
  readonly name: string;
  readonly onDecide: (decision: Decision) => void;
}

const OPEN = 'open';
const MASTER = 'master';

/** One conflict, side by side: at hand-out, as it stands, and what each department wrote. */
export const ConflictCard = ({ conflict, name, onDecide }: Props): ReactElement => {
  const styles = useStyles();
  const title = useId();
  const { collect } = useServices().words.pane;
  const { item, occurrence, year, field, base, master, candidates, settled } = conflict;
  const isFile = field === 'file';
  const shown = (text: string | null): string =>
    text === null || text === '' ? collect.blank : text;
  /** The text with what it has beyond another one marked. */
  const marked = (text: string, against: string | null): ReactNode =>
    text === '' || against === null || isFile
      ? shown(text)
      : diffRuns(text, against).map((run, index) =>
          run.isShared ? (
            <span key={index}>{run.text}</span>
          ) : (
            <mark key={index} className={styles.other}>
              {run.text}
            </mark>
          ),
        );
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
  const heading = isFile
    ? collect.whichFile(candidates[0]?.department ?? '')
    : [
        collect.conflict(String(item ?? '？'), name, year ?? '', collect.fields[field]),
        collect.repeat(occurrence ?? 1),
      ]
        .filter((part) => part !== '')
        .join('　');
  const against = base ?? master;
  return (
    <fieldset className={mergeClasses(styles.root, settled === null && styles.open)}>
      <legend id={title} className={styles.legend}>
        {heading}
      </legend>
      <div className={styles.rest}>
        {isFile ? null : (
          <Text size={200} className={mergeClasses(styles.text, styles.muted)}>
            {collect.base}: {base === null ? collect.noBase : shown(base)}
          </Text>
        )}
        <RadioGroup
          aria-labelledby={title}
          value={value}
          onChange={(_, data) => decide(data.value)}
        >
          {isFile ? null : (
            <Radio
              value={MASTER}
              label={
                <>
                  <Text size={200}>{collect.master}</Text>
                  <Text className={styles.text}>{marked(master ?? '', base)}</Text>
                </>
              }
            />
          )}
          {candidates.map((candidate, index) => (
            <Radio
              key={index}
              value={String(index)}
              label={
                <>
                  <Text size={200}>{isFile ? '' : (candidate.department ?? candidate.file)}</Text>
                  <Text className={styles.text}>{marked(candidate.value, against)}</Text>
                </>
              }
            />
          ))}
          <Radio value={OPEN} label={<Text className={styles.muted}>{collect.undecided}</Text>} />
        </RadioGroup>
      </div>
    </fieldset>
  );
};
