import type { KeyboardEvent } from 'react';

interface Deeds {
  readonly onCommit: () => void;
  readonly onRevert: () => void;
  /** Whether Enter alone makes a new line, so that Ctrl+Enter commits. */
  readonly isMultiline?: boolean;
}

/** Enter writes, Esc takes back; while an IME composes, both belong to it. */
export const commitKeys =
  ({ onCommit, onRevert, isMultiline = false }: Deeds) =>
  (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onRevert();
    if (event.key !== 'Enter' || (isMultiline && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    onCommit();
  };
