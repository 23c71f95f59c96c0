/** What of a workbook is to be out of sight. */
export interface HiddenParts {
  /** Rows by their sheet's name, 0-based. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
  /** Names of sheets that are hidden as a whole. */
  readonly sheets: ReadonlySet<string>;
}
