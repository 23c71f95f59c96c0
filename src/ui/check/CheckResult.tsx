import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  SearchBox,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { CheckReport } from '../../app/check';
import { planFixes } from '../../app/fix';
import type { CellEdit } from '../../core/edit/edit';
import { yearName } from '../../core/era/fiscal-year';
import type { Finding } from '../../core/rules/engine';
import type { Severity } from '../../core/rules/rule';
import { useServices } from '../services';
import { FindingList } from './FindingList';
import { groupFindings } from './group-findings';
import { SafeFixes } from './SafeFixes';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  counts: { display: 'flex', gap: tokens.spacingHorizontalXS },
  count: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  search: { width: '100%', maxWidth: 'none' },
  marks: { display: 'flex', justifyContent: 'flex-end' },
  skipped: { color: tokens.colorNeutralForeground3 },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Props {
  readonly report: CheckReport;
  /** Sheets with a form that were not checked. */
  readonly leftOut: readonly string[];
  readonly onCheckAll: () => void;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly marks: boolean;
  readonly onMarks: (marks: boolean) => void;
  readonly onJump: (finding: Finding) => void;
  readonly onApply: (edits: readonly CellEdit[]) => void;
}

/** A finished check: counts that narrow the list, safe fixes, findings by item. */
export const CheckResult = (props: Props): ReactElement => {
  const { report, leftOut, onCheckAll, stale, busy, marks, onMarks, onJump, onApply } = props;
  const styles = useStyles();
  const { locale, words } = useServices();
  const { check } = words.pane;
  const [severities, setSeverities] = useState<readonly Severity[]>([]);
  const [search, setSearch] = useState('');
  const groups = useMemo(
    () => groupFindings(report.findings, { severities, search }, locale),
    [report, severities, search, locale],
  );
  const safe = useMemo(() => planFixes(report.findings, 'safe').edits, [report]);
  const { error, warning, info } = report.counts;
  const toggle = (severity: Severity): void =>
    setSeverities((known) =>
      known.includes(severity) ? known.filter((other) => other !== severity) : [...known, severity],
    );
  return (
    <div className={styles.root}>
      <Text weight="semibold">
        {check.heading(report.plan ?? '', yearName(report.fiscalYear), report.items)}
      </Text>
      {leftOut.length > 0 ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{check.leftOut(leftOut.join('、'))}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheckAll}>
              {check.checkAll}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {stale ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{check.stale}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.counts} role="group" aria-label={check.filter}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className={styles.count}
            checked={severities.includes(severity)}
            icon={<SeverityIcon severity={severity} />}
            onClick={() => toggle(severity)}
          >
            {check.severityCount(words.severity[severity], report.counts[severity])}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.marks}>
        <Button size="small" onClick={() => onMarks(!marks)}>
          {marks ? check.clearMarks : check.marks}
        </Button>
      </div>
      {safe.length > 0 ? <SafeFixes edits={safe} busy={busy} onApply={onApply} /> : null}
      {report.findings.length === 0 || (error === 0 && warning === 0) ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{info === 0 ? check.none : check.onlyInfo}</MessageBarBody>
        </MessageBar>
      ) : null}
      {report.findings.length > 0 ? (
        <SearchBox
          className={styles.search}
          placeholder={check.search}
          aria-label={check.search}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
      ) : null}
      {report.findings.length > 0 && groups.length === 0 ? (
        <>
          <Text>{check.noMatch}</Text>
          <Button
            onClick={() => {
              setSeverities([]);
              setSearch('');
            }}
          >
            {check.clearFilter}
          </Button>
        </>
      ) : null}
      <FindingList groups={groups} busy={busy} onJump={onJump} onApply={onApply} />
      {report.skippedRules.length > 0 ? (
        <Text size={200} className={styles.skipped}>
          {check.skipped(report.skippedRules.join(', '))}
        </Text>
      ) : null}
    </div>
  );
};
