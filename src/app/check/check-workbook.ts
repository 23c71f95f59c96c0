import type { Pause } from '../ports/pause';
import type { Grid } from '../../core/grid/grid';
import { IDENTITY_SHEET } from '../../core/record/identity';
import { success, type Result } from '../../core/result';
import {
  checkGridsInChunks,
  type CheckFailure,
  type CheckReport,
  type FollowedReport,
} from './check';
import { findForms } from '../recognise/forms';
import type {
  CellMark,
  LongWork,
  WorkbookFailure,
  WorkbookPort,
  WorkbookSnapshot,
} from '../ports/workbook';
import type { ChosenReference } from '../recognise/reference';

/** Marks of a report: one per cell, the gravest finding's; what was let stand is not marked. */
export const marksOf = (report: CheckReport): readonly CellMark[] => {
  const marks = new Map<string, CellMark>();
  const rank = { error: 0, warning: 1, info: 2 } as const;
  for (const { sheet, row, column, severity, accepted } of report.findings) {
    if (sheet === null || accepted) continue;
    const key = `${sheet}!${row},${column}`;
    const known = marks.get(key);
    if (!known || rank[severity] < rank[known.severity]) {
      marks.set(key, { sheet, row, column, severity });
    }
  }
  return [...marks.values()];
};

/** Which forms of the workbook are checked: the one on the active sheet, every one, or those of some sheets. */
export type CheckScope = 'active' | 'all' | readonly string[];

/** A check of the open workbook. */
export interface WorkbookCheck extends FollowedReport {
  /** Names of sheets with a form that were left out. */
  readonly leftOut: readonly string[];
  /** Why the cells could not be marked; the findings stand all the same. */
  readonly unmarked: WorkbookFailure | null;
}

/** The wanted sheets where they hold a form (with `_shinko` to check it against), else every sheet. */
const gridsInScope = (snapshot: WorkbookSnapshot, scope: CheckScope): readonly Grid[] => {
  const wanted: readonly (string | null)[] =
    typeof scope === 'string' ? [snapshot.activeSheet] : scope;
  const active = snapshot.grids.filter((grid) => wanted.includes(grid.sheet));
  if (scope === 'all' || findForms(active).length === 0) return snapshot.grids;
  return [...active, ...snapshot.grids.filter((grid) => grid.sheet === IDENTITY_SHEET)];
};

/**
 * Reads the open workbook, checks the forms in scope and marks the findings' cells. Where the active
 * sheet holds no form, every one is checked.
 */
export const checkWorkbook = async (
  port: WorkbookPort,
  chosen: ChosenReference,
  pause: Pause,
  work: LongWork & { readonly marks: () => boolean; readonly scope: CheckScope },
): Promise<Result<WorkbookCheck, CheckFailure | WorkbookFailure>> => {
  const snapshot = await port.read(work.signal ? { signal: work.signal } : {});
  if (!snapshot.ok) return snapshot;
  const grids = gridsInScope(snapshot.value, work.scope);
  const checked = await checkGridsInChunks(grids, chosen, pause, work);
  if (!checked.ok) return checked;
  const marked = await port.mark(work.marks() ? marksOf(checked.value.report) : []);
  const unmarked = marked.ok ? null : marked.failure;
  const others = findForms(snapshot.value.grids.filter((grid) => !grids.includes(grid)));
  const leftOut = others.map((form) => form.grid.sheet ?? '');
  return success({ ...checked.value, leftOut, unmarked });
};
