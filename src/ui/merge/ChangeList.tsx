import type { ItemNumber } from '../../core/value/item-number';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { MergeReport } from '../../app/merge/merge-report';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

const SHOWN = 200;

type Change = MergeReport['changes'][number];

interface Props {
  readonly changes: readonly Change[];
  /** Whether all is merged. */
  readonly isOver: boolean;
  readonly nameOf: (item: ItemNumber) => string;
}

/** What would be written, or was: item, year, field, before and after, and whose it is. */
export const ChangeList = ({ changes, isOver, nameOf }: Props): ReactElement => {
  const styles = useStyles();
  const { merge } = useServices().words.pane;
  const [shown, setShown] = useState(SHOWN);
  const fieldOf = ({ field, cell }: Change): string =>
    field === 'cell' ? merge.cell(cell ?? '') : merge.fields[field];
  const lineOf = (change: Change): string => {
    const { item, year, before, after, department } = change;
    const place = merge.conflict(String(item), nameOf(item), year, fieldOf(change));
    const words = merge.change(before || merge.blank, after || merge.blank);
    return [place, words, department ?? ''].join('\u3000');
  };
  return (
    <details>
      <summary>{merge.newChanges(changes.length, isOver)}</summary>
      <ul className={styles.list}>
        {changes.slice(0, shown).map((change, index) => (
          <li key={index}>
            <Text size={200}>{lineOf(change)}</Text>
          </li>
        ))}
      </ul>
      {changes.length > shown ? (
        <Button onClick={() => setShown(shown + SHOWN)}>
          {merge.more(changes.length - shown)}
        </Button>
      ) : null}
    </details>
  );
};
