import { failure, success } from '../../../core/result';
import { type CellValue, cellAt, cellKey, type Grid, isCellError } from '../../../core/grid/grid';
import { deleteSheet } from './delete-sheet';
import { type Outcome, runExcel } from '../run/excel-run';
import type { BookMemory } from '../run/memory';
import { isPartial } from '../run/failures';
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

/** A sheet that is taken away, and how it was to be seen. */
interface LeavingSheet {
  readonly name: string;
  readonly visibility: Grid['visibility'];
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/**
 * After Excel broke the removal off: where none of the sheets is gone, those that were hidden on the way are
 * seen again, and else the rest goes too. Answers whether all are gone.
 */
const settle = async (
  context: Excel.RequestContext,
  leaving: readonly LeavingSheet[],
): Promise<boolean> => {
  const looks = leaving.map(({ name, visibility }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    return { sheet, visibility: VISIBILITY[visibility] };
  });
  await context.sync();
  const left = looks.filter(({ sheet }) => !sheet.isNullObject);
  const isBegun = left.length < looks.length;
  const changed = left.filter(
    ({ sheet, visibility }) => isBegun || sheet.visibility !== visibility,
  );
  for (const { sheet, visibility } of changed) {
    if (isBegun) deleteSheet(sheet);
    else sheet.visibility = visibility;
  }
  if (changed.length > 0) await context.sync();
  return isBegun;
};

/** Deletes sheets, all or none of them. */
const deleteAll = async (
  context: Excel.RequestContext,
  leaving: readonly LeavingSheet[],
): Promise<void> => {
  for (const { name } of leaving) deleteSheet(context.workbook.worksheets.getItem(name));
  try {
    await context.sync();
  } catch (error) {
    if (!isPartial(error)) throw error;
    // The first failure is the one to tell of, whatever becomes of the look.
    if (!(await settle(context, leaving).catch(() => false))) throw error;
  }
};

/** Takes sheets away after a look at what they hold: 2 syncs on a known book. */
export const removeSheets = async (
  memory: BookMemory,
  expected: readonly Grid[],
): Promise<Outcome<void>> => {
  const names = expected.map(({ sheet }) => sheet ?? '');
  const look = await lookAtSheets(memory, undefined, (name) => names.includes(name));
  if (!look.ok) return look;
  const leaving: LeavingSheet[] = [];
  for (const before of expected) {
    const now = look.value.grids.find(({ sheet }) => sheet === before.sheet);
    const sheet = before.sheet ?? '';
    if (!now) return failure({ kind: 'sheet-missing', sheet });
    if (!holdsOnly(now, before)) return failure({ kind: 'entered-since', sheet });
    leaving.push({ name: sheet, visibility: now.visibility });
  }
  return runExcel(memory, names[0] ?? null, async (context) => {
    memory.sheets = undefined;
    await deleteAll(context, leaving);
    return success(undefined);
  });
};
