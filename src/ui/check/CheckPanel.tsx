import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { applyToWorkbook } from '../../app/open-workbook';
import type { CellEdit } from '../../core/edit/edit';
import type { Finding } from '../../core/rules/engine';
import { useServices } from '../services';
import { FailureMessage } from '../shell/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../shell/pane-failure';
import type { Journal } from '../shell/use-journal';
import { WorkProgress } from '../shell/WorkProgress';
import type { Check } from './use-check';

// Fetched while the first check runs, so that the first paint stays light.
const CheckResult = lazy(async () => ({ default: (await import('./CheckResult')).CheckResult }));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly check: Check;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** 点検: start, progress, findings, fixes. */
export const CheckPanel = ({ check, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words } = useServices();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const { state } = check;

  const jump = async ({ sheet, row, column }: Finding): Promise<void> => {
    if (sheet === null) return;
    const shown = await workbook.show({ sheet, row, column });
    setFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  const apply = async (edits: readonly CellEdit[]): Promise<void> => {
    setBusy(true);
    const applied = await applyToWorkbook(workbook, edits);
    setBusy(false);
    if (!applied.ok) return setFailure(toPaneFailure(words, applied.failure));
    setFailure(null);
    journal.record(applied.value, words.pane.undo.fixed(edits.length));
    onStatus(words.pane.fix.applied(edits.length));
    await check.start();
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
          {state.kind === 'done' ? words.pane.check.again : words.pane.check.start}
        </Button>
      )}
      {failure ? <FailureMessage failure={failure} /> : null}
      {state.kind === 'failed' ? (
        <FailureMessage failure={state.failure} onRetry={() => void check.start()} />
      ) : null}
      {state.kind === 'done' ? (
        <Suspense fallback={<WorkProgress label={words.pane.opening} share={null} />}>
          <CheckResult
            report={state.report}
            leftOut={state.leftOut}
            onCheckAll={() => void check.start({ scope: 'all' })}
            stale={state.stale}
            busy={busy}
            marks={check.marks}
            onMarks={(marks) => void setMarks(marks)}
            onJump={(finding) => void jump(finding)}
            onApply={(edits) => void apply(edits)}
          />
        </Suspense>
      ) : null}
    </div>
  );
};
