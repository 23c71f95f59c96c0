import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RejectedFile } from '../../app/fold-workbook';
import type { DepartmentRow } from '../../app/merge-report';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { collectFailureSentence } from '../../i18n/failure-sentences';
import { useServices } from '../services';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  detail: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

type Status = 'submitted' | 'changed' | 'unstamped' | 'missing' | 'rejected' | 'duplicate';

const COLORS = {
  submitted: 'success',
  changed: 'warning',
  unstamped: 'informative',
  missing: 'danger',
  rejected: 'danger',
  duplicate: 'warning',
} as const satisfies Readonly<Record<Status, string>>;

/** How a department stands, in one word. */
const statusOf = ({ status, stamp }: DepartmentRow): Status => {
  if (status !== 'merged') return status;
  if (stamp === 'valid') return 'submitted';
  return stamp === 'changed' ? 'changed' : 'unstamped';
};

interface Props {
  readonly rows: readonly DepartmentRow[];
  readonly rejected: readonly RejectedFile[];
  readonly fiscalYear: FiscalYear;
}

/** Every department of the plan and how it stands, with its files. */
export const DepartmentList = ({ rows, rejected, fiscalYear }: Props): ReactElement => {
  const styles = useStyles();
  const { locale, words } = useServices();
  const { collect } = words.pane;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const detailsOf = (row: DepartmentRow): readonly string[] => {
    if (row.file === null) return [];
    const why = rejected.find(({ file }) => file === row.file);
    if (why) return [row.file, collectFailureSentence(words, why.failure, fiscalYear)];
    const { submittedAt, errors, warnings, changes } = row;
    return [
      row.file,
      ...(submittedAt === null ? [] : [collect.submittedAt(time.format(new Date(submittedAt)))]),
      collect.findings(errors, warnings),
      collect.changes(changes),
    ];
  };
  return (
    <ul className={styles.list}>
      {rows.map((row, index) => (
        <li key={index} className={styles.row}>
          <Text weight="semibold">{row.name ?? collect.unnamed}</Text>
          <Badge appearance="tint" color={COLORS[statusOf(row)]}>
            {collect.status[statusOf(row)]}
          </Badge>
          {row.file === null ? null : (
            <Text size={200} className={styles.detail}>
              {detailsOf(row).join('　')}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
};
