import { contentAt, invertEdits } from '../../core/grid/apply';
import { sameContent, type CellEdit } from '../../core/grid/edit';
import type { Grid } from '../../core/grid/grid';
import { failure, success, type Result } from '../../core/result';
import { invertGrowth, type Growth } from '../../core/form/write/height-order';
import type { InsertedRows, WorkbookFailure, WorkbookPort, WriteWork } from '../ports/workbook';

/** Cells that were written, and rows that were made higher with them. */
export interface CellsEntry {
  readonly kind: 'cells';
  readonly edits: readonly CellEdit[];
  readonly growth?: Growth;
}

/** What was written, and how high rows were made with it. */
export const cellsEntry = (edits: readonly CellEdit[], growth: Growth | undefined): CellsEntry =>
  growth ? { kind: 'cells', edits, growth } : { kind: 'cells', edits };

/** One thing that Shinko did to the workbook, with all that taking it back needs. */
export type JournalEntry =
  | CellsEntry
  /** Broken off: any of the cells may have been written, and any of the sheets put in. */
  | { readonly kind: 'begun'; readonly edits: readonly CellEdit[]; readonly grids: readonly Grid[] }
  | { readonly kind: 'sheets'; readonly grids: readonly Grid[] }
  | { readonly kind: 'rows'; readonly rows: readonly InsertedRows[] }
  /** Done as one, in this order. */
  | { readonly kind: 'together'; readonly entries: readonly JournalEntry[] };

/** A write without what it came to. */
const done = (written: Result<unknown, WorkbookFailure>): Result<void, WorkbookFailure> =>
  written.ok ? success(undefined) : written;

/** Puts rows back with their cells. */
const heightsBack = (growth: Growth | undefined): WriteWork =>
  growth ? { heights: { kind: 'put', growth: invertGrowth(growth) } } : {};

/** Makes rows as high again as they were. */
const heightsAgain = (growth: Growth | undefined): WriteWork =>
  growth ? { heights: { kind: 'put', growth } } : {};

/** Takes one entry back; refused where the workbook has changed there since. */
export const undoEntry = async (
  port: WorkbookPort,
  entry: JournalEntry,
): Promise<Result<void, WorkbookFailure>> => {
  switch (entry.kind) {
    case 'cells':
      return done(await port.apply(invertEdits(entry.edits), heightsBack(entry.growth)));
    case 'begun':
      return undoBegun(port, entry);
    case 'sheets':
      return port.removeSheets(entry.grids);
    case 'rows':
      return entry.rows.length === 0 ? success(undefined) : port.removeRows(entry.rows);
    case 'together':
      return undoTogether(port, entry.entries);
  }
};

/** Takes entries back, the last first. Where one is refused, those taken back before it are done again. */
const undoTogether = async (
  port: WorkbookPort,
  entries: readonly JournalEntry[],
): Promise<Result<void, WorkbookFailure>> => {
  const undone: JournalEntry[] = [];
  // Cells first: they can be written again, should a sheet that was put in hold entries by now.
  const cells = entries.filter(({ kind }) => kind === 'cells').reverse();
  const others = entries.filter(({ kind }) => kind !== 'cells').reverse();
  for (const entry of [...cells, ...others]) {
    const taken = await undoEntry(port, entry);
    if (taken.ok) {
      undone.push(entry);
      continue;
    }
    for (const known of undone.reverse()) {
      if (known.kind !== 'cells') continue;
      const redone = await port.apply(known.edits, heightsAgain(known.growth));
      if (!redone.ok) return redone;
    }
    return taken;
  }
  return success(undefined);
};

/** What of something begun stands in the workbook now. */
export interface Begun {
  readonly edits: readonly CellEdit[];
  readonly grids: readonly Grid[];
}

/**
 * Looks what of something begun stands in the workbook; refused where a cell holds neither what was
 * there before nor what was to be written.
 */
export const findBegun = async (
  port: WorkbookPort,
  { edits, grids }: Begun,
): Promise<Result<Begun, WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const sheets = new Map(snapshot.value.grids.map((grid) => [grid.sheet, grid]));
  const present = ({ sheet, row, column }: CellEdit) => {
    const grid = sheets.get(sheet);
    return grid ? contentAt(grid, row, column) : null;
  };
  const written = edits.filter((edit) => sameContent(present(edit), edit.to));
  const strange = edits.filter(
    (edit) => !sameContent(present(edit), edit.to) && !sameContent(present(edit), edit.from),
  );
  if (strange.length > 0) return failure({ kind: 'stale', edits: strange });
  return success({ edits: written, grids: grids.filter(({ sheet }) => sheets.has(sheet)) });
};

/** Takes back what stands of something begun. */
const undoBegun = async (
  port: WorkbookPort,
  begun: Begun,
): Promise<Result<void, WorkbookFailure>> => {
  const found = await findBegun(port, begun);
  if (!found.ok) return found;
  const { edits, grids } = found.value;
  return undoTogether(port, [
    { kind: 'cells', edits },
    ...(grids.length > 0 ? [{ kind: 'sheets', grids } as const] : []),
  ]);
};

/** Writes cells again that were taken back; refused where they have changed since. */
export const redoEntry = async (
  port: WorkbookPort,
  entry: JournalEntry,
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  if (entry.kind !== 'cells') throw new TypeError(`${entry.kind} cannot be done again by itself`);
  const applied = await port.apply(entry.edits, heightsAgain(entry.growth));
  return applied.ok ? success(entry) : applied;
};
