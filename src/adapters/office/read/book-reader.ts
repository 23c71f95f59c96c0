import type { LongWork } from '../../../app/ports/workbook';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/grid';
import { isAnswerTooLarge, isPartial } from '../run/failures';
import { askMarks, ownMarks } from './marks-list';
import { crossedRows } from './merge-tiles';
import { askTile } from './merges';
import { type BookMemory, type Extent, TRIP_BYTES } from '../run/memory';
import { askPiece, type Piece, type PieceAnswer } from './sheet-answer';
import { GridBuilder } from './sheet-grid';

/** Sheets whose extent is asked for together with the list of sheets. */
export const CHAIN = 12;

// Room for what was typed since the last look, so that a few more rows cost no further round trip.
const SPARE = { rows: 20, columns: 2 };

/** Which sheets are to be read, and for whom. */
export interface ReadRequest {
  readonly work: LongWork | undefined;
  readonly isWanted: (name: string) => boolean;
}

/** Where the reading of one sheet stands. */
export interface SheetReading {
  readonly id: string;
  readonly builder: GridBuilder;
  readonly cellBytes: number;
  /** How far has been asked for. */
  readonly asked: Extent;
  /** Rows that merged areas were known to cross into. */
  readonly crossed: ReadonlySet<number>;
  /** Ours among the conditional formats; `null` where they were not read with the cells. */
  readonly marks: readonly string[] | null;
}

export const withSpare = ({ rows, columns }: Extent): Extent =>
  rows === 0
    ? { rows: 0, columns: 0 }
    : {
        rows: Math.min(MAX_ROWS, rows + SPARE.rows),
        columns: Math.min(MAX_COLUMNS, columns + SPARE.columns),
      };

export const covers = (asked: Extent, wanted: Extent): boolean =>
  asked.rows >= wanted.rows && asked.columns >= wanted.columns;

/** A piece with what its answer is thought to weigh. */
interface WeighedPiece {
  readonly piece: Piece;
  readonly bytes: number;
}

// Room for cells that are longer than those seen so far.
const CAUTION = 1.1;

const ROW_BYTES = 60;
// Where each merged area tells its own address.
const ROW_BYTES_BY_ITEM = 185;

/** A tile whose merged areas are to be asked for again. */
interface TileQuestion {
  readonly sheetId: string;
  readonly tile: Area;
}

// Tiles asked for again at a time; 512 areas of 60 bytes each at most.
const TILES_AT_ONCE = 100;

/** What is known of how an Excel is to be asked. */
export type ReadingManners = Pick<BookMemory, 'asksMarksApart' | 'asksMergesByItem'>;

/** Reads sheets piece by piece, as many rows a sync as one answer takes. */
export class BookReader {
  readonly readings = new Map<string, SheetReading>();
  private rest: readonly Piece[] = [];
  private readonly formats = new Map<string, Excel.ConditionalFormatCollection>();
  private budget = TRIP_BYTES;
  private total = 0;
  private done = 0;

  private readonly context: Excel.RequestContext;
  private readonly work: LongWork | undefined;
  private marksApart: boolean;
  private mergesByItem: boolean;
  private questions: readonly TileQuestion[] = [];

  constructor(
    context: Excel.RequestContext,
    work: LongWork | undefined,
    { asksMarksApart, asksMergesByItem }: ReadingManners,
  ) {
    this.context = context;
    this.work = work;
    this.marksApart = asksMarksApart;
    this.mergesByItem = asksMergesByItem;
  }

  /** How this Excel is to be asked, by all that is known of it now. */
  get manners(): ReadingManners {
    return { asksMarksApart: this.marksApart, asksMergesByItem: this.mergesByItem };
  }

  /**
   * Plans the reading of a sheet from A1 as far as it reaches.
   *
   * @param merges those known, so that the reading is cut where none of them is
   */
  queue(id: string, extent: Extent, cellBytes: number, merges: readonly Area[] = []): void {
    const builder = new GridBuilder();
    const crossed = crossedRows(merges);
    this.readings.set(id, { id, builder, cellBytes, asked: extent, crossed, marks: null });
    this.formats.delete(id);
    this.rest = this.rest.filter(({ sheetId }) => sheetId !== id);
    if (extent.rows > 0) this.rest = [...this.rest, { sheetId: id, top: 0, ...extent }];
    this.total += extent.rows * extent.columns;
  }

  isDone(): boolean {
    return this.rest.length === 0 && this.questions.length === 0 && this.unasked().length === 0;
  }

  /** Sheets whose conditional formats are to be asked for with their cells. */
  private unasked(): readonly string[] {
    return this.marksApart ? [] : [...this.readings.keys()].filter((id) => !this.formats.has(id));
  }

  /** One sync: whatever the caller queued, and as many rows as fit. False where nothing came and less is to be asked for: the answer was too large, or a conditional format could not be read. */
  async step(): Promise<boolean> {
    const before = this.rest;
    const pieces = this.takePieces();
    const answers = pieces.map(({ piece }) => this.ask(piece));
    const questions = this.questions.slice(0, TILES_AT_ONCE);
    const tiles = questions.map(({ sheetId, tile }) =>
      askTile(this.sheet(sheetId), tile, this.mergesByItem),
    );
    const asked = this.unasked();
    for (const id of asked) this.formats.set(id, askMarks(this.sheet(id)));
    try {
      await this.context.sync();
    } catch (error) {
      if (isPartial(error) && asked.length > 0) this.marksApart = true;
      else if (!isAnswerTooLarge(error) || !this.askForLess(pieces)) throw error;
      this.rest = before;
      for (const id of asked) this.formats.delete(id);
      return false;
    }
    for (const answer of answers) this.take(answer);
    questions.forEach(({ sheetId }, index) =>
      this.readings.get(sheetId)!.builder.merges.take(tiles[index]!),
    );
    this.questions = this.questions.slice(questions.length);
    if (this.rest.length === 0 && this.questions.length === 0) this.askAgain();
    for (const id of asked) this.noteMarks(id);
    return true;
  }

  private ask(piece: Piece): PieceAnswer {
    const { crossed } = this.readings.get(piece.sheetId)!;
    return askPiece(this.sheet(piece.sheetId), piece, { crossed, byItem: this.mergesByItem });
  }

  /** Once all is read: merged areas that are not known as far as they go. */
  private askAgain(): void {
    const all = [...this.readings.values()];
    this.mergesByItem ||= all.some(({ builder }) => builder.merges.namesFirstCells);
    this.questions = all.flatMap(({ id, builder: { merges } }) => {
      const tiles = merges.namesFirstCells ? merges.askAnew() : merges.unclear();
      return tiles.map((tile) => ({ sheetId: id, tile }));
    });
  }

  private sheet(id: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(id);
  }

  private rowBytes({ sheetId, columns }: Piece): number {
    const { builder, cellBytes } = this.readings.get(sheetId)!;
    const own = this.mergesByItem ? ROW_BYTES_BY_ITEM : ROW_BYTES;
    return columns * builder.cellBytes(cellBytes) * CAUTION + own;
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
