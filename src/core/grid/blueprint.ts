import type { Area, CellValue, SheetVisibility } from './grid';

/** Line of a cell's border. Colours are `#RRGGBB`. */
export interface BorderLine {
  readonly style: 'thin' | 'medium' | 'thick' | 'hair' | 'dotted' | 'dashed' | 'double';
  readonly color?: string;
}

/** Look of a cell. Absent members mean the workbook's default. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: {
    readonly top?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
    readonly right?: BorderLine;
  };
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  /** Degrees of text rotation; 255 is vertical writing (縦書き). */
  readonly rotation?: number;
  readonly indent?: number;
  /** Excel number-format code such as `#,##0` or `@`; absent is General. */
  readonly numberFormat?: string;
  /** Whether sheet protection locks the cell; Excel's default is true. */
  readonly locked?: boolean;
}

/** One cell to be written. A formula carries its cached result in `value`. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Index into the workbook's `styles`. */
  readonly style: number;
}

/** A data validation. Excel allows 255 characters in an inline list. */
export interface PlannedValidation {
  readonly areas: readonly Area[];
  readonly type: 'list' | 'any' | 'whole' | 'decimal' | 'textLength' | 'custom';
  /** For an inline list its choices; for a reference or other type the formula without `=`. */
  readonly choices?: readonly string[];
  readonly formula1?: string;
  readonly formula2?: string;
  readonly operator?: string;
  readonly allowBlank: boolean;
  readonly errorStyle: 'stop' | 'warning' | 'information';
  readonly showError: boolean;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly showPrompt: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  /** Japanese input mode: `off` (IME off), `hiragana`, `noControl` (default). */
  readonly imeMode?: 'off' | 'hiragana' | 'noControl' | 'on' | 'disabled';
}

/** A conditional format with a custom formula (without `=`), relative to the first area's top-left cell. */
export interface PlannedConditionalFormat {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
  /** 1 is tried first. */
  readonly priority: number;
  readonly stopIfTrue?: boolean;
}

/** A note (旧コメント) on a cell, plain text. */
export interface PlannedNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** How one series of a chart looks; apart from others by lightness as well, so that no colour need be told. */
export interface ChartSeriesLook {
  /** `#RRGGBB`, of the bars or the line. */
  readonly color: string;
  /** `#RRGGBB`, of the figures on it. */
  readonly label: string;
  /** Of a line. */
  readonly dashed?: boolean;
}

/** A chart of Excel's own that follows cells of its sheet. */
export interface PlannedChart {
  /** By which Excel lists it. */
  readonly name: string;
  readonly kind: 'stacked-columns' | 'stacked-bars' | 'lines';
  readonly title: string;
  /** Figures with their headings: the top row and the left column name series and categories. */
  readonly source: Area;
  readonly seriesIn: 'rows' | 'columns';
  /** In the order of the series. */
  readonly looks: readonly ChartSeriesLook[];
  /** Cells that it covers. */
  readonly place: Area;
}

/** How a sheet prints. Rows 0-based inclusive. */
export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  /** Pages across; heights run on. */
  readonly fitToWidth?: number;
  readonly titleRows?: readonly [number, number];
  readonly area?: Area;
  /** Rows before which a page starts. */
  readonly rowBreaks: readonly number[];
  /** Inches. */
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Excel header and footer codes such as `&P / &N`. */
  readonly header?: string;
  readonly footer?: string;
  readonly centerHorizontally?: boolean;
}

/** A whole sheet as data: what the one writer writes, and what a reader in full mode gives back. */
export interface SheetBlueprint {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** In reading order, one per address; styled empty cells have `value: null`. */
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  /** Widths in characters of the default font, by 0-based column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Styles of whole columns, which cells that are not planned take; by 0-based column. */
  readonly columnStyles?: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Heights in points (at most 409), by 0-based row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly validations: readonly PlannedValidation[];
  readonly conditionalFormats: readonly PlannedConditionalFormat[];
  readonly notes: readonly PlannedNote[];
  readonly charts?: readonly PlannedChart[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly print?: PrintSetup;
  /** Where the filter's buttons stand: its header row and the rows under it. Nothing is filtered out. */
  readonly filter?: Area;
  /** Sheet protection without a password; cells with `locked: false` stay open. */
  readonly protected?: boolean;
  readonly tabColor?: string;
  readonly showGridLines?: boolean;
  /** Percent; 100 when absent. */
  readonly zoom?: number;
}

/** A workbook as data. Style 0 is the default style of every cell not planned whose column has none. */
export interface WorkbookBlueprint {
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly SheetBlueprint[];
  /** Index into `sheets` of the one shown first; -1 where another book's tab stays shown. */
  readonly activeSheet: number;
}
