import type { ItemNumber } from '../../core/value/item-number';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MergeOutlook } from '../../app/merge/merger';
import type { PersonsWord } from '../../app/sessions/merge-session';
import { countConflicts, type StandingField } from '../../core/merge/resolve/conflict-items';
import type { SettleRule } from '../../core/merge/resolve/settle';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { ChangeList } from './ChangeList';
import { ConflictList } from './ConflictList';
import { DepartmentList } from './DepartmentList';
import { LeftList } from './LeftList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

interface Props {
  readonly outlook: MergeOutlook;
  readonly rule: SettleRule | null;
  readonly busy: boolean;
  /** Whether all is merged: to look at only. */
  readonly isOver: boolean;
  readonly journal: Journal;
  readonly onDecide: (word: PersonsWord) => void;
  readonly onSettleAll: (rule: SettleRule | null) => void;
  readonly onJump: (field: StandingField) => void;
  readonly onApply: () => void;
  readonly onStatus: (status: string) => void;
}

/** What the files come to: who has submitted, what is settled and what is not, what would be written. */
export const MergeOverview = (props: Props): ReactElement => {
  const { outlook, rule, busy, isOver, journal } = props;
  const { onDecide, onSettleAll, onJump, onApply, onStatus } = props;
  const styles = useStyles();
  const { merge } = useServices().words.pane;
  const { report, rejected, remarks, names, fiscalYear } = outlook;
  const { departments, conflicts, changes, left } = report;
  const isHere = departments.filter(({ name, status }) => name !== null && status !== 'missing');
  const planned = new Set(departments.flatMap(({ name }) => name ?? []));
  const here = new Set(isHere.map(({ name }) => name));
  const { openItems, openFields } = countConflicts(conflicts);
  const nameOf = (item: ItemNumber): string => names.get(item) ?? '';
  return (
    <div className={styles.root}>
      <section>
        <Subtitle2 as="h2" block className={styles.heading}>
          {merge.departments(here.size, planned.size)}
        </Subtitle2>
        <DepartmentList
          rows={departments}
          conflicts={conflicts}
          rejected={rejected}
          remarks={remarks}
          fiscalYear={fiscalYear}
        />
      </section>
      {conflicts.length > 0 ? (
        <ConflictList
          outlook={outlook}
          rule={rule}
          isOver={isOver}
          nameOf={nameOf}
          onDecide={onDecide}
          onSettleAll={onSettleAll}
          onJump={onJump}
        />
      ) : null}
      {changes.length > 0 ? (
        <ChangeList changes={changes} isOver={isOver} nameOf={nameOf} />
      ) : (
        <MessageBar intent={openItems > 0 ? 'info' : 'success'} layout="multiline">
          <MessageBarBody>{openItems > 0 ? merge.onlyConflicts : merge.noChanges}</MessageBarBody>
        </MessageBar>
      )}
      {left.length > 0 ? (
        <LeftList
          left={left}
          journal={journal}
          isOver={isOver}
          onOverride={(place, isWanted) => onDecide({ overrides: [{ place, isWanted }] })}
          onStatus={onStatus}
        />
      ) : null}
      {openItems > 0 && changes.length > 0 && !isOver ? (
        <Text>{merge.leftOpen(openItems, openFields)}</Text>
      ) : null}
      {changes.length > 0 && !isOver ? (
        <Button appearance="primary" disabled={busy} onClick={onApply}>
          {busy ? merge.writing : merge.apply(changes.length)}
        </Button>
      ) : null}
    </div>
  );
};
