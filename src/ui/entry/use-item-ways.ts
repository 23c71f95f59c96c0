import type { EntrySession } from '../../app/sessions/entry-session';
import type { CellPlace } from '../../app/ports/workbook';
import type { CellEdit } from '../../core/grid/edit';
import { cellName, parseCellName } from '../../core/grid/grid';
import type { Question } from '../../core/record/return-record';
import type { BlockView } from '../../core/rules/rule';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { WritableField } from './entry-writer';
import type { Selected } from './selected-item';

interface Setting {
  readonly selected: Selected;
  readonly session: EntrySession;
  readonly check: Pick<Check, 'selection' | 'lookAtSelection'>;
  readonly onStatus: (status: string) => void;
  readonly onFailure: (failure: PaneFailure | null) => void;
}

/** What is done with the selected item: its cells are written, and others are gone to. */
interface ItemWays {
  /** Goes to an item of a sheet; of the same sheet where none is named. */
  readonly showBlock: (view: BlockView, sheet?: string | null) => Promise<void>;
  /** Goes to the cell of a question, by which the list of questions knows it. */
  readonly showQuestion: (question: Question) => Promise<void>;
  readonly goToSelection: () => Promise<void>;
  readonly write: (field: WritableField, edits: readonly CellEdit[]) => Promise<boolean>;
}

/** Writes the selected item and goes to others; what comes to nothing is told. */
export const useItemWays = (setting: Setting): ItemWays => {
  const { selected, session, check, onStatus, onFailure } = setting;
  const { workbook, words } = useServices();
  const { entry } = words.pane;
  const { selection, lookAtSelection } = check;
  const { grid } = selected.live.sheet;
  const { block } = selected.view;
  const show = async (to: CellPlace): Promise<void> => {
    selection.select(to);
    const shown = await workbook.show(to);
    onFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  const goToSelection = async (): Promise<void> => {
    const unknown = await lookAtSelection();
    onFailure(unknown && toPaneFailure(words, unknown));
  };
  const showBlock = (
    { block: { nameCell } }: BlockView,
    sheet: string | null = grid.sheet,
  ): Promise<void> => show({ sheet: sheet ?? '', row: nameCell.row, column: nameCell.column });
  const showQuestion = async ({ sheet, cell }: Question): Promise<void> => {
    const place = parseCellName(cell);
    if (place) await show({ sheet, ...place });
  };
  const write = async (field: WritableField, edits: readonly CellEdit[]): Promise<boolean> => {
    const [first] = edits;
    if (!first) return true;
    const item = `No.${block.number ?? '？'}`;
    const written = await session.write(edits, entry.undo(item, entry.fields[field]));
    onFailure(written.ok ? null : toPaneFailure(words, written.failure));
    if (written.ok) onStatus(entry.written(cellName(first.row, first.column)));
    return written.ok;
  };
  return { showBlock, showQuestion, goToSelection, write };
};
