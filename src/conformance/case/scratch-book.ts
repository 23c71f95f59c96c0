import type { WorkbookPort } from '../../app/ports/workbook';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import type { Area, CellValue, SheetVisibility } from '../../core/grid/grid';

/** A sheet as Excel lists it. */
export interface SeenSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** A cell as Excel holds it, looked at beside the adapter. */
export interface SeenCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat: string;
  readonly fill: string;
}

/** A conditional format; `fill` is a colour such as `#00FF00`. */
export interface SeenRule {
  readonly formula: string;
  readonly fill: string;
  readonly areas: readonly Area[];
}

/** A chart with the number of its series. */
export interface SeenChart {
  readonly name: string;
  readonly title: string;
  readonly series: number;
}

/** Row, column, value and formula of a cell that holds something. */
export type SeenContent = readonly [
  row: number,
  column: number,
  value: CellValue,
  formula: string | null,
];

/**
 * A workbook of our own that the cases work on, with eyes and hands beside the adapter: what they see and
 * do goes by no way of the adapter's.
 */
export interface ScratchBook {
  readonly port: WorkbookPort;
  /** Sheets that stand in the workbook and are not ours. */
  readonly outside: ReadonlySet<string>;
  /** Sheets of ours, in tab order. */
  sheets(): Promise<readonly SeenSheet[]>;
  cell(sheet: string, address: string): Promise<SeenCell>;
  /** Every cell that holds something, row by row. */
  contents(sheet: string): Promise<readonly SeenContent[]>;
  merges(sheet: string): Promise<readonly Area[]>;
  rules(sheet: string): Promise<readonly SeenRule[]>;
  charts(sheet: string): Promise<readonly SeenChart[]>;
  /** Points of a row, 0-based. */
  height(sheet: string, row: number): Promise<number>;
  /** What a person at the grid types; `null` empties. */
  type(sheet: string, address: string, value: string | number | null): Promise<void>;
  /** A conditional format of a person's own. */
  addRule(sheet: string, address: string, formula: string, fill: string): Promise<void>;
  protect(sheet: string): Promise<void>;
  /** A filter that hides rows. */
  filter(sheet: string): Promise<void>;
  rename(sheet: string, name: string): Promise<void>;
  deleteSheet(sheet: string): Promise<void>;
  /** Bytes of a file of these sheets. */
  file(plan: WorkbookBlueprint): Uint8Array;
  /** Lets events arrive: until it is so, or nothing more will come. */
  settle(isThere?: () => boolean): Promise<void>;
}

/** Opens a plan as the only workbook of ours. */
export type OpenScratch = (plan: WorkbookBlueprint) => Promise<ScratchBook>;

/** What an Excel withholds, so that an adapter on it can do no better than say so. */
export interface Withheld {
  /** The conditional formats of a sheet. */
  readonly marks?: boolean;
  /** That the person has gone to another cell. */
  readonly selections?: boolean;
  /** That something was typed, or where. */
  readonly changes?: 'place' | 'all';
}
