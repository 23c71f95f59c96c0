/** A file by its name: one of a person's, or one that a command made. */
export interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A person's file, read only when a command wants it. */
export interface GivenFile {
  readonly name: string;
  /** Rejects where the file cannot be read any more. */
  read(): Promise<Uint8Array>;
}

/** A command as the command line takes it (docs/commands.md), over files that are at hand. */
export interface CommandOrder {
  /** `check`, `merge` … */
  readonly name: string;
  /** Names of `given`, in the command's order. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** Every file that the command may read, by names that differ. */
  readonly given: readonly GivenFile[];
}

/** What a command gave. */
export interface CommandOutcome {
  /** 0 done, 1 findings or open conflicts, 2 a file or the order is wrong. */
  readonly status: number;
  readonly out: string;
  /** Sentences for a person, in their order. */
  readonly told: readonly string[];
  readonly written: readonly HeldFile[];
}

/** A command at work. */
export interface CommandRun {
  /** Rejects with our own mistake; never settles once it is cancelled. */
  readonly outcome: Promise<CommandOutcome>;
  /** Ends it at once; nothing is written. */
  cancel(): void;
}

/** Runs commands somewhere else than on the page. */
export interface CommandEngine {
  /** Files as one zip archive. */
  bundle(files: readonly HeldFile[]): Promise<Uint8Array>;
  run(order: CommandOrder, onProgress: (line: string) => void): CommandRun;
}
