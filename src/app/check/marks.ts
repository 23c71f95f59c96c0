import { cellAt } from '../../core/grid/grid';
import type { CellMark } from '../ports/workbook';
import type { CheckReport } from './check';

/**
 * Marks of a report: one per cell, the gravest finding's; what was let stand is not marked. Each knows
 * what its cell held.
 */
export const marksOf = (report: CheckReport): readonly CellMark[] => {
  const grids = new Map(report.sheets.map(({ sheet: { grid } }) => [grid.sheet, grid]));
  const marks = new Map<string, CellMark>();
  const rank = { error: 0, warning: 1, info: 2 } as const;
  for (const finding of report.findings) {
    const { sheet, row, column, accepted } = finding;
    if (sheet === null || accepted) continue;
    // What is still to be filled in is shown, but not as a fault.
    const severity = finding.unfilled ? 'info' : finding.severity;
    const key = `${sheet}!${row},${column}`;
    const known = marks.get(key);
    if (!known || rank[severity] < rank[known.severity]) {
      const grid = grids.get(sheet);
      const content = grid && { content: cellAt(grid, row, column) };
      marks.set(key, { sheet, row, column, severity, ...content });
    }
  }
  return [...marks.values()];
};

const markKey = ({ sheet, row, column, severity, content }: CellMark): string =>
  `${sheet}!${row},${column},${severity},${JSON.stringify(content)}`;

/** Whether the same cells bear the same marks. */
export const sameMarks = (left: readonly CellMark[], right: readonly CellMark[]): boolean => {
  if (left.length !== right.length) return false;
  const keys = new Set(left.map(markKey));
  return right.every((mark) => keys.has(markKey(mark)));
};
