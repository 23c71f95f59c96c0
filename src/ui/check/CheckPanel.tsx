import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { Suspense, type ReactElement } from 'react';
import { useFindingActions } from '../findings/use-finding-actions';
import { FailureMessage } from '../kit/FailureMessage';
import { lazyAgain } from '../kit/lazy-again';
import { attempt } from '../kit/mistakes';
import { toPaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import type { SavedHistory } from '../kit/use-saved-history';
import { WorkProgress } from '../kit/WorkProgress';
import { CheckOptions } from './CheckOptions';
import { CheckStart } from './CheckStart';
import { MarksFollow } from './MarksFollow';

// Fetched while the first check runs, so that the first paint stays light.
const CheckResult = lazyAgain(async () => (await import('./CheckResult')).CheckResult);

const SavedResult = lazyAgain(async () => (await import('./SavedResult')).SavedResult);

const UnreadSheet = lazyAgain(async () => (await import('./UnreadSheet')).UnreadSheet);

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly check: Check;
  /** The check made before the pane was closed. */
  readonly saved: Pick<SavedHistory, 'check'>;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  /** Goes to telling how the sheet is read. */
  readonly onReadSheet: () => void;
}

/** 点検: start, progress, findings, fixes. */
export const CheckPanel = ({
  check,
  saved,
  journal,
  onStatus,
  onReadSheet,
}: Props): ReactElement => {
  const styles = useStyles();
  const { words, keepsUndo } = useServices();
  const { state } = check;
  const { actions, failure, setFailure, jump } = useFindingActions({
    report: state.kind === 'done' ? state.report : null,
    by: null,
    journal,
    onStatus,
    onApplied: check.look,
    onAccepted: check.revise,
  });
  const shown = state.kind === 'idle' ? saved.check : null;
  const setMarks = async (marks: boolean): Promise<void> => {
    if (marks) {
      check.setMarks(true);
      return check.start();
    }
    const cleared = await check.clearMarks();
    if (cleared.ok) onStatus(words.pane.check.marksCleared);
    else setFailure(toPaneFailure(words, cleared.failure));
  };

  return (
    <div className={styles.root}>
      {state.kind === 'idle' || (state.kind === 'done' && !state.asked) ? (
        <Text>{words.pane.check.intro}</Text>
      ) : null}
      <CheckStart check={check} isSavedShown={shown !== null} />
      <CheckOptions check={check} />
      {failure ? <FailureMessage failure={failure} /> : null}
      {state.kind === 'failed' ? (
        <FailureMessage failure={state.failure} onRetry={() => attempt(check.start)} />
      ) : null}
      {state.kind === 'failed' && check.isEmpty ? (
        <Suspense fallback={null}>
          <UnreadSheet onReadSheet={onReadSheet} />
        </Suspense>
      ) : null}
      {shown ? (
        <Suspense fallback={<WorkProgress label={words.pane.opening} share={null} />}>
          <SavedResult check={shown} onShow={(place) => attempt(() => jump(place))} />
        </Suspense>
      ) : null}
      {state.kind === 'done' ? (
        <Suspense fallback={<WorkProgress label={words.pane.opening} share={null} />}>
          {state.unmarked && state.asked && check.marks ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{words.pane.check.unmarked(state.unmarked.sentence)}</MessageBarBody>
            </MessageBar>
          ) : null}
          <CheckResult
            report={state.report}
            leftOut={state.leftOut}
            onCheckAll={() => attempt(() => check.start({ scope: 'all' }))}
            stale={state.stale}
            marks={state.asked ? check.marks : null}
            onMarks={(marks) => attempt(() => setMarks(marks))}
            journal={journal}
            onStatus={onStatus}
            onReadSheet={onReadSheet}
            actions={actions}
          />
          {check.marks && state.asked && !keepsUndo ? (
            <MarksFollow marksFollow={check.marksFollow} onMarksFollow={check.setMarksFollow} />
          ) : null}
        </Suspense>
      ) : null}
    </div>
  );
};
