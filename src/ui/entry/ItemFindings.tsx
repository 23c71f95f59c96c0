import { makeStyles, Subtitle2, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { FindingJump } from '../findings/FindingJump';
import { useServices } from '../kit/services';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

interface Props {
  readonly findings: readonly CheckedFinding[];
  readonly onJump: (finding: CheckedFinding) => void;
}

/** What was found in the item that is being filled in. */
export const ItemFindings = ({ findings, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  if (findings.length === 0) return <Text size={200}>{entry.noFindings}</Text>;
  return (
    <section aria-label={entry.findings(findings.length)}>
      <Subtitle2 as="h3">{entry.findings(findings.length)}</Subtitle2>
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <li key={index}>
            <FindingJump finding={finding} onJump={onJump} />
          </li>
        ))}
      </ul>
    </section>
  );
};
