import type { WorkbookFailure } from '../../../app/ports/workbook';
import { failure, success } from '../../../core/result';
import { toBase64 } from '../run/base64';
import { type Outcome, runExcel } from '../run/excel-run';
import { isItemNotFound } from '../run/failures';
import { askList, listedSheets } from '../read/listing';
import type { BookMemory } from '../run/memory';

/** What `insertSheets` of the port takes beside the file. */
export interface InsertOptions {
  readonly show: string | null;
  readonly replace?: readonly string[];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const namesNow = async (
  context: Excel.RequestContext,
  memory: BookMemory,
): Promise<readonly string[]> => {
  if (memory.sheets) return memory.sheets.map(({ name }) => name);
  const list = askList(context);
  await context.sync();
  memory.isReadOnly = list.workbook.readOnly;
  return listedSheets(list).map(({ name }) => name);
};

const takenName = (
  names: readonly string[],
  sheets: readonly string[],
  replace: readonly string[],
): WorkbookFailure | undefined => {
  const left = names.filter((name) => !replace.some((gone) => sameName(gone, name)));
  const sheet = sheets.find((wanted) => left.some((name) => sameName(name, wanted)));
  return sheet === undefined ? undefined : { kind: 'sheet-exists', sheet };
};

/** Queues the deletion of a sheet; a very hidden one must be shown a little first. */
export const deleteSheet = (sheet: Excel.Worksheet): void => {
  sheet.visibility = 'Hidden';
  sheet.delete();
};

/** A sheet that gives way to a new one of its name, and its name meanwhile. */
interface Replaced {
  readonly name: string;
  readonly aside: string;
}

interface Insertion {
  readonly base64: string;
  readonly sheets: readonly string[];
  readonly replace: readonly Replaced[];
  readonly show: string | null;
}

// Free of every name known; Excel takes 31 characters.
const asideName = (name: string, names: readonly string[]): string => {
  for (let tail = '~'; ; tail += '~') {
    const aside = name.slice(0, 31 - tail.length) + tail;
    if (!names.some((taken) => sameName(taken, aside))) return aside;
  }
};

/**
 * One sync: the replaced set aside, the new put in, the replaced away, show. Excel stops at the first
 * action that fails, so that nothing is deleted unless the new sheets are in. Gives what Excel named them.
 */
const insert = async (
  context: Excel.RequestContext,
  { base64, sheets, replace, show }: Insertion,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { worksheets } = context.workbook;
  for (const { name, aside } of replace) worksheets.getItem(name).name = aside;
  const ids = context.workbook.insertWorksheetsFromBase64(base64, {
    positionType: 'End',
    sheetNamesToInsert: [...sheets],
  });
  for (const { aside } of replace) deleteSheet(worksheets.getItem(aside));
  worksheets.load('items/id,items/name');
  if (show !== null) worksheets.getItem(show).activate();
  await context.sync();
  return worksheets.items.filter(({ id }) => ids.value.includes(id));
};

const takeBack = async (context: Excel.RequestContext, ids: readonly string[]): Promise<void> => {
  for (const id of ids) deleteSheet(context.workbook.worksheets.getItem(id));
  await context.sync();
};

/**
 * An Excel that finds new sheets only in the next batch has put them in all the same: then the rest is
 * done here. False where they are not in.
 */
const finishLater = async (
  context: Excel.RequestContext,
  { show, replace }: Insertion,
): Promise<boolean> => {
  if (show === null) return false;
  const find = (name: string): Excel.Worksheet => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    return sheet;
  };
  const shown = find(show);
  const left = replace.map(({ aside }) => find(aside));
  await context.sync();
  if (shown.isNullObject) return false;
  shown.activate();
  for (const sheet of left) if (!sheet.isNullObject) deleteSheet(sheet);
  await context.sync();
  return true;
};

/** After a failure, gives sheets that were set aside their names back. */
const putBack = async (
  context: Excel.RequestContext,
  replace: readonly Replaced[],
): Promise<void> => {
  if (replace.length === 0) return;
  const { worksheets } = context.workbook;
  const standing = replace.map(({ name, aside }) => {
    const sheet = worksheets.getItemOrNullObject(aside);
    sheet.load('name');
    return { name, sheet };
  });
  await context.sync();
  for (const { name, sheet } of standing) if (!sheet.isNullObject) sheet.name = name;
  await context.sync();
};

const insertAll = async (
  context: Excel.RequestContext,
  insertion: Insertion,
): Promise<Outcome<void>> => {
  const inserted = await insert(context, insertion);
  // Somebody took a name since the last look, and Excel gave the new sheet another one.
  const renamed = inserted.find(({ name }) => !insertion.sheets.includes(name));
  if (!renamed) return success(undefined);
  // One that replaced another stays: the old one is gone by now.
  const replaced = insertion.replace.map(({ name }) => name);
  await takeBack(
    context,
    inserted.filter(({ name }) => !replaced.some((one) => sameName(one, name))).map(({ id }) => id),
  );
  const sheet = insertion.sheets.find((name) => renamed.name.startsWith(name)) ?? renamed.name;
  return failure({ kind: 'sheet-exists', sheet });
};

/** Puts sheets in: 1 sync after a read, 2 without one. */
export const insertSheets = (
  memory: BookMemory,
  file: Uint8Array,
  sheets: readonly string[],
  { show, replace = [] }: InsertOptions,
): Promise<Outcome<void>> =>
  runExcel(memory, sheets[0] ?? null, async (context) => {
    const names = await namesNow(context, memory);
    const taken = takenName(names, sheets, replace);
    if (taken) return failure(taken);
    const standing = replace
      .filter((gone) => names.some((name) => sameName(name, gone)))
      .map((name) => ({ name, aside: asideName(name, names) }));
    const insertion = { base64: toBase64(file), sheets, replace: standing, show };
    memory.sheets = undefined;
    try {
      return await insertAll(context, insertion);
    } catch (error) {
      if (isItemNotFound(error) && (await finishLater(context, insertion))) {
        return success(undefined);
      }
      // The first failure is the one to tell of, whatever becomes of the names.
      await putBack(context, standing).catch(() => undefined);
      throw error;
    }
  });
