import type { CellEdit } from '../../core/grid/edit';
import type { Grid } from '../../core/grid/grid';
import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import {
  identityEdits,
  isNewerIdentity,
  layoutIdentity,
  readIdentity,
  type WorkbookIdentity,
} from '../../core/record/identity';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { THRESHOLDS } from '../../core/rules/registry';
import { failure, success, type Result } from '../../core/result';
import type { CheckReport } from '../check/check';
import type { JournalEntry } from '../undo/journal';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { ensureVisibleSheet } from './ensure-visible-sheet';

/** The identity of a workbook that carries none yet, as far as a check of it tells. */
export const identityOfReport = (report: CheckReport, id: string): WorkbookIdentity => ({
  id,
  plan: report.plan ?? '',
  fiscalYear: report.fiscalYear,
  department: report.sheets[0]?.department ?? null,
  catalog: null,
  settings: null,
  acceptances: [],
  base: null,
  stamp: null,
});

/** What was saved, and how to take it back; `entry` is `null` where nothing had to change. */
export interface SavedIdentity {
  readonly identity: WorkbookIdentity;
  readonly entry: JournalEntry | null;
}

/** Cells of `_shinko` that say something else by now than what was seen. */
const changedSince = (own: Grid, seen: WorkbookIdentity): readonly CellEdit[] => {
  const now = readIdentity(own, THRESHOLDS);
  const back = identityEdits(own, seen, THRESHOLDS);
  // Writing anew what it says may change it too, and says nothing else.
  const same = now ? identityEdits(own, now, THRESHOLDS) : [];
  return JSON.stringify(back) === JSON.stringify(same) ? [] : back;
};

/**
 * Changes what a workbook says of itself: in place where it has a `_shinko`, else by putting one in,
 * very hidden, that begins as `fresh`.
 *
 * @param seen what it said when the change was worked out, for a change that leaves nothing of it; refused
 *   where it says something else by now
 */
export const saveIdentity = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  fresh: WorkbookIdentity,
  change: (identity: WorkbookIdentity) => WorkbookIdentity,
  seen?: WorkbookIdentity,
): Promise<Result<SavedIdentity, WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const grid = snapshot.value.grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  if (grid && isNewerIdentity(grid)) return failure({ kind: 'newer-record' });
  const changed = grid && seen ? changedSince(grid, seen) : [];
  if (changed.length > 0) return failure({ kind: 'stale', edits: changed });
  if (grid) {
    const identity = change(readIdentity(grid, THRESHOLDS) ?? fresh);
    const edits = identityEdits(grid, identity, THRESHOLDS);
    const applied = await port.apply(edits);
    if (!applied.ok) return applied;
    return success({ identity, entry: edits.length === 0 ? null : { kind: 'cells', edits } });
  }
  const identity = change(fresh);
  const sheet = layoutIdentity(identity);
  const blueprint = ensureVisibleSheet({ styles: [{}], sheets: [sheet], activeSheet: 0 });
  const xlsx = await loadXlsx();
  const inserted = await port.insertSheets(xlsx.write(blueprint), [IDENTITY_SHEET], { show: null });
  if (!inserted.ok) return inserted;
  const grids = [gridOfBlueprint(sheet, blueprint.styles)];
  return success({ identity, entry: { kind: 'sheets', grids } });
};
