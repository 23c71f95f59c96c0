import type { WrittenYear, FiscalYear } from '../../era/fiscal-year';
import type { Indicator } from '../../value/indicator';
import type { ItemNumber } from '../../value/item-number';
import type { ColumnRole } from '../../profile/columns';
import type { Grid } from '../../grid/grid';
import type { HeadingRole, RowKind } from '../../profile/heading-role';
import type { ToldHeader } from '../../profile/told-form';
import type { GradeScale } from '../../profile/grade-scale';
import type { FormKind } from '../../profile/form-profile';
import type { FlagMark, WrittenBox } from '../../profile/vocabulary';

/**
 * Why a cell that is not blank says nothing that can be read: a number that shows a date or time, an
 * error, a picture, a formula without its result, a cell that a merged one hides, or words where a
 * choice is to be made; `absent` where the form has no such cell, and its text, if there is any, was
 * told elsewhere (a unit in the name of what is counted).
 */
export type CellFault =
  'date' | 'time' | 'error' | 'picture' | 'no-result' | 'hidden' | 'text' | 'absent';

/** A cell with its text as a person sees it, unseen signs aside; `''` where it is blank. Addresses are 0-based. */
export interface FieldCell {
  readonly row: number;
  readonly column: number;
  /** Of a number its figure as its format shows it: 85 for 0.85 under percent. */
  readonly text: string;
  /** Absent where the text is what was meant. */
  readonly fault?: CellFault;
  /** How version 0.1.0 read it, where that differs; for what it has stamped and handed out. */
  readonly earlier?: string;
  /** Whether the cell says more than this text, which stays when the text is changed: 93.8 (R1). */
  readonly isPart?: true;
}

/**
 * A header row and where its columns stand: this layout's own. Only `core/form` looks at it; all else
 * asks for fields and cells, and `place.ts` where a cell belongs.
 */
export interface HeaderRow {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  readonly fields: ReadonlySet<ColumnRole>;
  /** Further columns of a field, as where each year has a column of its own. */
  readonly further?: readonly (readonly [column: number, field: ColumnRole])[];
}

/** A level of the plan as the sheet writes it. */
export interface LevelCell extends FieldCell {
  /** The number written before the name, (1) or ①; `null` where none is. */
  readonly number: number | null;
  readonly name: string;
}

/** One project's heading: the levels above it, its goal and measures. Missing lines are `null`. */
export interface ProjectHeading {
  readonly policy: LevelCell | null;
  readonly direction: LevelCell | null;
  readonly project: LevelCell | null;
  readonly goal: FieldCell | null;
  readonly measures: FieldCell | null;
}

/** What a measure has for one fiscal year, each at its cell; `null` where the form has no place for it. */
export interface YearFigures {
  /** The cell that names the year. */
  readonly yearCell: FieldCell;
  /** `undefined` where the cell is blank or no fiscal year. */
  readonly year: WrittenYear | undefined;
  /** 基準値, 目標値. */
  readonly baseline: FieldCell | null;
  readonly target: FieldCell | null;
  /** 実績値, what was reached. */
  readonly value: FieldCell;
  /** 達成率. */
  readonly rate: FieldCell | null;
  /** 差: what was reached less what was planned. */
  readonly difference: FieldCell | null;
  readonly unit: FieldCell;
  readonly grade: FieldCell;
  /** Whether the cells had shifted one column to the right and were read back in place. */
  readonly shifted: boolean;
}

/** What an item is measured by, with its figures of each year. */
export interface Measure {
  /** First indicator cell; its text joins all its cells by line breaks. */
  readonly indicatorCell: FieldCell;
  /** `undefined` where no indicator is written. */
  readonly indicator: Indicator | undefined;
  /** In the order of the sheet. */
  readonly years: readonly YearFigures[];
  /** What is to be reached in the end, of no year that the sheet names; `null` where there is none. */
  readonly goal: FieldCell | null;
}

/** What a form says of an item besides: a further text (今後の予定), or a grade of one point of view (有効性). */
export interface FurtherCell extends FieldCell {
  readonly title: string;
  readonly kind: 'text' | 'grade';
}

/** A box of 進捗状況 at its cell. */
export interface ProgressBox extends FieldCell {
  readonly box: WrittenBox;
}

/** What the sheet's marks say of an item: revised or new from a year, or perhaps revised. */
export interface ItemFlags {
  readonly reviewFrom: FiscalYear | null;
  readonly newFrom: FiscalYear | null;
  /** Revised from this year, or another item of the same page was; a person must tell. */
  readonly candidateFrom: FiscalYear | null;
}

/** One item block: an item, or its ※再掲 under another project. */
export interface ItemBlock {
  /** Place in the sheet's list of blocks, from 0. */
  readonly index: number;
  readonly numberCell: FieldCell;
  /** `null` where the number cell holds none; without such cells the item's place in the sheet. */
  readonly number: ItemNumber | null;
  /** Whether the name carries ※再掲. */
  readonly repeat: boolean;
  /** 1 for the first block of its number on the sheet, 2, 3 … for the following ones. */
  readonly occurrence: number;
  /** The level within which numbers begin anew; left out where they run through the sheet. */
  readonly numberedIn?: string;
  readonly nameCell: FieldCell;
  /** Name as on the sheet, trimmed, without ※再掲. */
  readonly name: string;
  readonly departmentsCell: FieldCell;
  readonly departments: readonly string[];
  readonly description: FieldCell;
  /** One at least, blank where nothing is measured. */
  readonly measures: readonly Measure[];
  readonly boxes: readonly ProgressBox[];
  /** First cell of the progress field; blank where it has none. */
  readonly progressCell: FieldCell;
  /** Cells of the progress column that hold neither a box nor one of its words. */
  readonly noBoxes: readonly FieldCell[];
  readonly narrative: FieldCell;
  readonly remarks: FieldCell;
  readonly further: readonly FurtherCell[];
  /** Marks standing in the block's own cells, with their places. */
  readonly marks: readonly (FieldCell & { readonly flag: FlagMark })[];
  readonly flags: ItemFlags;
  readonly heading: ProjectHeading;
  /** Fields that have a place on the form; a field that has none is not blank. */
  readonly fields: ReadonlySet<ColumnRole>;
  /** Where its columns stand; only `core/form` looks at it. */
  readonly layout: HeaderRow;
  readonly top: number;
  readonly bottom: number;
}

/** A heading of a column or a label of a card, as it was understood. */
export interface ReadTitle {
  readonly cell: FieldCell;
  /** `null` where its words are unknown, and what stands there does not tell. */
  readonly role: HeadingRole | null;
  /** Whether the words leave no doubt. */
  readonly sure: boolean;
  /** What stands under it or beside it. */
  readonly holds: 'figures' | 'words' | 'nothing';
}

/** A word that may say what its row holds. */
export interface RowWord {
  readonly cell: FieldCell;
  /** `null` where it is unknown, or was said to be left alone. */
  readonly kind: RowKind | null;
  /** Whether a person has said it. */
  readonly isTold: boolean;
}

/** How a sheet of another form than ours was found to be built, in words that stand in it. */
export interface ReadManner {
  readonly headers: readonly ToldHeader[];
  /** Words that may say what their rows hold, each with the cell where it stands first. */
  readonly rowWords: readonly RowWord[];
  /** The title of the column, or the label, with which an item begins; `null` where none has one. */
  readonly itemBegins: string | null;
  /** Words of grade cells that say that nothing was graded. */
  readonly notRated: readonly string[];
}

/** Fields that a form lacks and its profile requires. */
export interface MissingFields {
  /** Where the form's headings begin. */
  readonly at: FieldCell;
  readonly fields: readonly ColumnRole[];
  /** Whether a heading stands beside them that is not understood: perhaps one of them under another name. */
  readonly hasUnknown: boolean;
}

/** Marks that stand alone at the end of a printed page, with the blocks of that page. */
export interface LooseMarks {
  readonly marks: readonly (FieldCell & { readonly flag: FlagMark })[];
  readonly blocks: readonly number[];
}

/** A group of items of which `count` were revised from `from`, which of them a person must tell. */
export interface FlagCandidates {
  readonly items: readonly ItemNumber[];
  readonly count: number;
  readonly from: FiscalYear;
}

/** What the blocks of a sheet of our layout tell of the whole, in counts. */
export interface OwnEvidence {
  /** Grades that stand in it, and how many of them are A to D. */
  readonly graded: number;
  readonly ours: number;
  /** Blocks with boxes of progress. */
  readonly boxed: number;
}

/** A sheet, understood. */
export interface RecognisedSheet {
  readonly grid: Grid;
  readonly title: FieldCell | null;
  /** The plan's name as the title gives it (白井市第2次地域福祉計画). */
  readonly plan: string | null;
  /** From the title, else the newest year of the rows; `null` where neither tells. */
  readonly fiscalYear: FiscalYear | null;
  /** How the sheet is built: years below each other under each item, a table of another kind, or cards. */
  readonly kind: FormKind;
  /** The grades of its plan; `null` where nothing tells them. */
  readonly scale: GradeScale | null;
  /** What {@link scale} and the layout were told by; absent of a sheet that is built otherwise than ours. */
  readonly evidence?: OwnEvidence;
  /** That of the points of view that are graded besides. */
  readonly furtherScale: GradeScale | null;
  /** Every header row; only `core/form` looks at it. */
  readonly layouts: readonly HeaderRow[];
  readonly headings: readonly ProjectHeading[];
  readonly blocks: readonly ItemBlock[];
  readonly missingFields: readonly MissingFields[];
  readonly looseMarks: readonly LooseMarks[];
  readonly candidates: readonly FlagCandidates[];
  /** Headings or labels, as they were understood; those of each kind once. */
  readonly titles: readonly ReadTitle[];
  /** How it is built; absent of our own layout, which is known. */
  readonly manner?: ReadManner;
  /** Cells below the first header that belong to no block, heading, legend or mark; kept as they are. */
  readonly unread: readonly FieldCell[];
}
