import { failure, success } from '../../../core/result';
import { type CellValue, cellAt, cellKey, type Grid, isCellError } from '../../../core/grid/grid';
import { deleteSheet } from './delete-sheet';
import { type Outcome, runExcel } from '../run/excel-run';
import type { BookMemory } from '../run/memory';
import { lookAtSheets } from '../read/read';

const spelled = (formula: string | undefined): string | undefined =>
  formula?.replaceAll(/\s+/gu, '').toUpperCase();

const sameValue = (a: CellValue, b: CellValue): boolean => {
  const [left, right] = [a === '' ? null : a, b === '' ? null : b];
  if (isCellError(left) && isCellError(right)) return left.error === right.error;
  return left === right;
};

// A formula's result may have moved with other sheets without anybody having entered anything.
const isUntouched = (now: Grid, before: Grid, row: number, column: number): boolean => {
  const key = cellKey(row, column);
  const formula = spelled(now.formulas.get(key));
  if (formula !== undefined) return formula === spelled(before.formulas.get(key));
  return (
    !before.formulas.has(key) && sameValue(cellAt(now, row, column), cellAt(before, row, column))
  );
};

/** Whether a sheet still holds what was put there, cell by cell. */
export const holdsOnly = (now: Grid, before: Grid): boolean => {
  const rows = Math.max(now.values.length, before.values.length);
  for (let row = 0; row < rows; row++) {
    const width = Math.max(now.values[row]?.length ?? 0, before.values[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      if (!isUntouched(now, before, row, column)) return false;
    }
  }
  return true;
};

/** Takes sheets away after a look at what they hold: 2 syncs on a known book. */
export const removeSheets = async (
  memory: BookMemory,
  expected: readonly Grid[],
): Promise<Outcome<void>> => {
  const names = expected.map(({ sheet }) => sheet ?? '');
  const look = await lookAtSheets(memory, undefined, (name) => names.includes(name));
  if (!look.ok) return look;
  for (const before of expected) {
    const now = look.value.grids.find(({ sheet }) => sheet === before.sheet);
    const sheet = before.sheet ?? '';
    if (!now) return failure({ kind: 'sheet-missing', sheet });
    if (!holdsOnly(now, before)) return failure({ kind: 'entered-since', sheet });
  }
  return runExcel(memory, names[0] ?? null, async (context) => {
    for (const name of names) deleteSheet(context.workbook.worksheets.getItem(name));
    await context.sync();
    memory.sheets = undefined;
    return success(undefined);
  });
};
