import type { ReactElement } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { Pane } from './Pane';
import type { PaneTask } from './panels';

/** The pane as hosts show it: what it throws leaves a message, never a white page. */
export const GuardedPane = ({ task }: { readonly task: PaneTask | null }): ReactElement => (
  <ErrorBoundary place="pane">
    <Pane task={task} />
  </ErrorBoundary>
);
