import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { CommandSession, type CommandState } from '../../app/sessions/command-session';
import { useWeb } from './web-services';

/** A task's command and how far it is; ended when the task is left. */
export const useCommand = (): {
  readonly session: CommandSession;
  readonly state: CommandState;
  /** Chooses anew; what was made of the choice before is shown no longer. */
  readonly choosing: <Chosen>(set: (chosen: Chosen) => void) => (chosen: Chosen) => void;
} => {
  const { engine, onMistake } = useWeb();
  const session = useMemo(() => new CommandSession(engine, onMistake), [engine, onMistake]);
  const state = useSyncExternalStore(session.subscribe, session.getState);
  useEffect(() => () => session.cancel(), [session]);
  const choosing =
    <Chosen>(set: (chosen: Chosen) => void) =>
    (chosen: Chosen): void => {
      session.forget();
      set(chosen);
    };
  return { session, state, choosing };
};
