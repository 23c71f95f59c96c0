import type { XlsxPort } from '../../app/ports/xlsx';
import type { ChosenReference } from '../../app/recognise/reference';
import type { DiffOutcome } from './diff-at';

/** What stands at a path. */
export type PathKind = 'file' | 'folder' | 'nothing';

/** What every thread opens: the master's bytes, and what the call names besides. */
export interface DiffScene {
  readonly master: Uint8Array;
  readonly chosen: ChosenReference;
}

/** Works under way; outcomes come in the order in which the works were given. */
export interface OutcomeSource<T> {
  /** The next outcome; `undefined` where it is still being worked on. */
  take(): T | undefined;
  /** Kept when another outcome has come. */
  arrival(): Promise<void>;
  /** Ends the works, wherever they are. */
  close(): void;
}

/** Files under comparison. */
export type DiffSource = OutcomeSource<DiffOutcome>;

/**
 * Where the files of a call are, and what the machine can do: a disk, or files held in memory. What goes wrong is
 * thrown with the system's code (`ENOENT`, `EACCES` …) in `code`.
 */
export interface FilePlace {
  readonly xlsx: XlsxPort;
  readonly read: (file: string) => Uint8Array;
  readonly standing: (path: string) => PathKind;
  /** What changes whenever someone writes the file; `''` where there is none. */
  readonly trace: (file: string) => string;
  /** Names in a folder, in no order. */
  readonly list: (folder: string) => readonly string[];
  /** Makes a folder and those above it. @returns the topmost that was made; `undefined` where all were there */
  readonly makeFolder: (folder: string) => string | undefined;
  /** Takes an empty folder away. */
  readonly removeFolder: (folder: string) => void;
  /** Writes a new file; `EEXIST` where one is there. */
  readonly write: (file: string, content: Uint8Array | string) => void;
  /** Puts a file in the place of another, whole. */
  readonly rename: (from: string, to: string) => void;
  /** Takes a file away; none is none. */
  readonly remove: (file: string) => void;
  readonly join: (...parts: readonly string[]) => string;
  readonly dirname: (path: string) => string;
  readonly basename: (path: string) => string;
  readonly resolve: (path: string) => string;
  /** Longest path, in UTF-16 units, that the system takes from every program. */
  readonly longestPath: number;
  readonly newId: () => string;
  /** A name that no file has: what is written stands under it until it is whole. */
  readonly partName: () => string;
  /** Threads that compare so many files; `undefined` where the caller's own is enough. */
  readonly compare?: (files: readonly string[], scene: DiffScene) => DiffSource | undefined;
  /** A book as a PDF, all of it or the pages named; `undefined` where nothing here prints one. */
  readonly pdfOf?: (book: Uint8Array, pages?: string) => Uint8Array | undefined;
}
