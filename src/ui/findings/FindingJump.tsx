import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { cellName } from '../../core/grid/grid';
import { findingSentence } from '../../core/rules/engine';
import { useServices } from '../kit/services';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  jump: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalXS,
    minWidth: 0,
    height: 'auto',
  },
  // Told to those who do not see icon and cell.
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  sentence: { overflowWrap: 'anywhere', flexGrow: 1 },
  cell: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly finding: CheckedFinding;
  readonly tabIndex?: number;
  readonly onFocus?: () => void;
  readonly onJump: (finding: CheckedFinding) => void;
}

/** A finding's sentence with its severity and cell; pressing it goes to the cell. */
export const FindingJump = ({ finding, onJump, ...place }: Props): ReactElement => {
  const styles = useStyles();
  const { locale, words } = useServices();
  const sentence = findingSentence(finding, locale);
  const cell = cellName(finding.row, finding.column);
  return (
    <Button appearance="subtle" className={styles.jump} onClick={() => onJump(finding)} {...place}>
      <span
        className={styles.spoken}
      >{`${words.severity[finding.severity]} ${words.pane.jumpTo(cell)} `}</span>
      <SeverityIcon severity={finding.severity} />
      <Text size={200} className={styles.sentence}>
        {sentence}
      </Text>
      <Text size={200} className={styles.cell} aria-hidden>
        {cell}
      </Text>
    </Button>
  );
};
