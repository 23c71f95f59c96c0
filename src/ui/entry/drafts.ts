import { useSyncExternalStore } from 'react';
import type { DraftSession } from '../../app/sessions/draft-session';

/** What was typed and is not in its cell yet, by the field's key. */
export interface EntryDrafts extends Pick<DraftSession, 'drop' | 'settle'> {
  readonly of: (key: string) => string | undefined;
  readonly set: (key: string, text: string) => void;
}

/** Follows the drafts of a session. */
export const useDrafts = ({
  subscribe,
  getState,
  setDraft,
  drop,
  settle,
}: DraftSession): EntryDrafts => {
  const drafts = useSyncExternalStore(subscribe, getState);
  return { of: (key) => drafts.get(key), set: setDraft, drop, settle };
};
