import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import type { ShownRow } from '../../app/cycle/board';
import { filesOfRow } from '../../app/cycle/board-table';
import type { BoardEvent } from '../../core/record/board-history';
import { countUnfilled } from '../../core/rules/who-mends';
import { sameWords } from '../../core/text/text';
import { FindingJump } from '../findings/FindingJump';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  plain: { listStyleType: 'none', margin: 0, padding: 0 },
});

const SHOWN = 20;

interface Props {
  readonly row: ShownRow;
  /** Findings of the whole workbook; `null` where it was not checked. */
  readonly findings: readonly CheckedFinding[] | null;
  readonly onJump: (finding: CheckedFinding) => void;
}

/** What is known of one department: its files, what happened to its book, and findings of its items here. */
export const BoardDetails = ({ row, findings, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const { board: said } = useServices().words.pane.round;
  const files = filesOfRow(row);
  return (
    <div className={styles.root} role="group" aria-label={said.detailsOf(row.department)}>
      <Text weight="semibold">{said.files(files.length)}</Text>
      {files.length === 0 ? <Text size={200}>{said.noFiles}</Text> : null}
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file}>
            <Text size={200}>{file}</Text>
          </li>
        ))}
      </ul>
      <History history={row.history ?? []} />
      <Findings department={row.department} findings={findings} onJump={onJump} />
    </div>
  );
};

/** What happened to a department's book, with its times. */
const History = ({ history }: { readonly history: readonly BoardEvent[] }): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { board: said } = words.pane.round;
  const lineOf = ({ kind, at, by, role, round, changes }: BoardEvent): string =>
    [
      words.dates.time(at),
      said.event[kind],
      role ?? '',
      round === undefined ? '' : said.eventRound(round),
      changes === undefined ? '' : said.eventChanges(changes),
      by ?? '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  return (
    <>
      <Text weight="semibold">{said.history}</Text>
      {history.length === 0 ? <Text size={200}>{said.noHistory}</Text> : null}
      <ol className={styles.list} aria-label={said.history}>
        {history.map((event, index) => (
          <li key={index}>
            <Text size={200}>{lineOf(event)}</Text>
          </li>
        ))}
      </ol>
    </>
  );
};

interface FindingsProps extends Pick<Props, 'findings' | 'onJump'> {
  readonly department: string;
}

/** What is found at a department's items in this workbook; pressing one goes to its cell. */
const Findings = ({ department, findings, onJump }: FindingsProps): ReactElement => {
  const styles = useStyles();
  const { board: said } = useServices().words.pane.round;
  const [shown, setShown] = useState(SHOWN);
  if (findings === null) return <Text size={200}>{said.unchecked}</Text>;
  const own = findings.filter(({ block }) =>
    block?.departments.some((name) => sameWords(name, department)),
  );
  const unfilled = countUnfilled(own.filter((finding) => finding.unfilled));
  const told = own.filter(
    ({ unfilled: isOpen, severity, accepted }) =>
      !isOpen && severity !== 'info' && accepted === null,
  );
  return (
    <>
      <Text weight="semibold">{said.findings(told.length)}</Text>
      {unfilled > 0 ? <Text size={200}>{said.unfilled(unfilled)}</Text> : null}
      {told.length === 0 ? <Text size={200}>{said.noFindings}</Text> : null}
      <ul className={styles.plain}>
        {told.slice(0, shown).map((finding, index) => (
          <li key={index}>
            <FindingJump finding={finding} onJump={onJump} />
          </li>
        ))}
      </ul>
      {told.length > shown ? (
        <Button size="small" onClick={() => setShown(shown + SHOWN * 5)}>
          {said.moreFindings(told.length - shown)}
        </Button>
      ) : null}
    </>
  );
};
