import type { WorkbookFailure } from '../../app/ports';
import { failure, success } from '../../core/result';
import { toBase64 } from './base64';
import { type Outcome, runExcel } from './excel-run';
import { isItemNotFound } from './failures';
import { askList, listedSheets } from './listing';
import type { BookMemory } from './memory';

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

interface Insertion {
  readonly base64: string;
  readonly sheets: readonly string[];
  readonly replace: readonly string[];
  readonly show: string | null;
}

/** One sync: away with the replaced, in with the new, show. Gives what Excel named them. */
const insert = async (
  context: Excel.RequestContext,
  { base64, sheets, replace, show }: Insertion,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { worksheets } = context.workbook;
  for (const name of replace) deleteSheet(worksheets.getItem(name));
  const ids = context.workbook.insertWorksheetsFromBase64(base64, {
    positionType: 'End',
    sheetNamesToInsert: [...sheets],
  });
  worksheets.load('items/id,items/name');
  if (show !== null) worksheets.getItem(show).activate();
  await context.sync();
  return worksheets.items.filter(({ id }) => ids.value.includes(id));
};

const takeBack = async (context: Excel.RequestContext, ids: readonly string[]): Promise<void> => {
  for (const id of ids) deleteSheet(context.workbook.worksheets.getItem(id));
  await context.sync();
};

const showLater = async (context: Excel.RequestContext, show: string): Promise<void> => {
  context.workbook.worksheets.getItem(show).activate();
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
  await takeBack(
    context,
    inserted.map(({ id }) => id),
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
    const standing = replace.filter((gone) => names.some((name) => sameName(name, gone)));
    const insertion = { base64: toBase64(file), sheets, replace: standing, show };
    memory.sheets = undefined;
    try {
      return await insertAll(context, insertion);
    } catch (error) {
      // An Excel that finds the new sheet only in the next batch has put it in all the same.
      if (!isItemNotFound(error) || show === null) throw error;
      await showLater(context, show);
      return success(undefined);
    }
  });
