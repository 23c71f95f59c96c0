import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check';
import type { KeptCheck } from '../../app/kept-check';
import type { CellEdit } from '../../core/edit/edit';
import { useServices } from '../services';
import { FailureMessage } from '../shell/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../shell/pane-failure';
import type { Journal } from '../shell/use-journal';
import { WorkProgress } from '../shell/WorkProgress';
import { PreviousFile } from './PreviousFile';
import { loadEngine } from './load-engine';
import { localDay } from '../../app/local-time';
import type { Check, ChosenFiles } from './use-check';

// Fetched while the first check runs, so that the first paint stays light.
const CheckResult = lazy(async () => ({ default: (await import('./CheckResult')).CheckResult }));

const RuleSettingsPanel = lazy(async () => ({
  default: (await import('./RuleSettingsPanel')).RuleSettingsPanel,
}));
const KeptResult = lazy(async () => ({ default: (await import('./KeptResult')).KeptResult }));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  options: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** A finding of this check or of an earlier one. */
type JumpTarget = Pick<CheckedFinding, 'sheet' | 'row' | 'column'>;

interface Props {
  readonly check: Check;
  /** The check made before the pane was closed. */
  readonly earlier: KeptCheck | null;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** 点検: start, progress, findings, fixes. */
export const CheckPanel = ({ check, earlier, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, loadXlsx, newId, now } = useServices();
  const [busy, setBusy] = useState(false);
  const [setting, setSetting] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const { state } = check;
  const shown = state.kind === 'idle' ? earlier : null;
  const startLabel =
    state.kind === 'done'
      ? words.pane.check.again
      : shown
        ? words.pane.findings.kept.again
        : words.pane.check.start;

  const jump = async ({ sheet, row, column }: JumpTarget): Promise<void> => {
    if (sheet === null) return;
    const shown = await workbook.show({ sheet, row, column });
    setFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  const apply = async (edits: readonly CellEdit[]): Promise<void> => {
    setBusy(true);
    const { applyToWorkbook } = await loadEngine();
    const applied = await applyToWorkbook(workbook, edits);
    setBusy(false);
    if (!applied.ok) return setFailure(toPaneFailure(words, applied.failure));
    setFailure(null);
    journal.record(applied.value, words.pane.undo.fixed(edits.length));
    onStatus(words.pane.fix.applied(edits.length));
    await check.look(edits);
  };
  const accept = async (finding: CheckedFinding, reason: string | null): Promise<boolean> => {
    if (state.kind !== 'done') return false;
    const given = reason === null ? null : { reason, by: null, on: localDay(now()) };
    setBusy(true);
    const { acceptFinding } = await loadEngine();
    const saved = await acceptFinding(workbook, loadXlsx, state.report, finding, given, newId());
    setBusy(false);
    if (!saved.ok) {
      setFailure(toPaneFailure(words, saved.failure));
      return false;
    }
    const said = words.pane.findings.accept;
    const { entry, inForce } = saved.value;
    if (entry) journal.record(entry, given ? said.undoAccepted : said.undoTakenBack);
    onStatus(given ? said.accepted : said.takenBack);
    check.revise(inForce);
    setFailure(null);
    return true;
  };
  const choose = (chosen: ChosenFiles): Promise<void> => {
    check.setChosen(chosen);
    return check.start({ chosen });
  };
  const setMarks = async (marks: boolean): Promise<void> => {
    check.setMarks(marks);
    if (marks) return check.start({ marks });
    const cleared = await workbook.mark([]);
    if (cleared.ok) onStatus(words.pane.check.marksCleared);
    else setFailure(toPaneFailure(words, cleared.failure));
  };

  return (
    <div className={styles.root}>
      {state.kind === 'idle' ? <Text>{words.pane.check.intro}</Text> : null}
      {state.kind === 'checking' ? (
        <WorkProgress
          label={
            state.total === null
              ? words.pane.check.reading
              : words.pane.check.progress(state.done, state.total)
          }
          share={state.total === null ? null : state.done / state.total}
          onCancel={check.cancel}
        />
      ) : (
        <Button appearance="primary" onClick={() => void check.start()}>
          {startLabel}
        </Button>
      )}
      <div className={styles.options}>
        <PreviousFile chosen={check.chosen} onChoose={(chosen) => void choose(chosen)} />
        {setting ? null : (
          <Button size="small" appearance="subtle" onClick={() => setSetting(true)}>
            {words.pane.findings.rules.title}
          </Button>
        )}
      </div>
      {setting ? (
        <Suspense fallback={<WorkProgress label={words.pane.opening} share={null} />}>
          <RuleSettingsPanel
            journal={journal}
            onStatus={onStatus}
            onSaved={() => {
              setSetting(false);
              void check.start();
            }}
            onClose={() => setSetting(false)}
          />
        </Suspense>
      ) : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      {state.kind === 'failed' ? (
        <FailureMessage failure={state.failure} onRetry={() => void check.start()} />
      ) : null}
      {shown ? (
        <Suspense fallback={<WorkProgress label={words.pane.opening} share={null} />}>
          <KeptResult check={shown} onShow={(place) => void jump(place)} />
        </Suspense>
      ) : null}
      {state.kind === 'done' ? (
        <Suspense fallback={<WorkProgress label={words.pane.opening} share={null} />}>
          {state.unmarked && check.marks ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{words.pane.check.unmarked(state.unmarked.sentence)}</MessageBarBody>
            </MessageBar>
          ) : null}
          <CheckResult
            report={state.report}
            leftOut={state.leftOut}
            onCheckAll={() => void check.start({ scope: 'all' })}
            stale={state.stale}
            marks={check.marks}
            onMarks={(marks) => void setMarks(marks)}
            journal={journal}
            onStatus={onStatus}
            actions={{
              busy,
              onJump: (finding) => void jump(finding),
              onApply: (edits) => void apply(edits),
              onAccept: accept,
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
};
