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
import type { UnmergedPlace } from '../../core/merge/diff/unmerged';
import type { Decision, SettleRule } from '../../core/merge/resolve/settle';
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
  readonly journal: Journal;
  readonly onDecide: (decision: Decision) => void;
  readonly onOverride: (place: UnmergedPlace, isOverridden: boolean) => void;
  readonly onSettleAll: (rule: SettleRule | null) => void;
  readonly onApply: () => void;
  readonly onStatus: (status: string) => void;
}

/** What the files come to: who has submitted, what is settled and what is not, what would be written. */
export const MergeOverview = (props: Props): ReactElement => {
  const { outlook, rule, busy, journal, onDecide, onOverride, onSettleAll, onApply, onStatus } =
    props;
  const styles = useStyles();
  const { merge } = useServices().words.pane;
  const { report, rejected, remarks, names, fiscalYear } = outlook;
  const { departments, conflicts, changes, left } = report;
  const isHere = departments.filter(({ name, status }) => name !== null && status !== 'missing');
  const planned = new Set(departments.flatMap(({ name }) => name ?? []));
  const here = new Set(isHere.map(({ name }) => name));
  const open = conflicts.filter(({ settled }) => settled === null).length;
  const nameOf = (item: number): string => names.get(item) ?? '';
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
          conflicts={conflicts}
          rule={rule}
          nameOf={nameOf}
          onDecide={onDecide}
          onSettleAll={onSettleAll}
        />
      ) : null}
      {changes.length > 0 ? (
        <ChangeList changes={changes} nameOf={nameOf} />
      ) : (
        <MessageBar intent={open > 0 ? 'info' : 'success'} layout="multiline">
          <MessageBarBody>{open > 0 ? merge.onlyConflicts : merge.noChanges}</MessageBarBody>
        </MessageBar>
      )}
      {left.length > 0 ? (
        <LeftList left={left} journal={journal} onOverride={onOverride} onStatus={onStatus} />
      ) : null}
      {open > 0 && changes.length > 0 ? <Text>{merge.leftOpen(open)}</Text> : null}
      {changes.length > 0 ? (
        <Button appearance="primary" disabled={busy} onClick={onApply}>
          {busy ? merge.writing : merge.apply(changes.length)}
        </Button>
      ) : null}
    </div>
  );
};
