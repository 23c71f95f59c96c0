import { comparable } from '../../text/text';
import type { UnmergedCell } from '../diff/unmerged';
import type { IndexedFile } from './change-index';

/** Files by whose they are; those of nobody known stand alone. */
export const filesByDepartment = (
  files: readonly IndexedFile[],
): ReadonlyMap<string, readonly IndexedFile[]> => {
  const byDepartment = new Map<string, IndexedFile[]>();
  for (const file of files) {
    if (file.department === null) continue;
    const key = comparable(file.department);
    const known = byDepartment.get(key);
    if (known) known.push(file);
    else byDepartment.set(key, [file]);
  }
  return byDepartment;
};

/** The same cell of two files of one department, with the same words, is listed once. */
export const onceForDepartment = (
  cells: readonly UnmergedCell[],
  files: readonly IndexedFile[],
): readonly UnmergedCell[] => {
  const departments = new Map(files.map(({ file, department }) => [file, department]));
  if (new Set(departments.values()).size === files.length) return cells;
  const seen = new Set<string>();
  return cells.filter(({ file, sheet, cell, value, why }) => {
    const department = departments.get(file) ?? file;
    const key = JSON.stringify([department, sheet, cell, value, why]);
    return !seen.has(key) && seen.add(key);
  });
};
