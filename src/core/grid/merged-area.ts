import { oncePer } from '../once-per';
import { cellKey, type Area, type Grid } from './grid';

const byFirstCell = oncePer(
  (merges: readonly Area[]) =>
    new Map(merges.map((area) => [cellKey(area.top, area.left), area] as const)),
);

/** The merged area of several cells that begins in a cell; `undefined` where none does. */
export const mergedAreaAt = ({ merges }: Grid, row: number, column: number): Area | undefined => {
  const area = byFirstCell(merges).get(cellKey(row, column));
  return area && (area.top < area.bottom || area.left < area.right) ? area : undefined;
};

/** The area that a cell stands for: the merged one that begins there, else the cell alone. */
export const areaOfCell = (grid: Grid, row: number, column: number): Area =>
  mergedAreaAt(grid, row, column) ?? {
    top: row,
    left: column,
    bottom: row,
    right: column,
  };
