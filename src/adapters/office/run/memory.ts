import type { Area } from '../../../core/grid/grid';

/** Rows and columns from A1 that hold something. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** What is remembered of a sheet from the last look, so that the next takes fewer round trips. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly extent: Extent;
  /** Merged areas as they were; the next reading is cut where they are not. */
  readonly merges: readonly Area[];
  /** How much a cell took in the last answer, in bytes. */
  readonly cellBytes: number;
  /** Ids of the conditional formats that are ours; `null` where Excel could not read them. */
  readonly marks: readonly string[] | null;
}

/** What the adapter remembers of the open workbook. It speeds things up and is never relied upon. */
export interface BookMemory {
  sheets: readonly KnownSheet[] | undefined;
  isReadOnly: boolean;
  /**
   * Whether conditional formats are asked for apart from the cells: this Excel could not read some of
   * them, and one that it cannot read must not keep anybody from the cells.
   */
  asksMarksApart: boolean;
  /** Whether merged areas are asked for one by one: a list of them named their first cells alone. */
  asksMergesByItem: boolean;
  /** Whether sheets are written through the API: this Excel takes in no files. */
  writesSheets: boolean;
}

/** Nothing known yet. */
export const newMemory = (): BookMemory => ({
  sheets: undefined,
  isReadOnly: false,
  asksMarksApart: false,
  asksMergesByItem: false,
  writesSheets: false,
});

/** Before anything was measured: short texts in values and formulas, and a number format. */
export const USUAL_CELL_BYTES = 40;

/** Beyond this an answer or request is cut in several; Excel on the web takes 5 MB. */
export const TRIP_BYTES = 4_000_000;
