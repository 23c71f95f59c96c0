import { Badge, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ShownRow } from '../../app/cycle/board';
import { DEPARTMENT_STATES, type DepartmentState } from '../../core/record/board';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
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
  readonly departments: readonly ShownRow[];
}

/** Every department and how far it is; pressing a count narrows the list to it. */
export const BoardList = ({ departments }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { board: said } = words.pane.round;
  const { state: names } = words.cycle;
  const [wanted, setWanted] = useState<DepartmentState | null>(null);
  const states = DEPARTMENT_STATES.filter((state) =>
    departments.some((row) => row.state === state),
  );
  const detailsOf = (row: ShownRow): readonly string[] => [
    ...(row.at === null ? [] : [[words.dates.time(row.at), row.by ?? ''].join(' ').trim()]),
    ...(row.counts
      ? [said.counts(row.counts.errors, row.counts.warnings, row.counts.reasons)]
      : []),
    ...(row.changes > 0 ? [said.changes(row.changes)] : []),
    ...(row.round > 0 ? [said.round(row.round)] : []),
    ...row.approvals.map(({ role, by, holds }) => said.approval(role, by, holds)),
    ...(row.unapproved.length > 0 ? [said.waiting(row.unapproved.join('・'))] : []),
    ...(row.file === null ? [] : [row.file]),
  ];
  const shown = departments.filter(({ state }) => wanted === null || state === wanted);
  return (
    <>
      <div className={styles.filter} role="group" aria-label={said.filter}>
        {states.map((state) => (
          <ToggleButton
            key={state}
            size="small"
            checked={wanted === state}
            onClick={() => setWanted(wanted === state ? null : state)}
          >
            {said.count(names[state], departments.filter((row) => row.state === state).length)}
          </ToggleButton>
        ))}
      </div>
      <ul className={styles.list}>
        {shown.map((row) => (
          <li key={row.department} className={styles.row}>
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
            </div>
            <Text size={200} block className={styles.detail}>
              {detailsOf(row).join('　')}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
};
