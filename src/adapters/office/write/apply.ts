import type { WorkbookFailure, WriteWork } from '../../../app/ports/workbook';
import type { Growth } from '../../../core/form/write/height-order';
import { type CellEdit, sameContent } from '../../../core/grid/edit';
import { failure, success } from '../../../core/result';
import { areaAddress } from '../run/areas';
import { type Cluster, clusterCells } from './clusters';
import { askFilters, type FilterAnswer, isFiltered } from './filters';
import { askHeights, growthOf, type HeightAnswer } from './heights';
import { CANCELLED, isCancelled, type Outcome, runExcel } from '../run/excel-run';
import { type BookMemory, TRIP_BYTES } from '../run/memory';
import { contentIn, type CheckedCluster } from './present';
import { answerBytes, contentBytes, inTrips, longerBytes, writeCells } from './write-cells';

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

/** A rectangle's contents before and after each fit a request several times. */
const CLUSTER = {
  bytes: TRIP_BYTES / 4,
  bytesOf: longerBytes,
};

const bySheet = (edits: readonly CellEdit[]): readonly SheetEdits[] => {
  const groups = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    if (edit.sheet === null) throw new TypeError('an edit of an open workbook names its sheet');
    const group = groups.get(edit.sheet);
    if (group) group.push(edit);
    else groups.set(edit.sheet, [edit]);
  }
  return [...groups].map(([name, group]) => ({ name, clusters: clusterCells(group, CLUSTER) }));
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

const staleIn = ({ cluster, range }: CheckedCluster): readonly CellEdit[] =>
  cluster.cells.filter((edit) => !sameContent(contentIn(range, cluster, edit), edit.from));

interface Check {
  readonly sheets: readonly CheckedSheet[];
  readonly clusters: readonly CheckedCluster[];
  readonly heights: HeightAnswer | undefined;
}

const check = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  edits: readonly CellEdit[],
  work: WriteWork | undefined,
): Promise<Outcome<Check>> => {
  const groups = bySheet(edits);
  const sheets = groups.map(({ name }) => askSheet(context, name));
  const heights = work?.heights && askHeights(context, work.heights);
  context.workbook.load('readOnly');
  const wanted = groups.flatMap(({ clusters }, index) =>
    clusters.map((cluster) => ({ sheet: sheets[index]!, cluster })),
  );
  const clusters: CheckedCluster[] = [];
  if (wanted.length === 0) await context.sync();
  for (const trip of inTrips(wanted, ({ cluster }) =>
    answerBytes(cluster, ({ from }) => contentBytes(from)),
  )) {
    if (isCancelled(work)) return CANCELLED;
    clusters.push(...trip.map(({ sheet, cluster }) => askCluster(sheet, cluster)));
    await context.sync();
    memory.isReadOnly = context.workbook.readOnly;
    const missing = sheets.find(({ sheet }) => sheet.isNullObject);
    if (missing) return failure({ kind: 'sheet-missing', sheet: missing.name });
  }
  return success({ sheets, clusters, heights });
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

/**
 * Writes edits in two syncs: one looks at every cell, one writes. Once writing has begun it is not
 * cancelled, and what Excel breaks off is put back, so that edits are made all together or not at all.
 */
export const applyEdits = (
  memory: BookMemory,
  edits: readonly CellEdit[],
  work?: WriteWork,
): Promise<Outcome<Growth | undefined>> => {
  if (edits.length === 0 && !work?.heights) return Promise.resolve(success(undefined));
  return runExcel(memory, edits[0]?.sheet ?? null, async (context) => {
    const checked = await check(context, memory, edits, work);
    if (!checked.ok) return checked;
    const refused = refusal(checked.value);
    if (refused) return failure(refused);
    if (isCancelled(work)) return CANCELLED;
    const { clusters, heights } = checked.value;
    return writeCells(context, { clusters, growth: heights && growthOf(heights) }, work);
  });
};
