import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useServices } from '../services';
import type { FindingActions } from './finding-actions';
import { FindingRow } from './FindingRow';
import type { FindingGroup } from './group-findings';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Groups drawn at first; a list of thousands stays quick. */
const FIRST_SHOWN = 60;

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly actions: FindingActions;
}

/** Findings grouped by item. */
export const FindingList = ({ groups, actions }: Props): ReactElement => {
  const styles = useStyles();
  const { check } = useServices().words.pane;
  const [shown, setShown] = useState(FIRST_SHOWN);
  const rest = groups.length - shown;
  return (
    <div className={styles.groups}>
      {groups.slice(0, shown).map(({ key, block, findings }) => (
        <section
          key={key}
          aria-label={
            block
              ? check.item(String(block.number ?? '？'), block.name, block.repeat)
              : check.wholeSheet
          }
        >
          <div className={styles.heading}>
            <Subtitle2 as="h3" className={styles.name}>
              {block
                ? check.item(String(block.number ?? '？'), block.name, block.repeat)
                : check.wholeSheet}
            </Subtitle2>
            <Text size={200} className={styles.count}>
              {check.groupCount(findings.length)}
            </Text>
          </div>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <FindingRow
                key={`${finding.rule} ${finding.row},${finding.column} ${finding.year} ${finding.tier} ${JSON.stringify(finding.facts)}`}
                finding={finding}
                actions={actions}
              />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 ? (
        <Button onClick={() => setShown(shown + FIRST_SHOWN * 4)}>{check.more(rest)}</Button>
      ) : null}
    </div>
  );
};
