import { useEffect, useState, useSyncExternalStore } from 'react';
import { RoleSession, type RoleState } from '../../app/sessions/role-session';
import type { Role } from '../../core/record/role';
import { throwAside } from '../kit/throw-aside';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';

export interface KnownRole extends RoleState {
  readonly choose: (role: Role) => Promise<void>;
}

/** Follows whose work the pane is arranged for. */
export const useRole = ({ book, unread }: Pick<Check, 'book' | 'unread'>): KnownRole => {
  const { store } = useServices();
  const [session] = useState(() => new RoleSession(store));
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const heard = book ?? (unread ? 'unread' : null);
  useEffect(() => {
    session.hear(heard).catch(throwAside);
  }, [session, heard]);
  return { ...state, choose: session.choose };
};
