import { useState, type ReactElement } from 'react';
import { DraftSession } from '../../app/sessions/draft-session';
import { ErrorBoundary } from './ErrorBoundary';
import { Pane } from './Pane';
import type { PaneTask } from './panels';

/** The pane as hosts show it: what it throws leaves a message, never a white page, and nothing typed is lost. */
export const GuardedPane = ({ task }: { readonly task: PaneTask | null }): ReactElement => {
  const [drafts] = useState(() => new DraftSession());
  return (
    <ErrorBoundary place="pane">
      <Pane task={task} drafts={drafts} />
    </ErrorBoundary>
  );
};
