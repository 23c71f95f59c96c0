import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { clipboardTableOf } from '../../app/finding-clipboard';
import type { LeftCell } from '../../core/merge/leftovers';
import { copyTable } from '../check/copy-table';
import { useServices } from '../services';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  copy: { alignSelf: 'flex-end' },
});

const SHOWN = 100;

interface Props {
  readonly left: readonly LeftCell[];
  readonly onStatus: (status: string) => void;
}

/** What the merge does not take over, so that nothing is lost unseen. */
export const LeftList = ({ left, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { collect } = useServices().words.pane;
  const copy = async (): Promise<void> => {
    const rows = left.map(({ file, sheet, cell, value, why }) => [
      file,
      sheet ?? '',
      cell ?? '',
      value,
      collect.why[why],
    ]);
    if (await copyTable(clipboardTableOf(collect.leftColumns, rows))) onStatus(collect.copied);
  };
  return (
    <details>
      <summary>{collect.left(left.length)}</summary>
      <div className={styles.root}>
        <Text size={200}>{collect.leftHint}</Text>
        <Button size="small" className={styles.copy} onClick={() => void copy()}>
          {collect.copyLeft}
        </Button>
        <ul className={styles.list}>
          {left.slice(0, SHOWN).map(({ file, sheet, cell, value, why }, index) => (
            <li key={index}>
              <Text size={200}>
                {[file, sheet, cell, `${collect.why[why]}:`, value]
                  .filter((part) => part)
                  .join(' ')}
              </Text>
            </li>
          ))}
        </ul>
        {left.length > SHOWN ? <Text size={200}>{collect.more(left.length - SHOWN)}</Text> : null}
      </div>
    </details>
  );
};
