import type { Catalog } from '../../catalog/catalog';
import type { SheetEntries } from '../../record/entries';
import type { Grid } from '../../grid/grid';
import type { RecognisedSheet } from '../../form/read/recognised';
import type { RefusedMarks } from '../../record/refused-marks';
import type { TakenHandOut } from '../../record/taken';
import type { Acceptance } from '../../record/acceptance';
import type { Unmerged } from './unmerged';

/** A note (comment) of a cell. */
export interface SheetNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What came back from a department. */
export interface DepartmentFile {
  /** Names the file in reports; each file has another. */
  readonly file: string;
  /** `null` where nothing tells whose it is. */
  readonly department: string | null;
  /** ISO 8601; `null` where it carries no stamp. */
  readonly submittedAt: string | null;
  /** Its forms of the master's year. */
  readonly forms: readonly RecognisedSheet[];
  /** Entries as they were handed out; `null` where the file does not know them. */
  readonly base: SheetEntries | null;
  /** The plan as it was handed out: for a department's sheet, its part. */
  readonly catalog: Catalog | null;
  readonly acceptances: readonly Acceptance[];
  readonly notes: readonly SheetNote[];
  /** Text boxes and pictures over its sheets. */
  readonly drawings?: readonly SheetNote[];
  /** Sheets besides the forms and those that are ours. */
  readonly others: readonly Grid[];
  /** What it was handed out as, see {@link Taken}; `null` or absent where nothing tells. */
  readonly handOut?: string | null;
  /** What the master settled of that hand-out. */
  readonly taken?: TakenHandOut;
  /** Whether a form was copied inside the file. */
  readonly hasCopies?: boolean;
  /** Marks that the department said are none of its items'. */
  readonly refused?: readonly RefusedMarks[];
}

/** A text that is wanted for a field. */
export interface OfferedText {
  /** Key of the field, see {@link placeKey}. */
  readonly field: string;
  readonly text: string;
  /** At hand-out; `null` where that is not known. */
  readonly base: string | null;
  /**
   * `own`: of an item that is the department's part, and known to be its change. `foreign`: of
   * another department's item. `baseless`: differs from the master, and nobody knows who changed it.
   * `repeat`: original and repeat of one sheet that say different things. `reverted`: said before by
   * the department's files, and nothing tells whether this one is older.
   */
  readonly kind: 'own' | 'foreign' | 'baseless' | 'repeat' | 'reverted';
  /**
   * Name of the field in its hand-out, `3-1|R4|value`; `null` where the file itself does not say the
   * text there: it is that of a repeat's original.
   */
  readonly said: string | null;
}

/** What one file differs in, as data that can be sent between threads; nothing else of it is needed. */
export interface FileDiff {
  readonly file: string;
  readonly department: string | null;
  readonly submittedAt: string | null;
  /** See {@link DepartmentFile}. */
  readonly handOut: string | null;
  /** Whether it knows its entries at hand-out. */
  readonly hasBase: boolean;
  /** Blocks that were found in the master. */
  readonly matched: number;
  readonly offers: readonly OfferedText[];
  readonly acceptances: readonly Acceptance[];
  readonly left: readonly Unmerged[];
}
