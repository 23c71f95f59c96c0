import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import type { FindingActions } from '../findings/finding-actions';
import { FindingRow } from '../findings/FindingRow';
import { findingKey } from '../findings/use-walk';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  blanks: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly findings: readonly CheckedFinding[];
  readonly actions: FindingActions;
}

/** What was found in the item that is being filled in; mended, or given a reason, here. */
export const ItemFindings = ({ findings, actions }: Props): ReactElement => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  const entered = findings.filter(({ unfilled }) => !unfilled);
  const blanks = findings.length - entered.length;
  return (
    <>
      {blanks > 0 ? (
        <Text size={200} className={styles.blanks}>
          {entry.blanks(blanks)}
        </Text>
      ) : null}
      {findings.length === 0 ? <Text size={200}>{entry.noFindings}</Text> : null}
      {entered.length > 0 ? (
        <section aria-label={entry.findings(entered.length)}>
          <Subtitle2 as="h3">{entry.findings(entered.length)}</Subtitle2>
          <ul className={styles.list}>
            {entered.map((finding) => (
              <FindingRow
                key={findingKey(finding)}
                finding={finding}
                isCurrent={false}
                isTabStop
                actions={actions}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
};
