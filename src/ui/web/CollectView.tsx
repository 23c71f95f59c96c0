import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { use, type ReactElement } from 'react';
import type { MergeReport } from '../../app/merge/merge-report';
import type { CommandOutcome } from '../../app/ports/command-engine';
import { CollectBoard } from './CollectBoard';
import { ConflictChoices } from './ConflictChoices';
import type { Decisions } from './choices';
import { MoreRows } from './MoreRows';
import { PlainTable } from './PlainTable';
import { useWeb } from './web-services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  told: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
});

interface Props {
  readonly report: MergeReport;
  readonly outcome: CommandOutcome;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

/** What a collection came to: sentences, departments, conflicts to choose in, changes, and what was left. */
export const CollectView = ({ report, outcome, decisions, onDecide }: Props): ReactElement => {
  const styles = useStyles();
  const { words, paneWords } = useWeb();
  const pane = use(paneWords);
  const said = words.collect;
  const { fields } = pane.pane.findings.list.table;
  const { why } = pane.pane.merge;
  const changes = report.changes.map((change) => [
    String(change.item),
    change.year,
    change.field === 'cell' ? (change.cell ?? '') : fields[change.field],
    change.before,
    change.after,
    change.department ?? change.file ?? '',
  ]);
  const left = report.left.map(({ file, cell, value, why: reason }) => [
    file,
    cell ?? '',
    value,
    why[reason],
  ]);
  return (
    <section className={styles.root}>
      <ul className={styles.told} role="status">
        {outcome.told.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {report.conflicts.length > 0 ? (
        <ConflictChoices conflicts={report.conflicts} decisions={decisions} onDecide={onDecide} />
      ) : null}
      <CollectBoard rows={report.departments} />
      <Text weight="semibold">{said.changes(changes.length)}</Text>
      <MoreRows rows={changes} step={30} more={words.more}>
        {(rows) => (
          <PlainTable
            label={said.changes(changes.length)}
            columns={Object.values(said.changeColumns)}
            rows={rows}
          />
        )}
      </MoreRows>
      {left.length > 0 ? (
        <>
          <Text weight="semibold">{said.left(left.length)}</Text>
          <MoreRows rows={left} step={30} more={words.more}>
            {(rows) => (
              <PlainTable
                label={said.left(left.length)}
                columns={Object.values(said.leftColumns)}
                rows={rows}
              />
            )}
          </MoreRows>
        </>
      ) : null}
    </section>
  );
};
