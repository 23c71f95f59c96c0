import { useEffect, useSyncExternalStore } from 'react';
import type { Preferences } from '../../app/sessions/preference-session';
import { throwAside } from './throw-aside';
import { useServices } from './services';

/** Follows what a person likes on this machine. */
export const usePreferences = (): Preferences => {
  const { preferences } = useServices();
  useEffect(() => {
    preferences.load().catch(throwAside);
  }, [preferences]);
  return useSyncExternalStore(preferences.subscribe, preferences.getState);
};
