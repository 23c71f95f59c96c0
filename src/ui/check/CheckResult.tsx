import {
  Button,
  Checkbox,
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
import type { CheckReport } from '../../app/check/check';
import { planFixes } from '../../app/fix/fix';
import { yearName } from '../../core/era/fiscal-year';
import type { Severity } from '../../core/record/finding';
import { useServices } from '../kit/services';
import type { FindingActions } from '../findings/finding-actions';
import { FindingList } from '../findings/FindingList';
import { FindingWalk } from '../findings/FindingWalk';
import type { Journal } from '../kit/use-journal';
import { groupFindings } from '../findings/group-findings';
import { ResultTools } from './ResultTools';
import { SafeFixes } from './SafeFixes';
import { useWalk } from '../findings/use-walk';
import { SeverityIcon } from '../findings/SeverityIcon';

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
  marks: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end' },
  hide: { flexGrow: 1 },
  skipped: { color: tokens.colorNeutralForeground3 },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Props {
  readonly report: CheckReport;
  /** Sheets with a form that were not checked. */
  readonly leftOut: readonly string[];
  readonly onCheckAll: () => void;
  readonly stale: boolean;
  readonly marks: boolean;
  readonly onMarks: (marks: boolean) => void;
  readonly actions: FindingActions;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** A finished check: counts that narrow the list, safe fixes, findings by item. */
export const CheckResult = (props: Props): ReactElement => {
  const { report, leftOut, onCheckAll, stale, marks, onMarks, actions, journal, onStatus } = props;
  const styles = useStyles();
  const { locale, words } = useServices();
  const { check, findings: said } = words.pane;
  const [severities, setSeverities] = useState<readonly Severity[]>([]);
  const [search, setSearch] = useState('');
  const [hideAccepted, setHideAccepted] = useState(false);
  const groups = useMemo(
    () => groupFindings(report.findings, { severities, search, hideAccepted }, locale),
    [report, severities, search, hideAccepted, locale],
  );
  const shown = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const walk = useWalk(shown);
  const safe = useMemo(() => planFixes(report.findings, 'safe').edits, [report]);
  const { error, warning, info } = report.counts;
  const accepted = report.findings.filter((finding) => finding.accepted);
  const open = warning - accepted.filter(({ severity }) => severity === 'warning').length;
  const toggle = (severity: Severity): void =>
    setSeverities((known) =>
      known.includes(severity) ? known.filter((other) => other !== severity) : [...known, severity],
    );
  const withoutOpen = info === 0 ? check.none : check.onlyInfo;
  const resultSentence = warning > 0 ? said.accept.allAccepted : withoutOpen;
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
        {accepted.length > 0 ? (
          <Checkbox
            className={styles.hide}
            label={said.accept.hide(accepted.length)}
            checked={hideAccepted}
            onChange={(_, data) => setHideAccepted(data.checked === true)}
          />
        ) : null}
        <Button size="small" onClick={() => onMarks(!marks)}>
          {marks ? check.clearMarks : check.marks}
        </Button>
      </div>
      {safe.length > 0 ? (
        <SafeFixes edits={safe} busy={actions.busy} onApply={actions.onApply} />
      ) : null}
      {report.findings.length === 0 || (error === 0 && open === 0) ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{resultSentence}</MessageBarBody>
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
              setHideAccepted(false);
            }}
          >
            {check.clearFilter}
          </Button>
        </>
      ) : null}
      {shown.length > 0 ? (
        <ResultTools report={report} shown={shown} journal={journal} onStatus={onStatus} />
      ) : null}
      <FindingList groups={groups} walk={walk} actions={actions} />
      {shown.length > 0 ? (
        <FindingWalk walk={walk} total={shown.length} onJump={actions.onJump} />
      ) : null}
      {report.workbook === null ? (
        <Text size={200} className={styles.skipped}>
          {said.kept.noIdentity}
        </Text>
      ) : null}
      {report.skippedRules.length > 0 ? (
        <Text size={200} className={styles.skipped}>
          {check.skipped(report.skippedRules.join(', '))}
        </Text>
      ) : null}
    </div>
  );
};
