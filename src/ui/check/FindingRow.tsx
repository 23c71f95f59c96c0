import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CellEdit } from '../../core/edit/edit';
import { cellName } from '../../core/form/grid';
import { findingSentence, type Finding } from '../../core/rules/engine';
import { useServices } from '../services';
import { FixPreview } from './FixPreview';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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
  sentence: { overflowWrap: 'anywhere', flexGrow: 1 },
  cell: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  fix: { alignSelf: 'flex-end' },
});

interface Props {
  readonly finding: Finding;
  readonly busy: boolean;
  readonly onJump: (finding: Finding) => void;
  readonly onApply: (edits: readonly CellEdit[]) => void;
}

/** One finding: pressing it goes to the cell; its fix is shown before it is made. */
export const FindingRow = ({ finding, busy, onJump, onApply }: Props): ReactElement => {
  const styles = useStyles();
  const { locale, words } = useServices();
  const [open, setOpen] = useState(false);
  const sentence = findingSentence(finding, locale);
  const cell = cellName(finding.row, finding.column);
  const severity = words.severity[finding.severity];
  return (
    <li className={styles.root}>
      <Button
        appearance="subtle"
        className={styles.jump}
        aria-label={`${severity} ${words.pane.jumpTo(cell)} ${sentence}`}
        onClick={() => onJump(finding)}
      >
        <SeverityIcon severity={finding.severity} />
        <Text size={200} className={styles.sentence}>
          {sentence}
        </Text>
        <Text size={200} className={styles.cell}>
          {cell}
        </Text>
      </Button>
      {finding.fix && !open ? (
        <Button
          size="small"
          className={styles.fix}
          aria-label={words.pane.fix.openFor(sentence)}
          onClick={() => setOpen(true)}
        >
          {words.pane.fix.open}
        </Button>
      ) : null}
      {finding.fix && open ? (
        <FixPreview
          fix={finding.fix}
          busy={busy}
          onApply={onApply}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </li>
  );
};
