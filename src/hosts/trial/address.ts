import type { Role } from '../../core/record/role';
import { TRIAL_TASKS, type TrialTask } from './tasks/task-signs';

/** What the page's address keeps while the page is loaded anew in the other language. */
export interface TrialState {
  /** Whose sample workbook is open. */
  readonly role: Role;
  readonly done: ReadonlySet<TrialTask>;
}

/** The state that an address asks for (`?role=department&done=mend.submit`). */
export const stateOf = (query: string): TrialState => {
  const asked = new URLSearchParams(query);
  const done = (asked.get('done') ?? '').split('.');
  return {
    role: asked.get('role') === 'department' ? 'department' : 'secretariat',
    done: new Set(TRIAL_TASKS.filter((task) => done.includes(task))),
  };
};

/** The query of the page in another language, with the state and whatever else was asked for. */
export const queryIn = (locale: string, { role, done }: TrialState, query: string): string => {
  const asked = new URLSearchParams(query);
  asked.set('lang', locale);
  asked.set('role', role);
  asked.set('done', [...done].join('.'));
  return `?${asked.toString()}`;
};
