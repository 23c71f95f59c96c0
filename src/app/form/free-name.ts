import type { WorkbookSnapshot } from '../ports/workbook';

/** A sheet name not taken yet, in Excel's 31 characters. */
export const freeName = (name: string, snapshot: Pick<WorkbookSnapshot, 'grids'>): string => {
  const taken = new Set(snapshot.grids.map((grid) => grid.sheet?.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const candidate = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};
