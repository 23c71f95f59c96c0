/**
 * Ways in which an Excel is less kind than the host is by itself. Each is reported of real ones; the
 * reports, and what Shinko does about them, stand in docs/excel-assumptions.md. Left out, a behaviour
 * is as documented.
 */
export interface ExcelWays {
  /**
   * Conditional formats of which two lie on one cell: `unreadable`, their collection cannot be loaded
   * (office-js #6827, #6835, #6396); `not-found`, they cannot be reached or deleted either (#5222).
   */
  readonly conditionalFormats?: 'unreadable' | 'not-found';
  /** What a write of the add-in leaves of the person's undo, as before ExcelApi 1.19 (#3778, #6170). */
  readonly undo?: 'emptied-by-writes';
  /**
   * Which merged areas a range gives: `top-left-inside`, only those that begin in it (#3611); `cut`,
   * these as far as the range goes; `first-cell`, the address names their first cells alone (#1590).
   */
  readonly mergedAreas?: 'top-left-inside' | 'cut' | 'first-cell';
  /**
   * What becomes of `insertWorksheetsFromBase64`: `forbidden` by policy (#3568), `unsupported` (iOS),
   * `error-afterwards`, the sheets are in and an error is answered (#3179), `plain`, styles and comments
   * are lost (#2706, #5777, #4518), `needs-active-tab`, a file without one is no file (#3346).
   */
  readonly insertion?:
    'forbidden' | 'unsupported' | 'error-afterwards' | 'plain' | 'needs-active-tab';
  /** Whether anybody is told of a selection (#6311). */
  readonly selectionEvents?: 'silent';
  /** Changes are told without their place (#5347), or not at all (#1110). */
  readonly changeEvents?: 'without-address' | 'silent';
  /** The bytes of the file are refused with 7000 (#757, #5297). */
  readonly fileBytes?: 'refused';
  /** While somebody types in a cell, a request that asks for it waits; others are refused. */
  readonly cellEdit?: 'waits-where-asked';
}
