import type { CellEdit } from '../../core/grid/edit';
import type { Grid } from '../../core/grid/grid';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import type { Result } from '../../core/result';
import type { CellPlace } from './workbook';

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
  | { readonly kind: 'unsupported'; readonly part: string; readonly detail: string }
  /** Shared in the old way (共有ブック): Excel logs every change in it, so it is read and not written. */
  | { readonly kind: 'shared-workbook' };

/** A note (comment) at its cell. */
export interface CellNote extends CellPlace {
  readonly author: string;
  readonly text: string;
}

/** What reading an .xlsx gives: every sheet as a grid, in tab order. */
export interface WorkbookContent {
  readonly grids: readonly Grid[];
  /** Notes (comments) of all worksheets. */
  readonly notes: readonly CellNote[];
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
  ): Result<
    Uint8Array,
    | FileFailure
    | { readonly kind: 'stale'; readonly edits: readonly CellEdit[] }
    | { readonly kind: 'sheet-missing'; readonly sheet: string }
  >;
  /** Puts the blueprint's sheets after the last one; every existing sheet part stays as it was. */
  addSheets(
    bytes: Uint8Array,
    blueprint: WorkbookBlueprint,
  ): Result<Uint8Array, FileFailure | { readonly kind: 'sheet-exists'; readonly sheet: string }>;
  /** Packs files into one .zip; names may be in any script. */
  zip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array;
  /** Takes the marks of ours out; a file without any comes back as it was. */
  stripMarks(bytes: Uint8Array): Result<Uint8Array, FileFailure>;
}
