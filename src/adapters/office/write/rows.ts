import type { InsertedRows, RowInsertion } from '../../../app/ports/workbook';
import { failure, success } from '../../../core/result';
import { rowsAddress } from '../run/areas';
import { deleteSheet } from './delete-sheet';
import { askTarget, namesOf, refusalOf } from './row-targets';
import { askBefore, takeOutRows } from './take-out-rows';
import { bringIn, type RowOrder, tidyUp } from './temporary-sheet';
import type { ReadPlan } from './sheets/write-sheets';
import { type Outcome, runExcel } from '../run/excel-run';
import { isPartial } from '../run/failures';
import { askExtent, extentOf } from '../read/listing';
import type { BookMemory } from '../run/memory';

type Plain = string | number | boolean | null;

const plain = (value: unknown): Plain =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value)
    ? value
    : null;

const heightOf = ({ source }: RowInsertion): number => source.bottom - source.top + 1;

/** An insertion with the row that its first row will have once all are in. */
interface PlacedInsertion extends RowInsertion {
  readonly top: number;
}

const placed = (insertions: readonly RowInsertion[]): readonly PlacedInsertion[] =>
  namesOf(insertions).flatMap((name) => {
    let shift = 0;
    return insertions
      .filter(({ sheet }) => sheet === name)
      .toSorted((a, b) => a.before - b.before)
      .map((insertion) => {
        const top = insertion.before + shift;
        shift += heightOf(insertion);
        return { ...insertion, top };
      });
  });

interface TemporarySheet {
  readonly sheet: Excel.Worksheet;
  readonly columns: number;
  readonly heights: readonly OfficeExtension.ClientResult<Excel.RowProperties[]>[];
}

const askHeights = (sheet: Excel.Worksheet, insertions: readonly PlacedInsertion[]) =>
  insertions.map(({ source, ...insertion }) =>
    sheet
      .getRangeByIndexes(source.top, 0, heightOf({ source, ...insertion }), 1)
      .untrack()
      .getRowProperties({ format: { rowHeight: true } }),
  );

const copyRows = (
  target: Excel.Worksheet,
  temporary: TemporarySheet,
  insertion: PlacedInsertion,
  heights: readonly Excel.RowProperties[],
): void => {
  const { before, source } = insertion;
  const address = rowsAddress(before, before + heightOf(insertion) - 1);
  target.getRange(address).untrack().insert('Down').untrack();
  const rows = target.getRange(address).untrack();
  rows.copyFrom(temporary.sheet.getRange(rowsAddress(source.top, source.bottom)).untrack(), 'All');
  // A copy of cells brings no heights along.
  rows.setRowProperties(
    heights.map(({ format }) => ({ format: { rowHeight: format?.rowHeight ?? 15 } })),
  );
};

/** The third sync: rows in from the bottom up, so that the places above stay true; the sheet goes. */
const putIn = async (
  context: Excel.RequestContext,
  temporary: TemporarySheet,
  insertions: readonly PlacedInsertion[],
): Promise<readonly InsertedRows[]> => {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const [index, insertion] of [...insertions.entries()].reverse()) {
    const heights = temporary.heights[index]!.value;
    copyRows(worksheets.getItem(insertion.sheet), temporary, insertion, heights);
  }
  const now = insertions.map((insertion) => {
    const { sheet, top } = insertion;
    const range = worksheets
      .getItem(sheet)
      .getRangeByIndexes(top, 0, heightOf(insertion), Math.max(1, temporary.columns))
      .untrack();
    return range.load('values');
  });
  deleteSheet(temporary.sheet);
  await context.sync();
  return insertions.map(({ sheet, top, ...insertion }, index) => ({
    sheet,
    top,
    bottom: top + heightOf({ sheet, ...insertion }) - 1,
    values: now[index]!.values.map((row: readonly unknown[]) => row.map(plain)),
  }));
};

const copyFromTemporary = async (
  context: Excel.RequestContext,
  id: string,
  insertions: readonly PlacedInsertion[],
): Promise<readonly InsertedRows[]> => {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.visibility = 'Hidden';
  const used = askExtent(sheet);
  const heights = askHeights(sheet, insertions);
  const before = askBefore(context, sheet, insertions);
  await context.sync();
  try {
    return await putIn(context, { sheet, columns: extentOf(used).columns, heights }, insertions);
  } catch (error) {
    // The first failure is the one to tell of, whatever becomes of the rows.
    if (isPartial(error)) {
      await takeOutRows(context, before, insertions.toReversed()).catch(() => undefined);
    }
    throw error;
  }
};

/** Copies rows in from a temporary sheet: 3 syncs, or 4 where it must be written. */
export const insertRows = (
  memory: BookMemory,
  readPlan: ReadPlan,
  order: RowOrder,
): Promise<Outcome<readonly InsertedRows[]>> => {
  const { insertions } = order;
  if (insertions.length === 0) return Promise.resolve(success([]));
  return runExcel(memory, insertions[0]!.sheet, async (context) => {
    const { id, refused } = await bringIn(context, memory, readPlan, order);
    if (refused) {
      if (id !== null) await tidyUp(context, id);
      return failure(refused);
    }
    if (id === null) return failure({ kind: 'sheet-missing', sheet: order.temporarySheet });
    try {
      return success(await copyFromTemporary(context, id, placed(insertions)));
    } catch (error) {
      await tidyUp(context, id);
      throw error;
    }
  });
};

interface RowsLook {
  readonly rows: InsertedRows;
  readonly used: Excel.Range;
  /** How far the sheet reaches. */
  readonly extent: Excel.Range;
}

// What stands to the right of what was put in counts too: it would go with the rows.
const holdsOnly = ({ rows, used }: RowsLook): boolean => {
  const top = used.isNullObject ? 0 : used.rowIndex;
  const left = used.isNullObject ? 0 : used.columnIndex;
  const now = (row: number, column: number): Plain =>
    used.isNullObject ? null : plain(used.values[rows.top + row - top]?.[column - left]);
  const columns = Math.max(
    rows.values[0]?.length ?? 0,
    used.isNullObject ? 0 : left + used.columnCount,
  );
  for (let row = 0; row <= rows.bottom - rows.top; row++) {
    for (let column = 0; column < columns; column++) {
      if (now(row, column) !== plain(rows.values[row]?.[column])) return false;
    }
  }
  return true;
};

const lookAtRows = (context: Excel.RequestContext, rows: InsertedRows): RowsLook => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(rows.sheet);
  const used = sheet
    .getRange(rowsAddress(rows.top, rows.bottom))
    .untrack()
    .getUsedRangeOrNullObject(true)
    .untrack();
  used.load('values,rowIndex,columnIndex,columnCount');
  return { rows, used, extent: askExtent(sheet) };
};

/** The lowest first, so that the places above stay true. */
const upwards = (inserted: readonly InsertedRows[]): readonly InsertedRows[] =>
  inserted.toSorted((a, b) => b.top - a.top);

const deleteRows = async (
  context: Excel.RequestContext,
  inserted: readonly InsertedRows[],
): Promise<void> => {
  for (const { sheet, top, bottom } of upwards(inserted)) {
    const rows = context.workbook.worksheets.getItem(sheet).getRange(rowsAddress(top, bottom));
    rows.untrack().delete('Up');
  }
  await context.sync();
};

/** Which of the rows stand there still after Excel broke off; `undefined` where that is not plain. */
const stillThere = async (
  context: Excel.RequestContext,
  before: readonly RowsLook[],
): Promise<readonly InsertedRows[] | undefined> => {
  const looks = before.map(({ rows }) => lookAtRows(context, rows));
  await context.sync();
  const standing = looks.filter(holdsOnly).map(({ rows }) => rows);
  const isPlain = looks.every(({ rows, extent }, index) => {
    const gone = before.filter(
      (one) => !standing.includes(one.rows) && one.rows.sheet === rows.sheet,
    );
    // Nothing above what stands was begun, and a sheet is shorter where rows of it are gone.
    const isInOrder = !standing.includes(rows) || gone.every((one) => one.rows.top > rows.bottom);
    const isShorter = extentOf(extent).rows < extentOf(before[index]!.extent).rows;
    return isInOrder && isShorter === gone.length > 0;
  });
  return isPlain ? standing : undefined;
};

/** Deletes rows, all or none of them: where Excel breaks off once it has begun, the others go too. */
const deleteAll = async (
  context: Excel.RequestContext,
  looks: readonly RowsLook[],
): Promise<void> => {
  try {
    await deleteRows(
      context,
      looks.map(({ rows }) => rows),
    );
  } catch (error) {
    if (!isPartial(error)) throw error;
    const standing = await stillThere(context, looks).catch(() => undefined);
    if (!standing || standing.length === looks.length) throw error;
    if (standing.length > 0) await deleteRows(context, standing);
  }
};

/** Takes rows away after a look at what they hold: 2 syncs. */
export const removeRows = (
  memory: BookMemory,
  inserted: readonly InsertedRows[],
): Promise<Outcome<void>> => {
  if (inserted.length === 0) return Promise.resolve(success(undefined));
  return runExcel(memory, inserted[0]!.sheet, async (context) => {
    const targets = namesOf(inserted).map((name) => askTarget(context, name));
    const looks = inserted.map((rows) => lookAtRows(context, rows));
    await context.sync();
    const refused = targets.map(refusalOf).find((one) => one !== undefined);
    if (refused) return failure(refused);
    const entered = looks.find((look) => !holdsOnly(look));
    if (entered) return failure({ kind: 'entered-since', sheet: entered.rows.sheet });
    await deleteAll(context, looks);
    return success(undefined);
  });
};
