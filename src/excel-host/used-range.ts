import type { Area } from '../core/grid/grid';
import type { HostCell, HostSheet } from './sheet';

/**
 * The smallest area around all used cells. With `valuesOnly`, cells that are only formatted do not
 * count; without it, styled cells count (Excel counts merged and sized ones too: assumed not to
 * matter, because those are styled in every sheet the project meets).
 */
export const usedArea = (sheet: HostSheet, valuesOnly: boolean): Area | undefined => {
  const counts = (cell: HostCell | undefined): boolean =>
    cell !== undefined && (!valuesOnly || cell.value !== null || cell.formula !== undefined);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.rows.forEach((cells, row) => {
    const first = cells?.findIndex(counts) ?? -1;
    if (first < 0) return;
    top = Math.min(top, row);
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, cells!.findLastIndex(counts));
  });
  return bottom < 0 ? undefined : { top, left, bottom, right };
};
