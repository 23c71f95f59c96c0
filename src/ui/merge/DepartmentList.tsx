import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { RejectedFile } from '../../app/merge/diff-workbook';
import type { MergeOutlook } from '../../app/merge/merger';
import type { DepartmentRow } from '../../app/merge/merge-report';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { ruleTitle } from '../../core/rules/registry';
import { countConflicts } from '../../core/merge/resolve/conflict-items';
import type { Conflict } from '../../core/merge/resolve/settle';
import { recordDoubtSentence } from '../../i18n/doubt-sentence';
import { departmentFileFailureSentence, fileRemarksText } from '../../i18n/failure-sentences';
import { useServices } from '../kit/services';

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
  // Where a narrow pane breaks the line, it breaks between what is said and not within.
  part: { display: 'inline-block', marginRight: tokens.spacingHorizontalM },
  detail: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

type Status =
  'submitted' | 'changed' | 'unstamped' | 'blank' | 'missing' | 'rejected' | 'duplicate';

const COLORS = {
  submitted: 'success',
  changed: 'warning',
  unstamped: 'informative',
  blank: 'danger',
  missing: 'danger',
  rejected: 'danger',
  duplicate: 'warning',
} as const satisfies Readonly<Record<Status, string>>;

/** How a department stands, in one word. */
const statusOf = ({ status, stamp, blank }: DepartmentRow): Status => {
  if (status !== 'merged') return status;
  if (blank) return 'blank';
  if (stamp === 'valid') return 'submitted';
  return stamp === 'changed' ? 'changed' : 'unstamped';
};

/** The conflicts that each file has a part in. */
const conflictsByFile = (
  conflicts: readonly Conflict[],
): ReadonlyMap<string, readonly Conflict[]> => {
  const byFile = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    for (const file of new Set(conflict.candidates.map((candidate) => candidate.file))) {
      const known = byFile.get(file);
      if (known) known.push(conflict);
      else byFile.set(file, [conflict]);
    }
  }
  return byFile;
};

interface Props {
  readonly rows: readonly DepartmentRow[];
  readonly conflicts: readonly Conflict[];
  readonly rejected: readonly RejectedFile[];
  /** What was passed over in reading each file. */
  readonly remarks: MergeOutlook['remarks'];
  readonly fiscalYear: FiscalYear;
}

/** Every department of the plan and how it stands, with its files. */
export const DepartmentList = (props: Props): ReactElement => {
  const { rows, conflicts, rejected, remarks, fiscalYear } = props;
  const styles = useStyles();
  const { locale, words } = useServices();
  const { merge } = words.pane;
  const byFile = useMemo(() => conflictsByFile(conflicts), [conflicts]);
  const detailsOf = (row: DepartmentRow): readonly string[] => {
    if (row.file === null) return [];
    const why = rejected.find(({ file }) => file === row.file);
    if (why) return [row.file, departmentFileFailureSentence(words, why.failure, fiscalYear)];
    const { submittedAt, errors, warnings, changes, rulesDiffer, stamped, doubts = [] } = row;
    const { openItems, openFields } = countConflicts(byFile.get(row.file) ?? []);
    const passedOver = remarks.find(({ file }) => file === row.file)?.remarks ?? [];
    return [
      row.file,
      ...(submittedAt === null ? [] : [merge.submittedAt(words.dates.time(submittedAt))]),
      merge.findings(errors, warnings),
      merge.changes(changes),
      ...(rulesDiffer && stamped
        ? [
            words.merge.rulesDiffer(
              words.listed(rulesDiffer.map((id) => ruleTitle(id, locale))),
              stamped.error,
              stamped.warning,
              errors,
              warnings,
            ),
          ]
        : []),
      ...doubts.map((doubt) => recordDoubtSentence(words, doubt)),
      ...(openItems === 0 ? [] : [merge.undecidedPart(openItems, openFields)]),
      ...(passedOver.length > 0 ? [fileRemarksText(words, passedOver)] : []),
    ];
  };
  return (
    <ul className={styles.list}>
      {rows.map((row, index) => (
        <li key={index} className={styles.row}>
          <Text weight="semibold">{row.name ?? merge.unnamed}</Text>
          <Badge appearance="tint" color={COLORS[statusOf(row)]}>
            {merge.status[statusOf(row)]}
          </Badge>
          {row.file === null ? null : (
            <Text size={200} className={styles.detail}>
              {detailsOf(row).map((part) => (
                <span key={part} className={styles.part}>
                  {part}
                </span>
              ))}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
};
