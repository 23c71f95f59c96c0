import type { ReadRequest, SheetReading } from './book-reader';
import { CHAIN, withSpare, covers, BookReader } from './book-reader';
import type { LongWork, WorkbookSnapshot } from '../../../app/ports/workbook';
import type { Grid } from '../../../core/grid/grid';
import { success } from '../../../core/result';
import { CANCELLED, isCancelled, type Outcome, runExcel } from '../run/excel-run';
import { isItemNotFound } from '../run/failures';
import {
  askChain,
  askExtent,
  askList,
  chainedExtents,
  extentOf,
  type ListAnswer,
  type ListedSheet,
  listedSheets,
} from './listing';
import { type BookMemory, type Extent, type KnownSheet, USUAL_CELL_BYTES } from '../run/memory';

const known = (
  listed: ListedSheet,
  reading: SheetReading,
  before: KnownSheet | undefined,
): KnownSheet => ({
  id: listed.id,
  name: listed.name,
  isProtected: listed.isProtected,
  extent: reading.builder.extent,
  merges: reading.builder.merges.finish(),
  cellBytes: reading.builder.cellBytes(reading.cellBytes),
  // Where they were not read, those that were put in from here are known all the same.
  marks: reading.marks ?? before?.marks ?? null,
});

interface FirstLook {
  readonly list: ListAnswer;
  readonly extents: ReadonlyMap<string, Extent>;
}

/** A book not seen before: one sync for its sheets and how far they reach. */
const firstLook = async (context: Excel.RequestContext, chain: number): Promise<FirstLook> => {
  const list = askList(context);
  const links = askChain(context, chain);
  try {
    await context.sync();
  } catch (error) {
    // Should an Excel not go past the last sheet quietly, the extents are asked for by name instead.
    if (chain === 0 || !isItemNotFound(error)) throw error;
    return firstLook(context, 0);
  }
  return { list, extents: chainedExtents(links) };
};

/** A book seen before: the list, the extents and the cells as far as they reached, in one sync. */
const knownLook = async (
  context: Excel.RequestContext,
  reader: BookReader,
  sheets: readonly KnownSheet[],
): Promise<FirstLook> => {
  for (const { id, extent, cellBytes, merges } of sheets) {
    reader.queue(id, withSpare(extent), cellBytes, merges);
  }
  for (;;) {
    const list = askList(context);
    const used = sheets.map(
      ({ id }) => [id, askExtent(context.workbook.worksheets.getItem(id))] as const,
    );
    if (await reader.step()) {
      return { list, extents: new Map(used.map(([id, range]) => [id, extentOf(range)])) };
    }
  }
};

interface Start extends FirstLook {
  readonly reader: BookReader;
}

const start = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  { work, isWanted }: ReadRequest,
): Promise<Start> => {
  const reader = new BookReader(context, work, memory);
  const sheets = memory.sheets?.filter(({ name }) => isWanted(name));
  try {
    if (sheets) return { reader, ...(await knownLook(context, reader, sheets)) };
  } catch (error) {
    // A sheet has gone since: look anew.
    if (!isItemNotFound(error)) throw error;
  }
  return { reader: new BookReader(context, work, memory), ...(await firstLook(context, CHAIN)) };
};

const askMissing = (
  context: Excel.RequestContext,
  wanted: ReadonlySet<string>,
  extents: ReadonlyMap<string, Extent>,
): ReadonlyMap<string, Excel.Range> =>
  new Map(
    [...wanted]
      .filter((id) => !extents.has(id))
      .map((id) => [id, askExtent(context.workbook.worksheets.getItem(id))]),
  );

const planMissing = (
  reader: BookReader,
  wanted: ReadonlySet<string>,
  extents: ReadonlyMap<string, Extent>,
  memory: BookMemory,
): void => {
  for (const [id, extent] of extents) {
    const reading = reader.readings.get(id);
    if (!wanted.has(id) || (reading && covers(reading.asked, extent))) continue;
    const before = memory.sheets?.find((sheet) => sheet.id === id);
    reader.queue(id, extent, before?.cellBytes ?? USUAL_CELL_BYTES, before?.merges);
  }
};

/** What a look at sheets gave. */
export interface BookLook {
  readonly listed: readonly ListedSheet[];
  readonly grids: readonly Grid[];
  readonly activeSheet: string;
}

const readRest = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  { reader, ...look }: Start,
  { work, wanted }: { readonly work: LongWork | undefined; readonly wanted: ReadonlySet<string> },
): Promise<boolean> => {
  const extents = new Map(look.extents);
  for (;;) {
    planMissing(reader, wanted, extents, memory);
    const missing = askMissing(context, wanted, extents);
    if (missing.size === 0 && reader.isDone()) return true;
    if (isCancelled(work)) return false;
    if (!(await reader.step())) continue;
    for (const [id, used] of missing) extents.set(id, extentOf(used));
  }
};

const lookAround = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  wish: ReadRequest,
): Promise<BookLook | undefined> => {
  const look = await start(context, memory, wish);
  const listed = listedSheets(look.list);
  const wanted = new Set(listed.filter(({ name }) => wish.isWanted(name)).map(({ id }) => id));
  if (!(await readRest(context, memory, look, { work: wish.work, wanted }))) return undefined;
  const { reader, list } = look;
  remember(memory, list, listed, reader);
  return {
    listed,
    grids: listed
      .filter(({ id }) => wanted.has(id))
      .map(({ id, name, visibility }) => reader.readings.get(id)!.builder.finish(name, visibility)),
    activeSheet: list.active.name,
  };
};

const remember = (
  memory: BookMemory,
  list: ListAnswer,
  listed: readonly ListedSheet[],
  reader: BookReader,
): void => {
  memory.isReadOnly = list.workbook.readOnly;
  Object.assign(memory, reader.manners);
  const sheets = listed.map((sheet) => {
    const reading = reader.readings.get(sheet.id);
    const before = memory.sheets?.find(({ id }) => id === sheet.id);
    return reading ? known(sheet, reading, before) : before;
  });
  // A look at some sheets of a book not seen before leaves it unknown as a whole.
  const all = sheets.filter((sheet) => sheet !== undefined);
  memory.sheets = all.length === sheets.length ? all : undefined;
};

/** Looks at all sheets, or at those whose names are wanted, in as few round trips as their size allows. */
export const lookAtSheets = (
  memory: BookMemory,
  work?: LongWork,
  isWanted: (name: string) => boolean = () => true,
): Promise<Outcome<BookLook>> =>
  runExcel(
    memory,
    null,
    async (context) => {
      if (isCancelled(work)) return CANCELLED;
      const look = await lookAround(context, memory, { work, isWanted });
      return look ? success(look) : CANCELLED;
    },
    { isQuiet: work?.isQuiet, signal: work?.signal },
  );

/** Reads the whole book: 2 syncs the first time, 1 after that, and one more per 4 MB. */
export const readBook = async (
  memory: BookMemory,
  work?: LongWork,
): Promise<Outcome<WorkbookSnapshot>> => {
  const look = await lookAtSheets(memory, work);
  if (!look.ok) return look;
  const { grids, activeSheet } = look.value;
  return success({ grids, activeSheet });
};
