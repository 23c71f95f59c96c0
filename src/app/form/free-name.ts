import type { WorkbookSnapshot } from '../ports/workbook';
import { sheetNameOf } from '../../core/grid/sheet-name';

/** A sheet name not taken yet, as Excel takes it. */
export const freeName = (name: string, snapshot: Pick<WorkbookSnapshot, 'grids'>): string => {
  const taken = new Set(snapshot.grids.map((grid) => grid.sheet?.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const candidate = sheetNameOf(name, suffix);
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};
