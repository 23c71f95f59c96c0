import type { SheetCharts, WorkbookFailure } from '../../../app/ports/workbook';
import { failure, success } from '../../../core/result';
import { toBase64 } from '../run/base64';
import { type Outcome, runExcel } from '../run/excel-run';
import { isFromOffice, isPartial } from '../run/failures';
import { askList, type ListedSheet, listedSheets } from '../read/listing';
import type { BookMemory } from '../run/memory';
import { twice } from '../run/twice';
import { deleteSheet } from './delete-sheet';
import { askLook, type LookAnswer } from './sheets/lost-looks';
import { mendLooks } from './sheets/mend-looks';
import { plannedSheets, type ReadPlan, writeSheets } from './sheets/write-sheets';

/** What `insertSheets` of the port takes beside the file. */
export interface InsertOptions {
  readonly show: string | null;
  readonly replace?: readonly string[];
  readonly charts?: readonly SheetCharts[];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A sheet that stands in the workbook. */
type StandingSheet = Pick<ListedSheet, 'id' | 'name'>;

const sheetsNow = async (
  context: Excel.RequestContext,
  memory: BookMemory,
): Promise<readonly StandingSheet[]> => {
  if (memory.sheets) return memory.sheets;
  const list = askList(context);
  await context.sync();
  memory.isReadOnly = list.workbook.readOnly;
  return listedSheets(list);
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

/** A sheet that gives way to a new one of its name, and its name meanwhile. */
interface Replaced {
  readonly id: string;
  readonly name: string;
  readonly aside: string;
}

interface Insertion {
  readonly file: Uint8Array;
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

/** What Excel said of an insertion. */
interface Inserted {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly look: LookAnswer | undefined;
}

/**
 * One sync: the replaced set aside, the new put in, the replaced away, show. Excel stops at the first
 * action that fails, so that nothing is deleted unless the new sheets are in. Gives what Excel named them.
 */
const insert = async (
  context: Excel.RequestContext,
  { file, sheets, replace, show }: Insertion,
): Promise<Inserted> => {
  const { worksheets } = context.workbook;
  for (const { name, aside } of replace) worksheets.getItem(name).name = aside;
  const ids = context.workbook.insertWorksheetsFromBase64(toBase64(file), {
    positionType: 'End',
    sheetNamesToInsert: [...sheets],
  });
  for (const { aside } of replace) deleteSheet(worksheets.getItem(aside));
  worksheets.load('items/id,items/name');
  const look = sheets[0] === undefined ? undefined : askLook(context, sheets[0]);
  if (show !== null) worksheets.getItem(show).activate();
  await context.sync();
  return { sheets: worksheets.items.filter(({ id }) => ids.value.includes(id)), look };
};

const takeBack = async (context: Excel.RequestContext, ids: readonly string[]): Promise<void> => {
  for (const id of ids) deleteSheet(context.workbook.worksheets.getItem(id));
  await context.sync();
};

/** What stands of an insertion that Excel broke off. */
interface Standing {
  readonly sheets: readonly Excel.Worksheet[];
  readonly asides: readonly { readonly name: string; readonly sheet: Excel.Worksheet }[];
}

/** Looks what Excel did although it reported an error. */
const lookForSheets = async (
  context: Excel.RequestContext,
  { sheets, replace }: Insertion,
): Promise<Standing> => {
  const find = (name: string): Excel.Worksheet => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('id');
    return sheet;
  };
  const asides = replace.map(({ name, aside }) => ({ name, sheet: find(aside) }));
  const wanted = sheets.map(find);
  await context.sync();
  const left = asides.filter(({ sheet }) => !sheet.isNullObject);
  // One that was not set aside still has its name, and is not the new one.
  const isOld = (sheet: Excel.Worksheet): boolean => replace.some(({ id }) => id === sheet.id);
  return { sheets: wanted.filter((sheet) => !sheet.isNullObject && !isOld(sheet)), asides: left };
};

/** Does the rest of an insertion whose sheets are in. */
const finish = async (
  context: Excel.RequestContext,
  { show }: Insertion,
  { asides }: Pick<Standing, 'asides'>,
): Promise<void> => {
  for (const { sheet } of asides) deleteSheet(sheet);
  if (show !== null) context.workbook.worksheets.getItem(show).activate();
  await context.sync();
};

/** After a failure, takes away what came in and gives sheets that were set aside their names back. */
const putBack = async (context: Excel.RequestContext, standing: Standing): Promise<void> => {
  if (standing.sheets.length + standing.asides.length === 0) return;
  for (const sheet of standing.sheets) deleteSheet(sheet);
  for (const { name, sheet } of standing.asides) sheet.name = name;
  await context.sync();
};

/** Whether the new sheets are in and those that gave way to them are gone: nothing can be put back any more. */
const isReplaced = ({ sheets, replace }: Insertion, standing: Standing): boolean =>
  replace.length > 0 && standing.asides.length === 0 && standing.sheets.length === sheets.length;

/** Puts everything back after a failure, or does the rest where it is too late for that; answers whether all is done. */
const settle = (context: Excel.RequestContext, insertion: Insertion): Promise<boolean> =>
  twice(async () => {
    const standing = await lookForSheets(context, insertion);
    const isDone = isReplaced(insertion, standing);
    if (isDone) await finish(context, insertion, standing);
    else await putBack(context, standing);
    return isDone;
  });

const insertAll = async (
  context: Excel.RequestContext,
  insertion: Insertion,
  readPlan: ReadPlan,
): Promise<Outcome<void>> => {
  const { sheets: inserted, look } = await insert(context, insertion);
  // Somebody took a name since the last look, and Excel gave the new sheet another one.
  const renamed = inserted.find(({ name }) => !insertion.sheets.includes(name));
  if (!renamed) {
    await twice(() => mendLooks(context, insertion, look, readPlan));
    return success(undefined);
  }
  // One that replaced another stays: the old one is gone by now.
  const replaced = insertion.replace.map(({ name }) => name);
  await takeBack(
    context,
    inserted.filter(({ name }) => !replaced.some((one) => sameName(one, name))).map(({ id }) => id),
  );
  const sheet = insertion.sheets.find((name) => renamed.name.startsWith(name)) ?? renamed.name;
  return failure({ kind: 'sheet-exists', sheet });
};

/**
 * Writes through the API what Excel would not take in as a file; `false` where that cannot be done
 * either, and then nothing of it is left.
 */
const writeAll = async (
  context: Excel.RequestContext,
  insertion: Insertion,
  readPlan: ReadPlan,
): Promise<boolean> => {
  const plan = await readPlan(insertion.file);
  const planned = plannedSheets(plan, insertion.sheets);
  if (!plan || !planned) return false;
  const { worksheets } = context.workbook;
  for (const { name, aside } of insertion.replace) worksheets.getItem(name).name = aside;
  try {
    await writeSheets(context, planned, plan.styles);
    const asides = insertion.replace.map(({ name, aside }) => ({
      name,
      sheet: worksheets.getItem(aside),
    }));
    await finish(context, insertion, { asides });
    return true;
  } catch (error) {
    if (!isFromOffice(error)) throw error;
    return settle(context, insertion).catch(() => false);
  }
};

/** What is to be done after Excel refused an insertion, or reported an error in it. */
const recover = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  insertion: Insertion,
  readPlan: ReadPlan,
): Promise<boolean> => {
  const isIn = await twice(async () => {
    const standing = await lookForSheets(context, insertion);
    if (standing.sheets.length < insertion.sheets.length) {
      await putBack(context, standing);
      return false;
    }
    const look = askLook(context, insertion.sheets[0]!);
    await finish(context, insertion, standing);
    await mendLooks(context, insertion, look, readPlan);
    return true;
  });
  if (isIn) return true;
  const isWritten = await writeAll(context, insertion, readPlan);
  if (isWritten) memory.writesSheets = true;
  return isWritten;
};

/** Puts sheets in, whatever way this Excel takes. */
const putIn = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  insertion: Insertion,
  readPlan: ReadPlan,
): Promise<Outcome<void>> => {
  if (memory.writesSheets && (await writeAll(context, insertion, readPlan))) {
    return success(undefined);
  }
  try {
    return await insertAll(context, insertion, readPlan);
  } catch (error) {
    // The first failure is the one to tell of, whatever becomes of the rest.
    const recovered = isPartial(error)
      ? recover(context, memory, insertion, readPlan)
      : settle(context, insertion);
    if (await recovered.catch(() => false)) return success(undefined);
    throw error;
  }
};

/**
 * Puts sheets in: 1 sync after a read, 2 without one, and one more for charts. Where Excel takes in no
 * files, the sheets are written through its API: 2 more syncs the first time, none after that, and one for
 * every 4 MB.
 */
export const insertSheets = (
  memory: BookMemory,
  readPlan: ReadPlan,
  file: Uint8Array,
  sheets: readonly string[],
  { show, replace = [], charts = [] }: InsertOptions,
): Promise<Outcome<void>> =>
  runExcel(memory, sheets[0] ?? null, async (context) => {
    const known = await sheetsNow(context, memory);
    const names = known.map(({ name }) => name);
    const taken = takenName(names, sheets, replace);
    if (taken) return failure(taken);
    const standing = known
      .filter(({ name }) => replace.some((gone) => sameName(name, gone)))
      .map(({ id, name }) => ({ id, name, aside: asideName(name, names) }));
    const insertion = { file, sheets, replace: standing, show };
    // Fetched when it is first wanted, and before anything is put in.
    const draw = charts.length > 0 ? (await import('./sheets/charts')).drawCharts : undefined;
    memory.sheets = undefined;
    const inserted = await putIn(context, memory, insertion, readPlan);
    if (inserted.ok) await draw?.(context, sheets, charts);
    return inserted;
  });
