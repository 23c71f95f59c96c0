import type { ReactElement } from 'react';
import { narrativeEdits } from '../../core/entry/entry-edits';
import { cellKey } from '../../core/grid/grid';
import { wrappedLines } from '../../core/text/text';
import { useServices } from '../kit/services';
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
  const { form, grid, drafts, write } = writer;
  const { narrative, isNarrativeLocked: isLocked } = form;
  const key = `${grid.sheet}!${cellKey(narrative.row, narrative.column)}`;
  const draft = drafts.of(key);
  const text = draft ?? narrative.text;
  const count = [...text].length;
  const commit = async (): Promise<void> => {
    if (draft === undefined) return;
    const edits = narrativeEdits(grid, form, draft);
    if (edits.length === 0 || (await write('narrative', edits))) {
      drafts.settle(new Map([[key, draft]]));
    }
  };
  const length = most === null ? entry.length(count) : entry.lengthOf(count, most);
  const rows = Math.min(ROWS.most, Math.max(ROWS.least, wrappedLines(text, COLUMNS) + 1));
  return (
    <DraftText
      label={entry.narrative}
      hint={isLocked ? entry.narrativeLocked : length}
      text={text}
      rows={rows}
      isLocked={isLocked}
      onDraft={(written) => drafts.set(key, written)}
      onRevert={() => drafts.drop([key])}
      onCommit={commit}
    />
  );
};
