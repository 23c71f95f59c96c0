import { Text } from '@fluentui/react-components';
import { use, type ReactElement } from 'react';
import type { DepartmentRow } from '../../app/merge/merge-report';
import { MoreRows } from './MoreRows';
import { PlainTable } from './PlainTable';
import { useWeb } from './web-services';

/** How far each department is. */
export const CollectBoard = ({
  rows,
}: {
  readonly rows: readonly DepartmentRow[];
}): ReactElement => {
  const { words, paneWords } = useWeb();
  const { merge, cycle, dates } = use(paneWords);
  const said = words.collect;
  const stateOf = ({ status, stamp, blank, state }: DepartmentRow): string => {
    if (status === 'missing' && state !== 'missing') return cycle.before(cycle.state[state]);
    if (status !== 'merged') return merge.status[status];
    if (state === 'returned' || state === 'approved') return cycle.state[state];
    return blank ? merge.status.blank : merge.status.merged[stamp];
  };
  const cells = rows.map((row) => [
    row.name ?? said.unknown,
    stateOf(row),
    row.file ?? '',
    row.submittedAt === null ? '' : dates.time(row.submittedAt),
    row.errors,
    row.warnings,
    row.changes,
  ]);
  return (
    <>
      <Text weight="semibold">{said.board}</Text>
      <MoreRows rows={cells} step={30} more={words.more}>
        {(shown) => (
          <PlainTable label={said.board} columns={Object.values(said.boardColumns)} rows={shown} />
        )}
      </MoreRows>
    </>
  );
};
