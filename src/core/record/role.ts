import type { WorkbookIdentity } from './identity';

/** Whose work the pane is arranged for: a department fills in and submits, the secretariat hands out and collects. */
export type Role = 'department' | 'secretariat';

/** Whose workbook it is, by what `_shinko` says; `null` where it has none. */
export const roleOfWorkbook = (
  identity: Pick<WorkbookIdentity, 'department'> | null,
): Role | null => {
  if (identity === null) return null;
  return identity.department === null ? 'secretariat' : 'department';
};
