import type { CellEdit } from '../../core/grid/edit';
import type { HiddenParts } from '../../core/grid/hidden-parts';
import type { RowHeight } from '../../core/form/write/height-order';
import type { Grid } from '../../core/grid/grid';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import type { Result } from '../../core/result';
import type { CellPlace } from './workbook';

/** Kinds of files that are taken for workbooks. */
export type OtherFormat = 'xlsb' | 'ods' | 'csv' | 'pdf' | 'word' | 'powerpoint' | 'image' | 'zip';

/** Why a file could not be read. Each becomes one sentence naming what it is and what to do. */
export type FileFailure =
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'legacy-xls' }
  | { readonly kind: 'html' }
  | { readonly kind: 'not-xlsx' }
  | { readonly kind: 'empty-file' }
  /** Declared or actual size beyond the cap; sizes in bytes. */
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  /** A zip or XML fault; `part` is the path inside the package. */
  | { readonly kind: 'damaged'; readonly part: string; readonly detail: string }
  | { readonly kind: 'missing-part'; readonly part: string }
  /** A sheet to be put in has the name of a tab that is there: one without cells, a chart's or one whose part is lost, too. */
  | { readonly kind: 'sheet-exists'; readonly sheet: string }
  /** A file of another kind, known by its contents whatever its name says. */
  | { readonly kind: 'other-format'; readonly format: OtherFormat }
  /** Something sound that is not taken on; `place` is an A1 area, an encoding or a method of packing. */
  | {
      readonly kind: 'unsupported';
      readonly part: string;
      readonly what: 'array-formula' | 'data-table' | 'table-header' | 'encoding' | 'packing';
      readonly place: string;
    }
  /** Shared in the old way (共有ブック): Excel logs every change in it, so it is read and not written. */
  | { readonly kind: 'shared-workbook' };

/** What of a file was of no use, so that it was passed over; the rest was read. */
export interface FileRemark {
  readonly kind:
    /** A tab of the workbook without a part. */
    | 'sheet'
    /** A part that is referred to and not there: comments, theme, a table. */
    | 'part'
    /** A cell's address, style or kind that says nothing; the cell was read by its place. */
    | 'cell'
    /** A cell that follows a shared formula which is not there; its result was read. */
    | 'formula'
    /** Merged cells, rules or formats over cells that are none (#REF!). */
    | 'range';
  /** Path inside the package. */
  readonly part: string;
  /** What stood there. */
  readonly detail: string;
}

/** A note (comment) at its cell. */
export interface CellNote extends CellPlace {
  readonly author: string;
  readonly text: string;
}

/** A text box or picture that lies over a sheet, at the cell where it begins. */
export interface CellDrawing extends CellPlace {
  readonly kind: 'text' | 'picture';
  /** Its words; of a picture what it is called. */
  readonly text: string;
}

/** What reading an .xlsx gives: every sheet as a grid, in tab order. */
export interface WorkbookContent {
  readonly grids: readonly Grid[];
  /** Notes (comments) of all worksheets. */
  readonly notes: readonly CellNote[];
  /** Text boxes and pictures of all worksheets. */
  readonly drawings: readonly CellDrawing[];
  /** What was passed over, since it could not be used. */
  readonly remarks: readonly FileRemark[];
  readonly activeSheet: string | null;
}

/** What a workbook says of itself beside its sheets. */
export interface BookFacts {
  /** Marked as final (最終版) by its author. */
  readonly isFinal: boolean;
  /** Shared in the old way (共有ブック): Excel logs every change in it. */
  readonly isShared: boolean;
}

/** The .xlsx side: bytes in, data out, and back. Pure functions of their input; no file is touched. */
export interface XlsxPort {
  read(bytes: Uint8Array): Result<WorkbookContent, FileFailure>;
  /** Notes (comments) of all worksheets, without reading their cells. */
  notes(bytes: Uint8Array): Result<readonly CellNote[], FileFailure>;
  /** Looks at a workbook without reading its sheets. */
  facts(bytes: Uint8Array): Result<BookFacts, FileFailure>;
  /** Everything that a workbook blueprint can say, styles included. */
  readBlueprint(bytes: Uint8Array): Result<WorkbookBlueprint, FileFailure>;
  write(blueprint: WorkbookBlueprint): Uint8Array;
  /** Changes those cells alone; every other part stays byte for byte as it was. Stale edits are refused. */
  splice(
    bytes: Uint8Array,
    edits: readonly CellEdit[],
    /** Rows of the changed sheets that become another height with it. */
    heights?: readonly RowHeight[],
  ): Result<
    Uint8Array,
    | FileFailure
    | { readonly kind: 'stale'; readonly edits: readonly CellEdit[] }
    | { readonly kind: 'sheet-missing'; readonly sheet: string }
  >;
  /**
   * Hides rows and sheets, never the last sheet that is seen; where the one shown is hidden, the first that
   * is seen is shown. Every other part stays byte for byte as it was.
   */
  hide(bytes: Uint8Array, parts: HiddenParts): Result<Uint8Array, FileFailure>;
  /** Puts the blueprint's sheets after the last one; every existing sheet part stays as it was. */
  addSheets(bytes: Uint8Array, blueprint: WorkbookBlueprint): Result<Uint8Array, FileFailure>;
  /**
   * The book as a file of that name must be, or Excel would not open it: a template (.xltx) saved as
   * .xlsx is a workbook. One with macros is refused under a name without them.
   */
  fitToName(
    bytes: Uint8Array,
    name: string,
  ): Result<
    Uint8Array,
    | FileFailure
    | { readonly kind: 'has-macros'; readonly extension: 'xlsm' | 'xltm' }
    /** The name says that the file is of another kind, such as .xls or .csv. */
    | { readonly kind: 'other-name'; readonly extension: string }
  >;
  /** Packs files into one .zip; names may be in any script. */
  zip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array;
  /** Takes the marks of ours out; a file without any comes back as it was. */
  stripMarks(bytes: Uint8Array): Result<Uint8Array, FileFailure>;
}
