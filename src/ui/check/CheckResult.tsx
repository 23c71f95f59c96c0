import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { CheckReport } from '../../app/check/check';
import { chooseFixes } from '../../app/fix/fix';
import { yearName } from '../../core/era/fiscal-year';
import { tallyFindings } from '../../core/rules/finding-kind';
import type { FindingActions } from '../findings/finding-actions';
import { FindingList } from '../findings/FindingList';
import { SharedReason } from '../findings/SharedReason';
import { FindingWalk } from '../findings/FindingWalk';
import { ENTERED_FINDINGS, groupFindings, type FindingFilter } from '../findings/group-findings';
import { useWalk } from '../findings/use-walk';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { FitRows } from './FitRows';
import { FindingSearch } from './FindingSearch';
import { MarksLine } from './MarksLine';
import { ResultFootnotes } from './ResultFootnotes';
import { ResultNotices } from './ResultNotices';
import { ResultTools } from './ResultTools';
import { SafeFixes } from './SafeFixes';
import { SeverityCounts } from './SeverityCounts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly report: CheckReport;
  /** Sheets with a form that were not checked. */
  readonly leftOut: readonly string[];
  readonly onCheckAll: () => void;
  readonly stale: boolean;
  /** Whether the findings' cells are marked; `null` where nobody has asked for it. */
  readonly marks: boolean | null;
  readonly onMarks: (marks: boolean) => void;
  readonly actions: FindingActions;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  /** Goes to telling how the sheet is read. */
  readonly onReadSheet: () => void;
}

/** A finished check: counts that narrow the list, safe fixes, findings by item. */
export const CheckResult = (props: Props): ReactElement => {
  const { report, leftOut, onCheckAll, stale, marks, onMarks, actions, journal, onStatus } = props;
  const styles = useStyles();
  const { locale, words } = useServices();
  const { check, findings: said } = words.pane;
  const [filter, setFilter] = useState(ENTERED_FINDINGS);
  const narrow = (change: Partial<FindingFilter>): void =>
    setFilter((known) => ({ ...known, ...change }));
  const groups = useMemo(
    () => groupFindings(report.findings, filter, locale),
    [report, filter, locale],
  );
  const shown = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const walk = useWalk(shown);
  const safe = useMemo(() => chooseFixes(report.findings, 'safe').edits, [report]);
  const tally = useMemo(() => tallyFindings(report.findings), [report]);
  const { error, warning, info, unfilled } = tally;
  const accepted = report.findings.filter((finding) => finding.accepted);
  const open = warning - accepted.filter(({ severity }) => severity === 'warning').length;
  const withoutOpen =
    unfilled > 0 ? check.onlyUnfilled(unfilled) : info === 0 ? check.none : check.onlyInfo;
  return (
    <div className={styles.root}>
      <Text weight="semibold">
        {check.heading(report.plan ?? '', yearName(report.fiscalYear), report.items)}
      </Text>
      <ResultNotices
        report={report}
        onReadSheet={props.onReadSheet}
        leftOut={leftOut}
        onCheckAll={onCheckAll}
        stale={stale}
        ignoresSettings={report.ignoresSettings}
        hasNewerRecord={report.hasNewerRecord}
      />
      <SeverityCounts
        counts={tally}
        chosen={filter.kinds}
        onChoose={(kinds) => narrow({ kinds })}
      />
      <MarksLine
        accepted={accepted.length}
        hideAccepted={filter.hideAccepted}
        onHideAccepted={(hideAccepted) => narrow({ hideAccepted })}
        marks={marks}
        onMarks={onMarks}
      />
      {safe.length > 0 ? (
        <SafeFixes edits={safe} busy={actions.busy} onApply={actions.onApply} />
      ) : null}
      <FitRows report={report} busy={actions.busy} onFit={actions.onFit} />
      {report.findings.length === 0 || (error === 0 && open === 0) ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {warning > 0 && unfilled === 0 ? said.accept.allAccepted : withoutOpen}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {report.findings.length > 0 ? (
        <FindingSearch
          search={filter.search}
          onSearch={(search) => narrow({ search })}
          isEmpty={groups.length === 0 && (filter.search !== '' || filter.kinds.length > 0)}
          onClear={() => setFilter(ENTERED_FINDINGS)}
        />
      ) : null}
      {shown.length > 0 ? (
        <ResultTools report={report} shown={shown} journal={journal} onStatus={onStatus} />
      ) : null}
      <SharedReason findings={shown} actions={actions} />
      <FindingList groups={groups} walk={walk} actions={actions} level="h2" />
      {shown.length > 0 ? (
        <FindingWalk walk={walk} total={shown.length} onJump={actions.onJump} />
      ) : null}
      <ResultFootnotes report={report} />
    </div>
  );
};
