import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import { localTime } from '../../app/clock/local-time';
import { leftList, leftTable } from '../../app/check/write-results';
import type { UnmergedCell, UnmergedPlace } from '../../core/merge/diff/unmerged';
import { useServices } from '../kit/services';
import { ListTools } from '../kit/ListTools';
import type { Journal } from '../kit/use-journal';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const SHOWN = 100;

const placeOf = ({ file, sheet, cell }: UnmergedCell): UnmergedPlace => ({ file, sheet, cell });

interface Props {
  readonly left: readonly UnmergedCell[];
  readonly journal: Journal;
  /** Whether all is merged: to look at only. */
  readonly isOver: boolean;
  readonly onOverride: (place: UnmergedPlace, isOverridden: boolean) => void;
  readonly onStatus: (status: string) => void;
}

/** What the merge does not take over by itself, so that nothing is lost unseen; what has a place here is offered. */
export const LeftList = (props: Props): ReactElement => {
  const { left, journal, isOver, onOverride, onStatus } = props;
  const styles = useStyles();
  const { words, now } = useServices();
  const { merge } = words.pane;
  const [shown, setShown] = useState(SHOWN);
  const id = useId();
  const open = left.filter(({ taken }) => !taken);
  const makeList = () => {
    const subtitle = merge.leftSubtitle(open.length, words.dates.time(localTime(now())));
    const head = { sheetName: merge.unmergedSheet, title: merge.unmergedSheet, subtitle };
    return leftList(head, open, merge);
  };
  return (
    <details>
      <summary>{merge.left(open.length)}</summary>
      <div className={styles.root}>
        <Text size={200}>{merge.leftHint}</Text>
        <ListTools
          makeList={makeList}
          makeTable={() => leftTable(open, merge)}
          count={open.length}
          journal={journal}
          onStatus={onStatus}
        />
        <ul className={styles.list}>
          {left.slice(0, shown).map((one, index) => (
            <li key={index}>
              <Text id={`${id}-${index}`} size={200} block>
                {[
                  one.department,
                  one.file,
                  one.sheet,
                  one.cell,
                  `${merge.why[one.why]}:`,
                  one.value,
                ]
                  .filter((part) => part)
                  .join(' ')}
              </Text>
              {one.target ? (
                <Checkbox
                  checked={one.taken}
                  disabled={isOver}
                  onChange={(_, { checked }) => onOverride(placeOf(one), checked === true)}
                  label={merge.override(one.target.cell, one.target.now)}
                  aria-describedby={`${id}-${index}`}
                />
              ) : null}
            </li>
          ))}
        </ul>
        {left.length > shown ? (
          <Button onClick={() => setShown(shown + SHOWN)}>{merge.more(left.length - shown)}</Button>
        ) : null}
      </div>
    </details>
  );
};
