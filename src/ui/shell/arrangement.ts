import type { Role } from '../../core/record/role';
import { PANELS, type PaneTask } from './panels';

/** Panels of a role: those with a tab, in the order of the work, and those below the menu. */
export interface Arrangement {
  readonly tabs: readonly PaneTask[];
  readonly more: readonly PaneTask[];
}

const TABS: Readonly<Record<Role, readonly PaneTask[]>> = {
  department: ['entry', 'check', 'submit'],
  secretariat: ['form', 'split', 'merge', 'check'],
};

/** What a department has no use for, though whoever opens it by the ribbon sees it. */
const NOT_OFFERED: Readonly<Record<Role, readonly PaneTask[]>> = {
  department: ['split', 'merge', 'board', 'report'],
  secretariat: ['questions'],
};

/** How the panels are arranged for whose work it is; a department's until anybody knows. */
export const arrangementOf = (role: Role | null): Arrangement => {
  const tabs = TABS[role ?? 'department'];
  const hidden = role === null ? [] : NOT_OFFERED[role];
  const more = PANELS.map(({ id }) => id).filter(
    (id) => !tabs.includes(id) && !hidden.includes(id),
  );
  return { tabs, more };
};

/** The panel that is shown where nobody has chosen one. */
export const firstPanel = (role: Role | null): PaneTask =>
  role === 'department' ? 'entry' : 'check';

/** What tabs and menu show, and what a person chooses there. */
export interface PaneTabsProps {
  readonly role: Role | null;
  readonly shown: PaneTask;
  readonly onShow: (panel: PaneTask) => void;
  readonly onRole: (role: Role) => void;
}
