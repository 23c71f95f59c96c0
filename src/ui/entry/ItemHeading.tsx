import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { yearLabel } from '../../core/era/fiscal-year';
import type { ItemBlock } from '../../core/form/read/recognised';
import type { BlockView } from '../../core/rules/rule';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  walk: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  place: { flexGrow: 1, textAlign: 'center', color: tokens.colorNeutralForeground3 },
  flags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  name: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface Props {
  readonly block: ItemBlock;
  /** Blocks of the sheet. */
  readonly count: number;
  readonly previous: BlockView | undefined;
  readonly next: BlockView | undefined;
  readonly original: BlockView | null;
  readonly onShowBlock: (view: BlockView) => void;
}

/** Which item it is, where it stands, its marks, and the ways to its neighbours. */
export const ItemHeading = (props: Props): ReactElement => {
  const { block, count, previous, next, original, onShowBlock } = props;
  const styles = useStyles();
  const { words } = useServices();
  const { entry } = words.pane;
  const { reviewFrom, newFrom } = block.flags;
  return (
    <>
      <div className={styles.walk}>
        <Button size="small" disabled={!previous} onClick={() => previous && onShowBlock(previous)}>
          {entry.previous}
        </Button>
        <Text size={200} className={styles.place}>
          {entry.place(block.index + 1, count)}
        </Text>
        <Button size="small" disabled={!next} onClick={() => next && onShowBlock(next)}>
          {entry.next}
        </Button>
      </div>
      <div>
        <Subtitle2 as="h2" block className={styles.name}>
          {entry.item(String(block.number ?? '？'), block.name, block.repeat)}
        </Subtitle2>
        <Text size={200} block className={styles.hint}>
          {[block.heading.project?.name, words.listed(block.departments)]
            .filter((text) => text)
            .join('　')}
        </Text>
        <div className={styles.flags}>
          {reviewFrom === null ? null : (
            <Badge appearance="tint" color="warning">
              {entry.review(yearLabel(reviewFrom))}
            </Badge>
          )}
          {newFrom === null ? null : (
            <Badge appearance="tint" color="success">
              {entry.fresh(yearLabel(newFrom))}
            </Badge>
          )}
        </div>
      </div>
      {original ? (
        <>
          <Text size={200}>{entry.linked(String(original.block.number ?? '？'))}</Text>
          <Button size="small" onClick={() => onShowBlock(original)}>
            {entry.toOriginal}
          </Button>
        </>
      ) : null}
    </>
  );
};
