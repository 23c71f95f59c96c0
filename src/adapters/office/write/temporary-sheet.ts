import type { RowInsertion, WorkbookFailure } from '../../../app/ports/workbook';
import { toBase64 } from '../run/base64';
import { isFromOffice, isPartial } from '../run/failures';
import type { BookMemory } from '../run/memory';
import { twice } from '../run/twice';
import { askTarget, namesOf, refusalOf } from './row-targets';
import { askLook, looksPlain } from './sheets/lost-looks';
import {
  hasLooks,
  plannedSheets,
  type ReadPlan,
  restoreLooks,
  writeSheets,
} from './sheets/write-sheets';

/** How the temporary sheet came in. */
export interface Arrival {
  /** `null` where no sheet came in. */
  readonly id: string | null;
  readonly refused: WorkbookFailure | undefined;
  /** Whether it came in without looks. */
  readonly isPlain: boolean;
}

/** Rows to be copied in, and the file whose first sheet they stand on. */
export interface RowOrder {
  readonly file: Uint8Array;
  readonly temporarySheet: string;
  readonly insertions: readonly RowInsertion[];
}

/** The first sync: the temporary sheet comes in, and the targets are looked at. */
const takeIn = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  { file, temporarySheet }: RowOrder,
  targets: readonly string[],
): Promise<Arrival> => {
  const looks = targets.map((name) => askTarget(context, name));
  context.workbook.load('readOnly');
  const ids = context.workbook.insertWorksheetsFromBase64(toBase64(file), {
    positionType: 'End',
    sheetNamesToInsert: [temporarySheet],
  });
  const look = askLook(context, temporarySheet);
  await context.sync();
  memory.isReadOnly = context.workbook.readOnly;
  const refused = looks.map(refusalOf).find((one) => one !== undefined);
  return { id: ids.value[0]!, refused, isPlain: looksPlain(look) };
};

/** The same where Excel takes in no files: the temporary sheet is written; 2 syncs. */
const writeIn = async (
  context: Excel.RequestContext,
  readPlan: ReadPlan,
  { file, temporarySheet }: RowOrder,
  targets: readonly string[],
): Promise<Arrival | undefined> => {
  const plan = await readPlan(file);
  const planned = plannedSheets(plan, [temporarySheet]);
  if (!plan || !planned) return undefined;
  const looks = targets.map((name) => askTarget(context, name));
  await context.sync();
  const refused = looks.map(refusalOf).find((one) => one !== undefined);
  if (refused) return { id: null, refused, isPlain: false };
  const [sheet] = await writeSheets(context, planned, plan.styles);
  sheet!.load('id');
  await context.sync();
  return { id: sheet!.id, refused, isPlain: false };
};

const deleteById = async (context: Excel.RequestContext, id: string): Promise<void> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.delete();
  await context.sync();
};

/** A sheet of that name, if one stands: Excel may have put it in and reported an error all the same. */
const findSheet = async (context: Excel.RequestContext, name: string): Promise<string | null> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id');
  await context.sync();
  return sheet.isNullObject ? null : sheet.id;
};

/** Takes a sheet of that name away; answers whether there was one. */
const clearAway = (context: Excel.RequestContext, name: string): Promise<boolean> =>
  twice(async () => {
    const left = await findSheet(context, name);
    if (left !== null) await deleteById(context, left);
    return left !== null;
  });

/** Brings the temporary sheet in whatever way this Excel takes; what comes in on the way may be left. */
const arrive = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  readPlan: ReadPlan,
  order: RowOrder,
): Promise<Arrival> => {
  const targets = namesOf(order.insertions);
  const written = memory.writesSheets
    ? await writeIn(context, readPlan, order, targets)
    : undefined;
  if (written) return written;
  try {
    const arrival = await takeIn(context, memory, order, targets);
    const { id, isPlain } = arrival;
    if (id !== null && isPlain) await twice(() => mend(context, readPlan, order, id));
    return arrival;
  } catch (error) {
    if (!isPartial(error)) throw error;
    // What it put in although it reported an error goes, and is written instead.
    const wasPutIn = await clearAway(context, order.temporarySheet);
    const instead = await writeIn(context, readPlan, order, targets).catch(() => undefined);
    if (!instead) throw error;
    memory.writesSheets = !wasPutIn;
    return instead;
  }
};

/** Brings the temporary sheet in, and looks at the targets; nothing of it stays where that fails. */
export const bringIn = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  readPlan: ReadPlan,
  order: RowOrder,
): Promise<Arrival> => {
  try {
    return await arrive(context, memory, readPlan, order);
  } catch (error) {
    // The first failure is the one to tell of, whatever becomes of the sheet.
    if (isFromOffice(error)) {
      await clearAway(context, order.temporarySheet).catch(() => undefined);
    }
    throw error;
  }
};

/** Puts looks on the temporary sheet that Excel lost on the way. */
const mend = async (
  context: Excel.RequestContext,
  readPlan: ReadPlan,
  { file, temporarySheet }: RowOrder,
  id: string,
): Promise<void> => {
  const plan = await readPlan(file);
  const [planned] = plannedSheets(plan, [temporarySheet]) ?? [];
  if (!plan || !planned || !hasLooks(planned, plan.styles)) return;
  await restoreLooks(context, context.workbook.worksheets.getItem(id), planned, plan.styles);
  await context.sync();
};

/** Takes the temporary sheet away. */
export const tidyUp = (context: Excel.RequestContext, id: string): Promise<void> =>
  twice(() => deleteById(context, id));
