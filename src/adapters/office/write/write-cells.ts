import type { LongWork } from '../../../app/ports/workbook';
import type { Growth } from '../../../core/form/write/height-order';
import { type CellContent, type CellEdit, sameContent } from '../../../core/grid/edit';
import { failure, success } from '../../../core/result';
import type { Cluster } from './clusters';
import { growthBytes, writeGrowth, type CheckedGrowth } from './heights';
import {
  askPresent,
  contentIn,
  formatAt,
  isAsBefore,
  isGrowth,
  lookAgain,
  overwrittenBy,
  rangeOf,
  type CheckedCluster,
  type Part,
  type Present,
} from './present';
import { type CellEntry, TEXT_FORMAT, toEntry } from '../read/typed-content';
import type { Outcome } from '../run/excel-run';
import { isFromOffice, isRefusedWhole } from '../run/failures';
import { TRIP_BYTES, USUAL_CELL_BYTES } from '../run/memory';

/** What a content takes on the way at most, in bytes. */
export const contentBytes = (content: CellContent): number =>
  typeof content === 'string' ? content.length * 3 : 20;

/** The longer of what an edit's cell holds before and after it, in bytes. */
export const longerBytes = ({ from, to }: CellEdit): number =>
  Math.max(contentBytes(from), contentBytes(to));

/** What a cluster takes in an answer, where an edit's cell holds so much: values and formulas both come. */
export const answerBytes = (
  cluster: Cluster<CellEdit>,
  bytesOf: (edit: CellEdit) => number,
): number =>
  cluster.cells.reduce(
    (sum, edit) => sum + bytesOf(edit) * 2,
    areaSize(cluster) * USUAL_CELL_BYTES,
  );

const areaSize = ({ area }: Cluster<CellEdit>): number =>
  (area.bottom - area.top + 1) * (area.right - area.left + 1);

/** Cuts a list into parts of at most so many bytes, at least one member each. */
export const inTrips = <T>(
  all: readonly T[],
  bytesOf: (one: T) => number,
): readonly (readonly T[])[] => {
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

type Mask = (string | number | boolean | null)[][];

/** `null` in a two-dimensional write leaves a cell as it is. */
const masked = (
  { area }: Cluster<CellEdit>,
  entries: readonly (readonly [CellEdit, string | number | boolean])[],
): Mask => {
  const mask: Mask = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => null),
  );
  for (const [edit, entry] of entries) mask[edit.row - area.top]![edit.column - area.left] = entry;
  return mask;
};

/** Which side of its edits a cluster is to hold. */
type Side = 'from' | 'to';

/** Queues a cluster's writes; text cells that take a number or formula are text cells again after it. */
const writeCluster = (context: Excel.RequestContext, checked: CheckedCluster, side: Side): void => {
  const { cluster } = checked;
  const range = rangeOf(context, checked);
  const formatOf = (edit: CellEdit): string => formatAt(checked.range, cluster, edit);
  const entries = cluster.cells.map((edit): readonly [CellEdit, CellEntry] => [
    edit,
    toEntry(edit[side], formatOf(edit)),
  ]);
  const setFormat = (edits: readonly CellEdit[], format: string): void => {
    if (edits.length === 0) return;
    range.numberFormat = masked(
      cluster,
      edits.map((edit) => [edit, format] as const),
    );
  };
  const general = entries.filter(([, { asGeneral }]) => asGeneral).map(([edit]) => edit);
  setFormat(general, 'General');
  range.formulas = masked(
    cluster,
    entries.map(([edit, { entry }]) => [edit, entry] as const),
  );
  // What was broken off may have left any of its text cells without that format.
  const texts = cluster.cells.filter((edit) => formatOf(edit) === TEXT_FORMAT);
  setFormat(side === 'from' ? texts : general, TEXT_FORMAT);
};

const writeBytes =
  (side: Side) =>
  ({ cluster }: CheckedCluster): number =>
    areaSize(cluster) * 5 +
    cluster.cells.reduce((sum, edit) => sum + contentBytes(edit[side]), 400);

/** Milliseconds between tries, where Excel is at work or somebody types in a cell. */
const WAITS = [100, 300, 1_000, 3_000];

/** Queues and sends; once a write has begun, a moment in which Excel takes nothing is waited out. */
const send = async (
  context: Excel.RequestContext,
  queue: () => void,
  waits: readonly number[],
): Promise<void> => {
  for (const wait of waits) {
    try {
      queue();
      return await context.sync();
    } catch (error) {
      if (!isRefusedWhole(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  queue();
  return context.sync();
};

/** A cluster in which what somebody else has typed meanwhile is what goes back. */
const withOthers = (checked: CheckedCluster, now: Excel.Range): CheckedCluster => {
  const { cluster } = checked;
  const cells = cluster.cells.map((edit) => {
    const found = contentIn(now, cluster, edit);
    const isKnown = sameContent(found, edit.to) || sameContent(found, edit.from);
    return isKnown ? edit : { ...edit, from: found };
  });
  return { ...checked, cluster: { ...cluster, cells } };
};

/** Which of the clusters no longer hold what they held before. */
const findChanged = async (
  context: Excel.RequestContext,
  clusters: readonly CheckedCluster[],
): Promise<readonly CheckedCluster[]> => {
  const changed: CheckedCluster[] = [];
  for (const trip of inTrips(clusters, ({ cluster }) => answerBytes(cluster, longerBytes))) {
    let ranges: readonly Excel.Range[] = [];
    const queue = (): void => {
      ranges = trip.map((checked) => lookAgain(context, checked));
    };
    await send(context, queue, WAITS);
    for (const [index, checked] of trip.entries()) {
      const now = ranges[index]!;
      if (!isAsBefore(checked, now)) changed.push(withOthers(checked, now));
    }
  }
  return changed;
};

/** Checked cells to be written, and rows that get another height with the last of them. */
export interface CheckedWrite {
  readonly clusters: readonly CheckedCluster[];
  readonly growth: CheckedGrowth | undefined;
}

const partBytes =
  (side: Side) =>
  (part: Part): number =>
    isGrowth(part) ? growthBytes(part) : writeBytes(side)(part);

/** What a part takes at most on its way there, and what it holds until then on its way back. */
const tripBytes = (part: Part): number => {
  const bytes = partBytes('to')(part);
  if (isGrowth(part)) return bytes;
  return Math.max(
    bytes,
    answerBytes(part.cluster, ({ from }) => contentBytes(from)),
  );
};

const writePart = (context: Excel.RequestContext, part: Part, side: Side): void => {
  if (isGrowth(part)) writeGrowth(context, part, side);
  else writeCluster(context, part, side);
};

/** Writes back what parts held before; `false` where Excel does not take that either. */
const putBack = async (context: Excel.RequestContext, parts: readonly Part[]): Promise<boolean> => {
  try {
    const growths = parts.filter(isGrowth);
    const clusters = parts.flatMap((part) => (isGrowth(part) ? [] : part));
    const changed = await findChanged(context, clusters);
    for (const trip of inTrips([...changed, ...growths], partBytes('from'))) {
      const queue = (): void => trip.forEach((part) => writePart(context, part, 'from'));
      await send(context, queue, WAITS);
    }
    return true;
  } catch (error) {
    if (!isFromOffice(error)) throw error;
    return false;
  }
};

const cellsOf = (parts: readonly Part[]): readonly CellEdit[] =>
  parts.flatMap((part) => (isGrowth(part) ? [] : part.cluster.cells));

/**
 * Writes checked clusters, as many a sync as one request takes. Excel keeps what it did of a request
 * before the action that failed; that is put back, and so are the syncs before it.
 */
export const writeCells = async (
  context: Excel.RequestContext,
  { clusters, growth }: CheckedWrite,
  work: LongWork | undefined,
): Promise<Outcome<Growth | undefined>> => {
  const written: Part[] = [];
  const parts: readonly Part[] = growth ? [...clusters, growth] : clusters;
  const total = cellsOf(parts).length;
  for (const trip of inTrips(parts, tripBytes)) {
    let present: readonly Present[] = [];
    const queue = (): void => {
      context.application.suspendScreenUpdatingUntilNextSync();
      present = trip.map((part) => askPresent(context, part));
      for (const part of trip) writePart(context, part, 'to');
    };
    try {
      await send(context, queue, written.length === 0 ? [] : WAITS);
    } catch (error) {
      const begun = isRefusedWhole(error) ? written : [...written, ...trip];
      if (begun.length === 0 || (await putBack(context, begun))) throw error;
      return failure({ kind: 'half-written', edits: cellsOf(begun) });
    }
    const found = present.map(overwrittenBy);
    const edits = found.flatMap((one) => one.edits);
    if (edits.length > 0) {
      const begun = [...written, ...found.map(({ part }) => part)];
      return failure(
        (await putBack(context, begun))
          ? { kind: 'stale', edits }
          : { kind: 'half-written', edits: cellsOf(begun) },
      );
    }
    written.push(...trip);
    work?.onProgress?.(cellsOf(written).length, total);
  }
  return success(growth?.growth);
};
