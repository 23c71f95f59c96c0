import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CellEdit } from '../../core/grid/edit';
import { useServices } from '../kit/services';
import { EditList } from '../findings/EditList';

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly edits: readonly CellEdit[];
  readonly busy: boolean;
  readonly onApply: (edits: readonly CellEdit[]) => void;
}

/** All safe fixes at once, shown before they are made. */
export const SafeFixes = ({ edits, busy, onApply }: Props): ReactElement => {
  const styles = useStyles();
  const { fix } = useServices().words.pane;
  const [open, setOpen] = useState(false);
  if (!open) {
    return <Button onClick={() => setOpen(true)}>{fix.allSafe(edits.length)}</Button>;
  }
  return (
    <div className={styles.preview} role="group" aria-label={fix.preview}>
      <Text weight="semibold">{fix.allSafeTitle(edits.length)}</Text>
      <EditList edits={edits} />
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabled={busy} onClick={() => onApply(edits)}>
          {fix.apply}
        </Button>
        <Button size="small" disabled={busy} onClick={() => setOpen(false)}>
          {fix.keep}
        </Button>
      </div>
    </div>
  );
};
