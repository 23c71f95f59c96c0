/** An error value of a cell, such as `#REF!` or `#N/A`, spelled as Excel spells it. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; a formula's cell holds its cached result. `null` is an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

/** A text that does not say what its letters say: part of it is struck through or raised. */
export interface RichText {
  /** What counts: without what is struck through, raised signs as signs of their own (² for 2). */
  readonly text: string;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

/** A rectangle of cells, 0-based, all four sides inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A drop-down of some cells. */
export interface DropDown {
  /** Areas in A1 style with blanks between them, as the source writes them: there may be thousands. */
  readonly areas: string;
  /** The choices between quotes with commas (`"A,B,C"`), or cells that hold them (`Sheet1!$A$1:$A$4`). */
  readonly source: string;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * One whole sheet as read, with absolute 0-based addresses: `values[row][column]` is A1 at [0][0].
 * Rows may be short or missing where nothing stands; read through {@link cellAt}.
 */
export interface Grid {
  /** The sheet's name; `null` for text input, which has lines instead of a sheet. */
  readonly sheet: string | null;
  readonly visibility: SheetVisibility;
  readonly values: readonly (readonly CellValue[] | undefined)[];
  /** Formula text with its leading `=`, by {@link cellKey}. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Number-format codes other than General and text (@), of blank cells too, by {@link cellKey}. */
  readonly formats: ReadonlyMap<number, string>;
  /** Texts of which a part is struck through or raised, by {@link cellKey}; absent where the source does not tell. */
  readonly richTexts?: ReadonlyMap<number, RichText>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Heights of rows in points, by row; of hidden ones too. Absent where the source does not tell. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Drop-downs of its cells; absent where there are none, or the source does not tell. */
  readonly dropDowns?: readonly DropDown[];
}

/** Number of columns of an .xlsx sheet. */
export const MAX_COLUMNS = 16_384;
/** Number of rows of an .xlsx sheet. */
export const MAX_ROWS = 1_048_576;

/** One number for a cell's address; sorts in reading order. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** The value at an address; `null` outside what was read. */
export const cellAt = (grid: Grid, row: number, column: number): CellValue =>
  grid.values[row]?.[column] ?? null;

/** Whether a value is an error such as `#REF!`. */
export const isCellError = (value: CellValue): value is CellError =>
  typeof value === 'object' && value !== null;

/** Letters of a 0-based column: 0 → `A`, 26 → `AA`. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** Address in A1 style without `$`, such as `H12`. */
export const cellName = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** 0-based row and column of an A1 address with or without `$`; `undefined` where it is none or lies outside a sheet. */
export const parseCellName = (
  name: string,
): { readonly row: number; readonly column: number } | undefined => {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(name);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column > MAX_COLUMNS || row > MAX_ROWS ? undefined : { row: row - 1, column: column - 1 };
};

/** An empty grid to build on; used where a sheet holds nothing. */
export const emptyGrid = (sheet: string | null): Grid => ({
  sheet,
  visibility: 'visible',
  values: [],
  formulas: new Map(),
  formats: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});
