import type { CellEdit } from '../../core/grid/edit';
import type { EntryWriter, WritableField } from './entry-writer';

/** A cell's text as a field shows it, and what becomes of what is typed there. */
interface CellDraft {
  readonly text: string;
  readonly onDraft: (text: string) => void;
  readonly onRevert: () => void;
  /** Writes what was typed; where that comes to nothing it stays a draft. */
  readonly onCommit: () => Promise<void>;
}

/**
 * What was typed for a cell and is not in it yet, else what stands there.
 *
 * @param key of the draft
 * @param editsOf what writes a typed text; none where the cell says it already
 */
export const cellDraft = (
  { drafts, write }: EntryWriter,
  key: string,
  standing: string,
  field: WritableField,
  editsOf: (typed: string) => readonly CellEdit[],
): CellDraft => {
  const typed = drafts.of(key);
  return {
    text: typed ?? standing,
    onDraft: (text) => drafts.set(key, text),
    onRevert: () => drafts.drop([key]),
    onCommit: async () => {
      if (typed === undefined) return;
      const edits = editsOf(typed);
      if (edits.length === 0 || (await write(field, edits))) {
        drafts.settle(new Map([[key, typed]]));
      }
    },
  };
};
