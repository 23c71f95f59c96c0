import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import type { ShownRow } from '../../app/cycle/board';
import type { DepartmentState } from '../../core/record/board';
import { useServices } from '../kit/services';
import { BoardDetails } from './BoardDetails';

const useStyles = makeStyles({
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const COLORS: Readonly<Record<DepartmentState, 'success' | 'warning' | 'danger' | 'informative'>> =
  {
    missing: 'warning',
    untouched: 'warning',
    filling: 'informative',
    submitted: 'success',
    changed: 'warning',
    approved: 'success',
    returned: 'informative',
    unreadable: 'danger',
  };

interface Props {
  readonly row: ShownRow;
  readonly findings: readonly CheckedFinding[] | null;
  readonly onJump: (finding: CheckedFinding) => void;
}

/** One department and how far it is; opened, all that is known of it. */
export const BoardRow = ({ row, findings, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { board: said } = words.pane.round;
  const { state: names } = words.cycle;
  const [isOpen, setOpen] = useState(false);
  const details: readonly string[] = [
    ...(row.at === null ? [] : [[words.dates.time(row.at), row.by ?? ''].join(' ').trim()]),
    ...(row.counts
      ? [said.counts(row.counts.errors, row.counts.warnings, row.counts.reasons)]
      : []),
    ...(row.changes > 0 ? [said.changes(row.changes)] : []),
    ...(row.round > 0 ? [said.round(row.round)] : []),
    ...row.approvals.map(({ role, by, holds }) => said.approval(role, by, holds)),
    ...(row.unapproved.length > 0 ? [said.waiting(words.together(row.unapproved))] : []),
    ...(row.file === null ? [] : [row.file]),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {row.department}
        </Text>
        {row.late ? (
          <Badge appearance="tint" color="danger">
            {said.late}
          </Badge>
        ) : null}
        <Badge appearance="tint" color={COLORS[row.state]}>
          {names[row.state]}
        </Badge>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={said.detailsOf(row.department)}
          onClick={() => setOpen(!isOpen)}
        >
          {said.details}
        </Button>
      </div>
      <Text size={200} block className={styles.detail}>
        {details.join('　')}
      </Text>
      {isOpen ? <BoardDetails row={row} findings={findings} onJump={onJump} /> : null}
    </li>
  );
};
