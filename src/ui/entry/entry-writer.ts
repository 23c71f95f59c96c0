import type { CellEdit } from '../../core/grid/edit';
import type { EntryForm } from '../../core/entry/entry-form';
import type { Grid } from '../../core/grid/grid';
import type { EntryDrafts } from './drafts';

/** Fields of an item that are written by themselves. */
export type WritableField = 'value' | 'unit' | 'grade' | 'narrative' | 'remarks';

/** What a field needs to fill its cells. */
export interface EntryWriter {
  readonly form: EntryForm;
  readonly grid: Grid;
  readonly drafts: EntryDrafts;
  /** Writes, records it for 元に戻す and looks again; answers whether it was done. */
  readonly write: (field: WritableField, edits: readonly CellEdit[]) => Promise<boolean>;
}
