import type { Area } from '../../../core/grid/grid';

/** A rectangle of a sheet and the cells in it that are meant; the others are to be left alone. */
export interface Cluster<C> {
  readonly area: Area;
  readonly cells: readonly C[];
}

interface Location {
  readonly row: number;
  readonly column: number;
}

// What another range costs in a request (about 400 bytes) against a cell that is left alone (`null,`).
const RANGE_COST = 400;
const CELL_COST = 5;

const toRuns = <C extends Location>(cells: readonly C[]): Cluster<C>[] => {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const runs: { area: Area; cells: C[] }[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last && last.area.top === cell.row && last.area.right >= cell.column - 1) {
      last.area = { ...last.area, right: cell.column };
      last.cells.push(cell);
    } else {
      const { row, column } = cell;
      runs.push({ area: { top: row, left: column, bottom: row, right: column }, cells: [cell] });
    }
  }
  return runs;
};

/** How much rectangles may hold; `bytesOf` is asked once for each cell. */
interface Limit<C> {
  readonly bytes: number;
  readonly bytesOf: (cell: C) => number;
}

const NO_LIMIT: Limit<unknown> = { bytes: Infinity, bytesOf: () => 0 };

const stack = <C>(
  runs: readonly Cluster<C>[],
  gap: number,
  { bytes: most, bytesOf }: Limit<C>,
): readonly Cluster<C>[] => {
  const bySpan = new Map<string, { area: Area; cells: C[]; bytes: number }[]>();
  for (const run of runs) {
    const key = `${run.area.left} ${run.area.right}`;
    const stacks = bySpan.get(key) ?? [];
    bySpan.set(key, stacks);
    const last = stacks.at(-1);
    const width = run.area.right - run.area.left + 1;
    const bytes = run.cells.reduce((sum, cell) => sum + bytesOf(cell), 0);
    const isNear = last && (run.area.top - last.area.bottom - 1) * width <= gap;
    if (isNear && last.bytes + bytes <= most) {
      last.area = { ...last.area, bottom: run.area.bottom };
      last.cells.push(...run.cells);
      last.bytes += bytes;
    } else stacks.push({ area: run.area, cells: [...run.cells], bytes });
  }
  return [...bySpan.values()].flatMap((stacks) =>
    stacks.map(({ area, cells }) => ({ area, cells })),
  );
};

/**
 * Groups cells into rectangles, one range each. Rectangles may hold cells that are not meant, as
 * many as are cheaper than another range; where more than `most` would be needed, more than that.
 *
 * @param limit what one rectangle's cells may weigh, so that rectangles fit into requests
 */
export const clusterCells = <C extends Location>(
  cells: readonly C[],
  limit: Limit<C> = NO_LIMIT,
  most = 300,
): readonly Cluster<C>[] => {
  const runs = toRuns(cells);
  let gap = RANGE_COST / CELL_COST;
  let clusters = stack(runs, gap, limit);
  while (clusters.length > most && gap < 1e7) {
    gap *= 4;
    clusters = stack(runs, gap, limit);
  }
  return clusters;
};

/** Groups cells into rectangles that hold nothing else. */
export const exactRectangles = (cells: readonly Location[]): readonly Area[] =>
  stack(toRuns(cells), 0, NO_LIMIT).map(({ area }) => area);
