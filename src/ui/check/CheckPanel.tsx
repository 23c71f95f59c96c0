import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Suspense, useState, type ReactElement } from 'react';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure } from '../kit/pane-failure';
import type { Journal } from '../kit/use-journal';
import type { Kept } from '../kit/use-kept';
import { lazyAgain } from '../kit/lazy-again';
import { WorkProgress } from '../kit/WorkProgress';
import { PreviousFile } from './PreviousFile';
import type { Check, ChosenFiles } from '../kit/use-check';
import { useFindingActions } from '../findings/use-finding-actions';
import { attempt } from '../kit/mistakes';

// Fetched while the first check runs, so that the first paint stays light.
const CheckResult = lazyAgain(async () => (await import('./CheckResult')).CheckResult);

const RuleSettingsPanel = lazyAgain(
  async () => (await import('./RuleSettingsPanel')).RuleSettingsPanel,
);
const KeptResult = lazyAgain(async () => (await import('./KeptResult')).KeptResult);

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  options: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly check: Check;
  /** The check made before the pane was closed. */
  readonly kept: Pick<Kept, 'check'>;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** 点検: start, progress, findings, fixes. */
export const CheckPanel = ({ check, kept, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words } = useServices();
  const [setting, setSetting] = useState(false);
  const { state } = check;
  const { actions, failure, setFailure, jump } = useFindingActions({
    report: state.kind === 'done' ? state.report : null,
    by: null,
    journal,
    onStatus,
    onApplied: check.look,
    onAccepted: check.revise,
  });
  const shown = state.kind === 'idle' ? kept.check : null;
  const startLabel =
    state.kind === 'done'
      ? words.pane.check.again
      : shown
        ? words.pane.findings.kept.again
        : words.pane.check.start;

  const choose = (chosen: ChosenFiles): Promise<void> => {
    check.setChosen(chosen);
    return check.start({ chosen });
  };
  const setMarks = async (marks: boolean): Promise<void> => {
    check.setMarks(marks);
    if (marks) return check.start();
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
          share={state.total === null ? state.understood : state.done / state.total}
          onCancel={check.cancel}
        />
      ) : (
        <Button appearance="primary" onClick={() => attempt(check.start)}>
          {startLabel}
        </Button>
      )}
      <div className={styles.options}>
        <PreviousFile chosen={check.chosen} onChoose={(chosen) => attempt(() => choose(chosen))} />
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
              attempt(check.start);
            }}
            onClose={() => setSetting(false)}
          />
        </Suspense>
      ) : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      {state.kind === 'failed' ? (
        <FailureMessage failure={state.failure} onRetry={() => attempt(check.start)} />
      ) : null}
      {shown ? (
        <Suspense fallback={<WorkProgress label={words.pane.opening} share={null} />}>
          <KeptResult check={shown} onShow={(place) => attempt(() => jump(place))} />
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
            onCheckAll={() => attempt(() => check.start({ scope: 'all' }))}
            stale={state.stale}
            marks={check.marks}
            onMarks={(marks) => attempt(() => setMarks(marks))}
            journal={journal}
            onStatus={onStatus}
            actions={actions}
          />
        </Suspense>
      ) : null}
    </div>
  );
};
