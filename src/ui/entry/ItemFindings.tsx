import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check';
import { cellName } from '../../core/form/grid';
import { findingSentence } from '../../core/rules/engine';
import { SeverityIcon } from '../check/SeverityIcon';
import { useServices } from '../services';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  jump: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalXS,
    minWidth: 0,
    width: '100%',
  },
  sentence: { overflowWrap: 'anywhere', flexGrow: 1 },
});

interface Props {
  readonly findings: readonly CheckedFinding[];
  readonly onJump: (finding: CheckedFinding) => void;
}

/** What was found in the item that is being filled in. */
export const ItemFindings = ({ findings, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const { locale, words } = useServices();
  const { entry } = words.pane;
  if (findings.length === 0) return <Text size={200}>{entry.noFindings}</Text>;
  return (
    <section aria-label={entry.findings(findings.length)}>
      <Subtitle2 as="h3">{entry.findings(findings.length)}</Subtitle2>
      <ul className={styles.list}>
        {findings.map((finding, index) => {
          const sentence = findingSentence(finding, locale);
          const place = words.pane.jumpTo(cellName(finding.row, finding.column));
          return (
            <li key={index}>
              <Button
                appearance="subtle"
                className={styles.jump}
                aria-label={`${words.severity[finding.severity]} ${place} ${sentence}`}
                onClick={() => onJump(finding)}
              >
                <SeverityIcon severity={finding.severity} />
                <Text size={200} className={styles.sentence}>
                  {sentence}
                </Text>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
