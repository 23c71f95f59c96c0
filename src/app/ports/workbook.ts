import type { Growth, HeightOrder } from '../../core/form/write/height-order';
import type { PlannedChart } from '../../core/grid/blueprint';
import type { CellEdit } from '../../core/grid/edit';
import type { Area, CellValue, Grid } from '../../core/grid/grid';
import type { RowSpan } from '../../core/grid/row-patch';
import type { Result } from '../../core/result';

/** Why an open workbook could not be read or changed. Each becomes one sentence with the next step. */
export type WorkbookFailure =
  /** `_shinko` is a newer Shinko's; it is left as it is. */
  | { readonly kind: 'newer-record' }
  | { readonly kind: 'sheet-missing'; readonly sheet: string }
  | { readonly kind: 'sheet-exists'; readonly sheet: string }
  /** Cells that no longer hold what was seen; nothing was written. */
  | { readonly kind: 'stale'; readonly edits: readonly CellEdit[] }
  /** Excel broke a write off and would not take it back either: of these edits some are written. */
  | { readonly kind: 'half-written'; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'busy' }
  /** The user is typing in a cell. */
  | { readonly kind: 'cell-edit' }
  | { readonly kind: 'protected'; readonly sheet: string | null }
  | { readonly kind: 'read-only' }
  /** Marked as final (最終版): Excel lets nobody edit until that is taken back. */
  | { readonly kind: 'marked-final' }
  /** Shared in the old way (共有ブック), in which much cannot be written. */
  | { readonly kind: 'shared-workbook' }
  /** A filter hides rows; writing could land on other rows. */
  | { readonly kind: 'filtered'; readonly sheet: string }
  /** A request or answer beyond what Excel takes (5 MB on the web). */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unsupported'; readonly requirement: string }
  /** Rows or a sheet that were to be taken back hold entries by now. */
  | { readonly kind: 'entered-since'; readonly sheet: string }
  /** Excel cannot read the sheet's conditional formats, so that ours among them are not known. */
  | { readonly kind: 'marks-unreadable'; readonly sheet: string }
  /** Excel does not give the file of the open workbook out. */
  | { readonly kind: 'bytes-refused' }
  | { readonly kind: 'cancelled' }
  /** Anything else, with Office's own code and words for 詳細. */
  | { readonly kind: 'unknown'; readonly code: string; readonly detail: string };

/** Told between chunks of long work: `done` of `total` (cells or sheets). */
export type ProgressListener = (done: number, total: number) => void;

export interface LongWork {
  /** Nobody waits for it: while somebody types in a cell the answer is that, at once. Others wait until it is over. */
  readonly isQuiet?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: ProgressListener;
}

/** How edits are written. */
export interface WriteWork extends LongWork {
  /**
   * Rows that get another height in the same write. Looked at again with the cells: what is not ours, or
   * no longer as it was left, stays, and nothing of it keeps the cells from being written.
   */
  readonly heights?: HeightOrder;
}

/** A cell to be marked; the mark is a conditional format of ours, never the user's format. */
export interface CellMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** What the cell held when it was checked: the mark vanishes when it holds something else. Left out, the mark stays. */
  readonly content?: CellValue;
}

/** Everything read of the open workbook in one go. */
export interface WorkbookSnapshot {
  /** All sheets in tab order, hidden ones and `_shinko` too. */
  readonly grids: readonly Grid[];
  readonly activeSheet: string | null;
}

/** A place in the open workbook. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Something happened; a hint to look again, never a log. */
export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly area: Area | null;
      /** Whether somebody else made it, who has the workbook open at the same time. */
      readonly isRemote: boolean;
    }
  | { readonly kind: 'selected'; readonly place: CellPlace }
  | { readonly kind: 'sheets-changed' };

/** Rows copied from a temporary sheet into a sheet in use. Rows are 0-based; the source is inclusive. */
export interface RowInsertion {
  readonly sheet: string;
  /** The row, as the sheet stands before any insertion, that the copied rows are put in front of. */
  readonly before: number;
  readonly source: { readonly top: number; readonly bottom: number };
}

/** Charts to be drawn on a sheet. */
export interface SheetCharts {
  readonly sheet: string;
  readonly charts: readonly PlannedChart[];
}

/** Rows that were put in, as the sheet stands now; taken back only while they hold what was put there. */
export interface InsertedRows {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  /** Values when they were put in, row by row from column A. */
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * An open workbook, spoken to in whole sheets. One read and one write per request, whatever the
 * number of rows, until an answer would pass 5 MB; then one more per 4 MB.
 */
export interface WorkbookPort {
  /** Reads every sheet. */
  read(work?: LongWork): Promise<Result<WorkbookSnapshot, WorkbookFailure>>;
  /**
   * Reads some rows of a sheet, from column A to so many columns, in one request; for a few hundred
   * rows. The grid has absolute addresses, and only those rows are filled.
   */
  readRows(
    sheet: string,
    spans: readonly RowSpan[],
    columns: number,
  ): Promise<Result<Grid, WorkbookFailure>>;
  /**
   * The lists that some cells choose from, in one request: the source as a file writes it (`"A,B"` or
   * `Sheet1!$A$1:$A$4`), `null` for a cell without a list.
   */
  dropDowns(
    cells: readonly CellPlace[],
    work?: LongWork,
  ): Promise<Result<readonly (string | null)[], WorkbookFailure>>;
  /**
   * Writes values, formulas and heights of rows only, after checking every `from`; refuses all where one is
   * stale. Formats stay. Answers which rows got another height; `undefined` where none did.
   */
  apply(
    edits: readonly CellEdit[],
    work?: WriteWork,
  ): Promise<Result<Growth | undefined, WorkbookFailure>>;
  /**
   * Puts the sheets of an .xlsx after the last one, and shows `show`. Refused where a name is taken.
   * A sheet named in `replace` (ours alone, such as `_shinko`) is deleted first. `charts` are drawn on the
   * new sheets through the API, for Excel on the web drops those of a file; where one cannot be drawn,
   * nothing is put in.
   */
  insertSheets(
    file: Uint8Array,
    sheets: readonly string[],
    options: {
      readonly show: string | null;
      readonly replace?: readonly string[];
      readonly charts?: readonly SheetCharts[];
    },
  ): Promise<Result<void, WorkbookFailure>>;
  /** Takes sheets away again, only while each one's values equal `expected`. */
  removeSheets(expected: readonly Grid[]): Promise<Result<void, WorkbookFailure>>;
  /** Copies rows with formats, validations and heights from the file's first sheet, which is put in and taken away again. */
  insertRows(
    file: Uint8Array,
    temporarySheet: string,
    insertions: readonly RowInsertion[],
  ): Promise<Result<readonly InsertedRows[], WorkbookFailure>>;
  /** Takes inserted rows away again, only while they hold what was put there. */
  removeRows(rows: readonly InsertedRows[]): Promise<Result<void, WorkbookFailure>>;
  /** Replaces all marks of ours by these; an empty list takes them all away and leaves no trace. */
  mark(
    marks: readonly CellMark[],
    work?: Pick<LongWork, 'isQuiet'>,
  ): Promise<Result<void, WorkbookFailure>>;
  /** Activates the sheet and selects the cell. */
  show(place: CellPlace): Promise<Result<void, WorkbookFailure>>;
  /** Where the person is, for an Excel that does not tell of it by itself. */
  selection(work?: Pick<LongWork, 'isQuiet'>): Promise<Result<CellPlace, WorkbookFailure>>;
  /** Calls back on hints until the returned function is called. */
  watch(
    listener: (event: WorkbookEvent) => void,
  ): Promise<Result<() => Promise<void>, WorkbookFailure>>;
  /** Opens a file as a new workbook in a window of its own. */
  openNew(file: Uint8Array): Promise<Result<void, WorkbookFailure>>;
  /** Bytes of the workbook as Excel would save it. */
  bytes(work?: LongWork): Promise<Result<Uint8Array, WorkbookFailure>>;
}
