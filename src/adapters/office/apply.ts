import type { LongWork, WorkbookFailure } from '../../app/ports';
import { type CellEdit, sameContent } from '../../core/edit/edit';
import { failure, success } from '../../core/result';
import { areaAddress } from './areas';
import { type Cluster, clusterCells } from './clusters';
import { type CellEntry, TEXT_FORMAT, toContent, toEntry } from './entry';
import { askFilters, type FilterAnswer, isFiltered } from './filters';
import { CANCELLED, isCancelled, type Outcome, runExcel } from './excel-run';
import { type BookMemory, TRIP_BYTES, USUAL_CELL_BYTES } from './memory';

/** A cluster of edits with what was queued to check it. */
interface CheckedCluster {
  readonly sheet: string;
  readonly cluster: Cluster<CellEdit>;
  readonly range: Excel.Range;
}

interface CheckedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly filters: FilterAnswer;
}

interface SheetEdits {
  readonly name: string;
  readonly clusters: readonly Cluster<CellEdit>[];
}

const bySheet = (edits: readonly CellEdit[]): readonly SheetEdits[] => {
  const groups = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    if (edit.sheet === null) throw new TypeError('an edit of an open workbook names its sheet');
    const group = groups.get(edit.sheet);
    if (group) group.push(edit);
    else groups.set(edit.sheet, [edit]);
  }
  return [...groups].map(([name, group]) => ({ name, clusters: clusterCells(group) }));
};

const askSheet = (context: Excel.RequestContext, name: string): CheckedSheet => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const { protection } = sheet;
  protection.load('protected');
  return { name, sheet, protection, filters: askFilters(sheet) };
};

const askCluster = ({ name, sheet }: CheckedSheet, cluster: Cluster<CellEdit>): CheckedCluster => {
  const range = sheet.getRange(areaAddress(cluster.area)).untrack();
  range.load(['values', 'formulas', 'numberFormat', 'format/protection/locked']);
  return { sheet: name, cluster, range };
};

const refusalOf = (
  { name, sheet, protection, filters }: CheckedSheet,
  clusters: readonly CheckedCluster[],
): WorkbookFailure | undefined => {
  if (sheet.isNullObject) return { kind: 'sheet-missing', sheet: name };
  if (isFiltered(filters)) return { kind: 'filtered', sheet: name };
  const isLocked = ({ range }: CheckedCluster) => range.format.protection.locked !== false;
  return protection.protected && clusters.some(isLocked)
    ? { kind: 'protected', sheet: name }
    : undefined;
};

const at = <V>(rows: readonly (readonly V[])[], { area }: Cluster<CellEdit>, edit: CellEdit): V =>
  rows[edit.row - area.top]![edit.column - area.left]!;

const staleIn = ({ cluster, range }: CheckedCluster): readonly CellEdit[] =>
  cluster.cells.filter((edit) => {
    const now = toContent(at(range.values, cluster, edit), at(range.formulas, cluster, edit));
    return !sameContent(now, edit.from);
  });

type Mask = (string | number | boolean | null)[][];

const emptyMask = ({ area }: Cluster<CellEdit>): Mask =>
  Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => null),
  );

const masked = (
  cluster: Cluster<CellEdit>,
  entries: readonly (readonly [CellEdit, string | number | boolean])[],
): Mask => {
  const mask = emptyMask(cluster);
  for (const [edit, entry] of entries) {
    mask[edit.row - cluster.area.top]![edit.column - cluster.area.left] = entry;
  }
  return mask;
};

/** Queues a cluster's writes. `null` in a two-dimensional write leaves a cell as it is. */
const writeCluster = (context: Excel.RequestContext, checked: CheckedCluster): void => {
  const { cluster, sheet } = checked;
  const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(cluster.area));
  range.untrack();
  const entries = cluster.cells.map((edit): readonly [CellEdit, CellEntry] => [
    edit,
    toEntry(edit.to, at(checked.range.numberFormat as string[][], cluster, edit)),
  ]);
  const general = entries.filter(([, { asGeneral }]) => asGeneral).map(([edit]) => edit);
  const setFormat = (format: string) => {
    range.numberFormat = masked(
      cluster,
      general.map((edit) => [edit, format] as const),
    );
  };
  if (general.length > 0) setFormat('General');
  range.formulas = masked(
    cluster,
    entries.map(([edit, { entry }]) => [edit, entry] as const),
  );
  if (general.length > 0) setFormat(TEXT_FORMAT);
};

const areaSize = ({ area }: Cluster<CellEdit>): number =>
  (area.bottom - area.top + 1) * (area.right - area.left + 1);

const writeBytes = ({ cluster }: CheckedCluster): number =>
  areaSize(cluster) * 5 +
  cluster.cells.reduce((sum, { to }) => sum + (typeof to === 'string' ? to.length * 3 : 20), 400);

/** Cuts a list into parts of at most so many bytes, at least one member each. */
const inTrips = <T>(all: readonly T[], bytesOf: (one: T) => number): readonly (readonly T[])[] => {
  const trips: T[][] = [];
  let bytes = 0;
  for (const one of all) {
    const size = bytesOf(one);
    if (trips.length === 0 || bytes + size > TRIP_BYTES) {
      trips.push([]);
      bytes = 0;
    }
    trips.at(-1)!.push(one);
    bytes += size;
  }
  return trips;
};

interface Check {
  readonly sheets: readonly CheckedSheet[];
  readonly clusters: readonly CheckedCluster[];
}

const check = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  edits: readonly CellEdit[],
  work: LongWork | undefined,
): Promise<Outcome<Check>> => {
  const groups = bySheet(edits);
  const sheets = groups.map(({ name }) => askSheet(context, name));
  context.workbook.load('readOnly');
  const wanted = groups.flatMap(({ clusters }, index) =>
    clusters.map((cluster) => ({ sheet: sheets[index]!, cluster })),
  );
  const clusters: CheckedCluster[] = [];
  for (const trip of inTrips(wanted, ({ cluster }) => areaSize(cluster) * USUAL_CELL_BYTES)) {
    if (isCancelled(work)) return CANCELLED;
    clusters.push(...trip.map(({ sheet, cluster }) => askCluster(sheet, cluster)));
    await context.sync();
    memory.isReadOnly = context.workbook.readOnly;
    const missing = sheets.find(({ sheet }) => sheet.isNullObject);
    if (missing) return failure({ kind: 'sheet-missing', sheet: missing.name });
  }
  return success({ sheets, clusters });
};

const refusal = ({ sheets, clusters }: Check): WorkbookFailure | undefined => {
  for (const one of sheets) {
    const refused = refusalOf(
      one,
      clusters.filter(({ sheet }) => sheet === one.name),
    );
    if (refused) return refused;
  }
  const edits = clusters.flatMap(staleIn);
  return edits.length > 0 ? { kind: 'stale', edits } : undefined;
};

const write = async (
  context: Excel.RequestContext,
  clusters: readonly CheckedCluster[],
  work: LongWork | undefined,
): Promise<void> => {
  let done = 0;
  const total = clusters.reduce((sum, { cluster }) => sum + cluster.cells.length, 0);
  for (const trip of inTrips(clusters, writeBytes)) {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const checked of trip) writeCluster(context, checked);
    await context.sync();
    done += trip.reduce((sum, { cluster }) => sum + cluster.cells.length, 0);
    work?.onProgress?.(done, total);
  }
};

/**
 * Writes edits in two syncs: one looks at every cell, one writes. Once writing has begun it is not
 * cancelled, so that edits are made all together or not at all.
 */
export const applyEdits = (
  memory: BookMemory,
  edits: readonly CellEdit[],
  work?: LongWork,
): Promise<Outcome<void>> => {
  if (edits.length === 0) return Promise.resolve(success(undefined));
  return runExcel(memory, edits[0]!.sheet, async (context) => {
    const checked = await check(context, memory, edits, work);
    if (!checked.ok) return checked;
    const refused = refusal(checked.value);
    if (refused) return failure(refused);
    if (isCancelled(work)) return CANCELLED;
    await write(context, checked.value.clusters, work);
    return success(undefined);
  });
};
