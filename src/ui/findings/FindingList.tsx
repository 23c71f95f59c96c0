import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { memo, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import type { Words } from '../../i18n';
import { useServices } from '../kit/services';
import type { FindingActions } from './finding-actions';
import { FindingRow } from './FindingRow';
import type { FindingGroup } from './group-findings';
import { findingKey, type Walk } from './use-walk';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Groups drawn at first; a list of thousands stays quick. */
const FIRST_SHOWN = 60;

/** The row that a key moves to among so many; `undefined` for keys that move nowhere. */
const rowByKey = (key: string, at: number, rows: number): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(rows - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return undefined;
  }
};

/** Arrow keys move among the rows; what is open in a row keeps its own keys. */
const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')];
  const at = rows.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : rowByKey(event.key, at, rows.length);
  if (next === undefined) return;
  event.preventDefault();
  rows[next]?.focus();
};

/** Titles of groups, and names that tell an item that is shown again twice from the first time. */
const groupTitles = (
  groups: readonly FindingGroup[],
  words: Words['pane']['check'],
): readonly { readonly title: string; readonly name: string }[] => {
  const counts = new Map<string, number>();
  return groups.map(({ block }) => {
    const title = block
      ? words.item(String(block.number ?? '？'), block.name, block.repeat)
      : words.wholeSheet;
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    return { title, name: count === 1 ? title : words.furtherGroup(title, count) };
  });
};

interface GroupProps {
  readonly title: string;
  readonly name: string;
  readonly findings: readonly CheckedFinding[];
  readonly level: 'h2' | 'h3';
  /** Where a walk through the list stands, if it is here. */
  readonly current: CheckedFinding | null;
  /** Where the Tab key stops, if it is here. */
  readonly tabStop: CheckedFinding | null;
  readonly onStand: Walk['stand'];
  readonly actions: FindingActions;
}

const Group = ({ title, name, findings, level, ...props }: GroupProps): ReactElement => {
  const { current, tabStop, onStand, actions } = props;
  const styles = useStyles();
  const { check } = useServices().words.pane;
  return (
    <section
      aria-label={name}
      // Below a heading of its own the list is the landmark.
      {...(level === 'h2' ? {} : { role: 'group' })}
    >
      <div className={styles.heading}>
        <Subtitle2 as={level} className={styles.name}>
          {title}
        </Subtitle2>
        <Text size={200} className={styles.count}>
          {check.groupCount(findings.length)}
        </Text>
      </div>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingRow
            key={findingKey(finding)}
            finding={finding}
            isCurrent={finding === current}
            isTabStop={finding === tabStop}
            onStand={onStand}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
};

const sameFindings = (left: readonly CheckedFinding[], right: readonly CheckedFinding[]): boolean =>
  left.length === right.length && left.every((finding, index) => finding === right[index]);

/** An edit changes the findings of few items; the others are not drawn anew. */
const FindingGroupSection = memo(
  Group,
  (before, after) =>
    sameFindings(before.findings, after.findings) &&
    Object.entries(after).every(
      ([name, value]) => name === 'findings' || value === before[name as keyof GroupProps],
    ),
);

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly walk: Walk;
  readonly actions: FindingActions;
  /** Of the groups' headings. */
  readonly level?: 'h2' | 'h3';
}

/** Findings grouped by item; one stop of the Tab key, within it the arrow keys. */
export const FindingList = ({ groups, walk, actions, level = 'h3' }: Props): ReactElement => {
  const styles = useStyles();
  const { check } = useServices().words.pane;
  const [wanted, setWanted] = useState(FIRST_SHOWN);
  const { current } = walk;
  const walkedTo = current ? groups.findIndex(({ findings }) => findings.includes(current)) : -1;
  const shown = Math.max(wanted, walkedTo + 1);
  const rest = groups.length - shown;
  const tabStop = current ?? groups[0]?.findings[0] ?? null;
  const drawn = groups.slice(0, shown);
  const titles = groupTitles(drawn, check);
  const ifIn = (findings: readonly CheckedFinding[], one: CheckedFinding | null) =>
    one && findings.includes(one) ? one : null;
  return (
    <div className={styles.groups} onKeyDown={moveFocus}>
      {drawn.map(({ key, findings }, index) => (
        <FindingGroupSection
          key={key}
          title={titles[index]!.title}
          name={titles[index]!.name}
          findings={findings}
          level={level}
          current={ifIn(findings, current)}
          tabStop={ifIn(findings, tabStop)}
          onStand={walk.stand}
          actions={actions}
        />
      ))}
      {rest > 0 ? (
        <Button onClick={() => setWanted(shown + FIRST_SHOWN * 4)}>{check.more(rest)}</Button>
      ) : null}
    </div>
  );
};
