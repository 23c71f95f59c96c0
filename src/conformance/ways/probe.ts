import type { ConformanceCase } from '../case/case';

/** What a way is found on. */
export interface WayStage {
  /** Adds an empty sheet of ours, shows it and gives its name. */
  readonly sheet: () => Promise<string>;
  /** A file of one sheet, that name first, whose first cell is filled with {@link FILL}. */
  readonly file: (sheet: string) => Uint8Array;
  /** The same without activeTab. */
  readonly bareFile: (sheet: string) => Uint8Array;
  /** Lets events arrive. */
  readonly settle: (isThere?: () => boolean) => Promise<void>;
}

/** Finds which way an Excel goes: what it gives is `documented`, a value of its switch, or neither. */
export type WayCase = ConformanceCase<WayStage, string>;

/** As the documents have it. */
export const DOCUMENTED = 'documented';
/** Neither as documented nor in a way that was reported. */
export const OTHER = 'other';
/** It cannot be told, because of another way. */
export const UNTOLD = 'untold';

/** The fill of a file's first cell, by which it is seen whether looks came along. */
export const FILL = '#FFE699';

/** Thrown where an Excel has no such thing at all. */
export class NotHere extends Error {}
