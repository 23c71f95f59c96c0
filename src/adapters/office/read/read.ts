import type { LongWork, WorkbookSnapshot } from '../../../app/ports/workbook';
import type { Grid } from '../../../core/grid/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/grid';
import { success } from '../../../core/result';
import { CANCELLED, isCancelled, type Outcome, runExcel } from '../run/excel-run';
import { isAnswerTooLarge, isItemNotFound } from '../run/failures';
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
import { askMarks, ownMarks } from './marks-list';
import {
  type BookMemory,
  type Extent,
  type KnownSheet,
  TRIP_BYTES,
  USUAL_CELL_BYTES,
} from '../run/memory';
import { askPiece, type Piece, type PieceAnswer } from './sheet-answer';
import { GridBuilder } from './sheet-grid';

/** Sheets whose extent is asked for together with the list of sheets. */
const CHAIN = 12;

// Room for what was typed since the last look, so that a few more rows cost no further round trip.
const SPARE = { rows: 20, columns: 2 };

/** Which sheets are to be read, and for whom. */
interface ReadRequest {
  readonly work: LongWork | undefined;
  readonly isWanted: (name: string) => boolean;
}

/** Where the reading of one sheet stands. */
interface SheetReading {
  readonly id: string;
  readonly builder: GridBuilder;
  readonly cellBytes: number;
  /** How far has been asked for. */
  readonly asked: Extent;
  readonly marks: readonly string[];
}

const withSpare = ({ rows, columns }: Extent): Extent =>
  rows === 0
    ? { rows: 0, columns: 0 }
    : {
        rows: Math.min(MAX_ROWS, rows + SPARE.rows),
        columns: Math.min(MAX_COLUMNS, columns + SPARE.columns),
      };

const covers = (asked: Extent, wanted: Extent): boolean =>
  asked.rows >= wanted.rows && asked.columns >= wanted.columns;

/** A piece with what its answer is thought to weigh. */
interface WeighedPiece {
  readonly piece: Piece;
  readonly bytes: number;
}

// Room for cells that are longer than those seen so far.
const CAUTION = 1.1;

const ROW_BYTES = 25;

/** Reads sheets piece by piece, as many rows a sync as one answer takes. */
class BookReader {
  readonly readings = new Map<string, SheetReading>();
  private rest: readonly Piece[] = [];
  private readonly formats = new Map<string, Excel.ConditionalFormatCollection>();
  private budget = TRIP_BYTES;
  private total = 0;
  private done = 0;

  private readonly context: Excel.RequestContext;
  private readonly work: LongWork | undefined;

  constructor(context: Excel.RequestContext, work: LongWork | undefined) {
    this.context = context;
    this.work = work;
  }

  /** Plans the reading of a sheet from A1 as far as it reaches. */
  plan(id: string, extent: Extent, cellBytes: number): void {
    const builder = new GridBuilder();
    this.readings.set(id, { id, builder, cellBytes, asked: extent, marks: [] });
    this.formats.delete(id);
    this.rest = this.rest.filter(({ sheetId }) => sheetId !== id);
    if (extent.rows > 0) this.rest = [...this.rest, { sheetId: id, top: 0, ...extent }];
    this.total += extent.rows * extent.columns;
  }

  isDone(): boolean {
    return this.rest.length === 0 && [...this.readings.keys()].every((id) => this.formats.has(id));
  }

  /** One sync: whatever the caller queued, and as many rows as fit. False where the answer was too large and nothing came. */
  async step(): Promise<boolean> {
    const before = this.rest;
    const pieces = this.takePieces();
    const answers = pieces.map(({ piece }) => askPiece(this.sheet(piece.sheetId), piece));
    const asked = [...this.readings.keys()].filter((id) => !this.formats.has(id));
    for (const id of asked) this.formats.set(id, askMarks(this.sheet(id)));
    try {
      await this.context.sync();
    } catch (error) {
      if (!isAnswerTooLarge(error) || !this.askForLess(pieces)) throw error;
      this.rest = before;
      for (const id of asked) this.formats.delete(id);
      return false;
    }
    for (const answer of answers) this.take(answer);
    for (const id of asked) this.noteMarks(id);
    return true;
  }

  private sheet(id: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(id);
  }

  private rowBytes({ sheetId, columns }: Piece): number {
    const { builder, cellBytes } = this.readings.get(sheetId)!;
    return columns * builder.cellBytes(cellBytes) * CAUTION + ROW_BYTES;
  }

  private takePieces(): readonly WeighedPiece[] {
    const taken: WeighedPiece[] = [];
    const left: Piece[] = [];
    let room = this.budget;
    for (const piece of this.rest) {
      const rowBytes = this.rowBytes(piece);
      const fitting = Math.floor(room / rowBytes);
      const rows = Math.min(piece.rows, taken.length === 0 ? Math.max(1, fitting) : fitting);
      room = rows < piece.rows ? 0 : room - rows * rowBytes;
      if (rows > 0) taken.push({ piece: { ...piece, rows }, bytes: rows * rowBytes });
      if (rows < piece.rows)
        left.push({ ...piece, top: piece.top + rows, rows: piece.rows - rows });
    }
    this.rest = left;
    return taken;
  }

  // The cells were longer than thought: half as much from now on, down to one row at a time.
  private askForLess(pieces: readonly WeighedPiece[]): boolean {
    this.budget = pieces.reduce((sum, { bytes }) => sum + bytes, 0) / 2;
    return pieces.length > 1 || pieces.some(({ piece }) => piece.rows > 1);
  }

  private take(answer: PieceAnswer): void {
    this.readings.get(answer.piece.sheetId)!.builder.add(answer);
    this.done += answer.piece.rows * answer.piece.columns;
    this.work?.onProgress?.(this.done, this.total);
  }

  private noteMarks(id: string): void {
    const marks = ownMarks(this.formats.get(id)!);
    this.readings.set(id, { ...this.readings.get(id)!, marks });
  }
}

const known = (listed: ListedSheet, reading: SheetReading): KnownSheet => ({
  id: listed.id,
  name: listed.name,
  isProtected: listed.isProtected,
  extent: reading.builder.extent,
  cellBytes: reading.builder.cellBytes(reading.cellBytes),
  marks: reading.marks,
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
  for (const { id, extent, cellBytes } of sheets) reader.plan(id, withSpare(extent), cellBytes);
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
  const reader = new BookReader(context, work);
  const sheets = memory.sheets?.filter(({ name }) => isWanted(name));
  try {
    if (sheets) return { reader, ...(await knownLook(context, reader, sheets)) };
  } catch (error) {
    // A sheet has gone since: look anew.
    if (!isItemNotFound(error)) throw error;
  }
  return { reader: new BookReader(context, work), ...(await firstLook(context, CHAIN)) };
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
    const bytes = memory.sheets?.find((sheet) => sheet.id === id)?.cellBytes ?? USUAL_CELL_BYTES;
    reader.plan(id, extent, bytes);
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
  const sheets = listed.map((sheet) => {
    const reading = reader.readings.get(sheet.id);
    return reading ? known(sheet, reading) : memory.sheets?.find(({ id }) => id === sheet.id);
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
  runExcel(memory, null, async (context) => {
    if (isCancelled(work)) return CANCELLED;
    const look = await lookAround(context, memory, { work, isWanted });
    return look ? success(look) : CANCELLED;
  });

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
