import { type CellContent, type CellEdit, sameContent } from '../../../core/grid/edit';
import { toContent } from '../read/typed-content';
import { areaAddress } from '../run/areas';
import type { Cluster } from './clusters';
import type { CheckedGrowth } from './heights';

/** A cluster of edits with what was queued to check it. */
export interface CheckedCluster {
  readonly sheet: string;
  readonly cluster: Cluster<CellEdit>;
  readonly range: Excel.Range;
}

/** What a loaded rectangle holds at an edit's cell. */
const at = <V>(rows: readonly (readonly V[])[], { area }: Cluster<CellEdit>, edit: CellEdit): V =>
  rows[edit.row - area.top]![edit.column - area.left]!;

/** What a loaded rectangle holds at an edit's cell, as an edit names it. */
export const contentIn = (
  { values, formulas }: Excel.Range,
  cluster: Cluster<CellEdit>,
  edit: CellEdit,
): CellContent => toContent(at(values, cluster, edit), at(formulas, cluster, edit));

/** The number format of an edit's cell in a loaded rectangle. */
export const formatAt = (
  { numberFormat }: Excel.Range,
  cluster: Cluster<CellEdit>,
  edit: CellEdit,
): string => at(numberFormat as string[][], cluster, edit);

/** A cluster's rectangle, anew in this request. */
export const rangeOf = (
  context: Excel.RequestContext,
  { cluster, sheet }: CheckedCluster,
): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(areaAddress(cluster.area)).untrack();

/** Queues a look at what a cluster holds now. */
export const lookAgain = (context: Excel.RequestContext, checked: CheckedCluster): Excel.Range => {
  const range = rangeOf(context, checked);
  range.load(['values', 'formulas', 'numberFormat']);
  return range;
};

/** Whether a cluster holds what it held before, by a look at it. */
export const isAsBefore = ({ cluster, range }: CheckedCluster, now: Excel.Range): boolean =>
  cluster.cells.every(
    (edit) =>
      sameContent(contentIn(now, cluster, edit), edit.from) &&
      formatAt(now, cluster, edit) === formatAt(range, cluster, edit),
  );

/** One request of a write. */
export type Part = CheckedCluster | CheckedGrowth;

/** Whether it is heights of rows, and not cells. */
export const isGrowth = (part: Part): part is CheckedGrowth => 'growth' in part;

/** What was queued ahead of a part's own write. */
export interface Present {
  readonly part: Part;
  readonly look: Excel.Range | readonly Excel.Range[];
}

/** Queues what a part's cells hold at the moment they are written: somebody else may have typed since they were looked at. */
export const askPresent = (context: Excel.RequestContext, part: Part): Present => {
  if (!isGrowth(part)) return { part, look: lookAgain(context, part) };
  const look = part.record.map(({ sheet, row, column }) => {
    const { worksheets } = context.workbook;
    const cell = worksheets
      .getItem(sheet ?? '')
      .getRangeByIndexes(row, column, 1, 1)
      .untrack();
    return cell.load('values,formulas');
  });
  return { part, look };
};

const isCell = (look: Present['look']): look is Excel.Range => !Array.isArray(look);

/** A part with what was written over, so that it is that which is put back. */
export interface Overwritten {
  readonly part: Part;
  readonly edits: readonly CellEdit[];
}

const asFound = (
  edits: readonly CellEdit[],
  found: (edit: CellEdit, index: number) => CellContent,
): { readonly all: readonly CellEdit[]; readonly changed: readonly CellEdit[] } => {
  const all = edits.map((edit, index) => {
    const from = found(edit, index);
    return sameContent(from, edit.from) ? edit : { ...edit, from };
  });
  return { all, changed: edits.filter((edit, index) => all[index] !== edit) };
};

/** What a part was written over that nobody had seen, after the sync. */
export const overwrittenBy = ({ part, look }: Present): Overwritten => {
  if (!isGrowth(part) && isCell(look)) {
    const { cluster } = part;
    const { all, changed } = asFound(cluster.cells, (edit) => contentIn(look, cluster, edit));
    return { part: { ...part, cluster: { ...cluster, cells: all } }, edits: changed };
  }
  if (!isGrowth(part) || isCell(look)) throw new TypeError('a look is of its part');
  const { all, changed } = asFound(part.record, (_, index) => {
    const { values, formulas } = look[index]!;
    return toContent(values[0]![0], formulas[0]![0]);
  });
  return { part: { ...part, record: all }, edits: changed };
};
