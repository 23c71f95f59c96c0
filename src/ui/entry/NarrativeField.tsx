import type { ReactElement } from 'react';
import { narrativeEdits } from '../../core/entry/entry-edits';
import { cellKey } from '../../core/grid/grid';
import { wrappedLines } from '../../core/text/text';
import { useServices } from '../kit/services';
import { cellDraft } from './cell-draft';
import { DraftText } from './DraftText';
import type { EntryWriter } from './entry-writer';

const COLUMNS = 36;
const ROWS = { least: 5, most: 18 };

interface Props {
  readonly writer: EntryWriter;
  /** The plan's limit of characters; `null` where it sets none. */
  readonly most: number | null;
}

/** 成果: the text with its length; Enter is a line break of the cell. */
export const NarrativeField = ({ writer, most }: Props): ReactElement => {
  const { entry } = useServices().words.pane;
  const { form, grid } = writer;
  const { narrative, isNarrativeLocked: isLocked } = form;
  const key = `${grid.sheet}!${cellKey(narrative.row, narrative.column)}`;
  const draft = cellDraft(writer, key, narrative.text, 'narrative', (typed) =>
    narrativeEdits(grid, form, typed),
  );
  const count = [...draft.text].length;
  const length = most === null ? entry.length(count) : entry.lengthOf(count, most);
  const rows = Math.min(ROWS.most, Math.max(ROWS.least, wrappedLines(draft.text, COLUMNS) + 1));
  return (
    <DraftText
      label={entry.narrative}
      hint={isLocked ? entry.narrativeLocked : length}
      rows={rows}
      isLocked={isLocked}
      {...draft}
    />
  );
};
