import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement } from 'react';
import type { EntrySession } from '../../app/sessions/entry-session';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { WorkProgress } from '../kit/WorkProgress';
import { useDrafts } from './drafts';
import { SelectedItem } from './SelectedItem';
import { selectedItem } from './selected-item';
import { useBegun } from '../kit/use-begun';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly check: Check;
  readonly entry: EntrySession;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onMakeForm: () => void;
  readonly onShowCheck: () => void;
  readonly onShowQuestions: () => void;
}

/** 記入: the items to be filled in, and the selected one as fields. */
export const EntryPanel = ({
  check,
  entry: session,
  journal,
  onStatus,
  onMakeForm,
  onShowCheck,
  onShowQuestions,
}: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { entry } = words.pane;
  const { state, unread, selection, survey, cancel } = check;
  const place = useSyncExternalStore(selection.subscribe, selection.place);
  const drafts = useDrafts(session.drafts);
  const isUnread = state.kind === 'idle' || (state.kind === 'done' && state.lives.length === 0);
  const { isGivenUp, begin } = useBegun(survey, isUnread && unread === null);

  const failure = state.kind === 'failed' ? state.failure : state.kind === 'idle' ? unread : null;
  if (failure) {
    return (
      <div className={styles.root}>
        <FailureMessage failure={failure} onRetry={() => attempt(begin)} />
        <Button onClick={onMakeForm}>{words.pane.makeForm}</Button>
      </div>
    );
  }
  const selected = state.kind === 'done' ? selectedItem(state.lives, place) : undefined;
  if (isUnread && isGivenUp) {
    const mistake = { sentence: words.mistake.unread, details: null };
    return <FailureMessage failure={mistake} onRetry={() => attempt(begin)} />;
  }
  if (state.kind !== 'done' || !selected) {
    return <WorkProgress label={entry.reading} share={null} onCancel={cancel} />;
  }
  return (
    <SelectedItem
      selected={selected}
      session={session}
      check={check}
      journal={journal}
      drafts={drafts}
      onStatus={onStatus}
      onShowCheck={onShowCheck}
      onShowQuestions={onShowQuestions}
    />
  );
};
