import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { cellsOfEntry } from '../../app/sessions/journal-session';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { CoEditingNote } from './CoEditingNote';
import type { PanelProps } from './panels';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  undo: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  status: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props extends Pick<PanelProps, 'check' | 'journal' | 'saved' | 'onStatus'> {
  /** What was done last; one line. */
  readonly status: string;
}

/** Below the tabs: what was done, the one undo and its way back, what there is to know of the pane. */
export const PaneBar = ({ check, journal, saved, status, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { undo } = words.pane;
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const step = async (act: Journal['undo'], said: (what: string) => string): Promise<void> => {
    const stepped = await act();
    if (!stepped.ok) return setFailure(toPaneFailure(words, stepped.failure));
    setFailure(null);
    if (!stepped.value) return;
    onStatus(said(stepped.value.what));
    const cells = cellsOfEntry(stepped.value.entry);
    if (cells) await check.look(cells);
    else if (check.state.kind === 'done') await check.start();
  };
  const isBrokenOff = journal.steps.at(-1)?.entry.kind === 'begun';
  return (
    <div className={styles.root}>
      <Text role="status" size={200} className={styles.status}>
        {status}
      </Text>
      {journal.newest === null ? null : (
        <Button
          size="small"
          className={styles.undo}
          onClick={() => attempt(() => step(journal.undo, undo.done))}
        >
          {undo.label(journal.newest)}
        </Button>
      )}
      {journal.undone === null ? null : (
        <Button
          size="small"
          className={styles.undo}
          onClick={() => attempt(() => step(journal.redo, undo.redone))}
        >
          {undo.redo(journal.undone)}
        </Button>
      )}
      {failure ? <FailureMessage failure={failure} /> : null}
      <CoEditingNote />
      {saved.brokenOff !== null && isBrokenOff ? (
        <FailureMessage failure={{ sentence: saved.brokenOff, details: null }} />
      ) : null}
      {saved.trouble === null ? null : (
        <Text size={200} className={styles.status}>
          {saved.trouble}
        </Text>
      )}
    </div>
  );
};
