import type { WorkbookFailure } from '../../src/app/ports/workbook';
import type { JournalEntry } from '../../src/app/undo/journal';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import type { Result } from '../../src/core/result';
import type { OfficeBook } from '../adapters/office/open-book';

/** A failure of any operation; its kind has a sentence. */
export interface ToldFailure {
  readonly kind: string;
}

/** What a press came to. */
export interface Outcome {
  /** `null` where it was done. */
  readonly failure: ToldFailure | null;
  /** Takes back what was done; `null` where nothing can be, or has to be. */
  readonly back: (() => Promise<Result<unknown, WorkbookFailure>>) | null;
  /** Why marks are not as they should be, as the pane says it. */
  readonly unmarked?: ToldFailure | null;
  /** What was made outside the workbook, as text. */
  readonly made?: string;
}

/** One press of a button; pressed again after a failure, it does the same. */
export type Press = () => Promise<Outcome>;

/** Something that a person does with the open workbook. */
export interface Operation {
  readonly name: string;
  readonly role: '担当課' | '事務局' | 'どちらも';
  readonly plan: () => WorkbookBlueprint;
  /** Does in a calm Excel what comes before it. */
  readonly ready: (book: OfficeBook) => Promise<Press>;
  /** It changes our marks alone: where it is refused on its way, some may be gone, and the pane says that it failed. */
  readonly isOfMarks?: boolean;
  /** It deletes sheets or rows: what is typed into them between the last look and the deletion goes with them. */
  readonly isDeleting?: boolean;
  /** Sheets of ours that it makes anew, whatever stands there: a person chose that. */
  readonly replaces?: readonly string[];
  /** Sheets that stay when it is taken back, as is documented. */
  readonly stays?: readonly string[];
}

/** An outcome of something that has a journal's entry. */
export const outcomeOf = <T>(
  result: Result<T, ToldFailure>,
  back: (value: T) => Outcome['back'],
  more: (value: T) => Pick<Outcome, 'unmarked' | 'made'> = () => ({}),
): Outcome =>
  result.ok
    ? { failure: null, back: back(result.value), ...more(result.value) }
    : { failure: result.failure, back: null };

/** Unwraps what must have come about in a calm Excel. */
export const calm = <T>(result: Result<T, ToldFailure>): T => {
  if (!result.ok) throw new RangeError(`calm Excel: ${JSON.stringify(result.failure)}`);
  return result.value;
};

/** How an entry is taken back. */
export type TakeBack = (entry: JournalEntry | null) => Outcome['back'];
