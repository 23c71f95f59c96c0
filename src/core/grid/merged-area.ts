import { cellKey, type Area, type Grid } from './grid';

const known = new WeakMap<readonly Area[], ReadonlyMap<number, Area>>();

const byFirstCell = (merges: readonly Area[]): ReadonlyMap<number, Area> => {
  const remembered = known.get(merges);
  if (remembered) return remembered;
  const areas = new Map(merges.map((area) => [cellKey(area.top, area.left), area]));
  known.set(merges, areas);
  return areas;
};

/** The area that a cell stands for: the merged one that begins there, else the cell alone. */
export const areaOfCell = ({ merges }: Grid, row: number, column: number): Area =>
  byFirstCell(merges).get(cellKey(row, column)) ?? {
    top: row,
    left: column,
    bottom: row,
    right: column,
  };
