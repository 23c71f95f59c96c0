import type { ReactElement } from 'react';
import { remarksEdits } from '../../core/entry/entry-edits';
import { cellKey } from '../../core/grid/grid';
import { useServices } from '../kit/services';
import { DraftText } from './DraftText';
import type { EntryWriter } from './entry-writer';

interface Props {
  readonly writer: EntryWriter;
}

/** 備考, where the form has it: marks such as 「R4以降見直しあり」 stand there. */
export const RemarksField = ({ writer }: Props): ReactElement | null => {
  const { entry } = useServices().words.pane;
  const { form, grid, drafts, write } = writer;
  const { remarks, isRemarksLocked: isLocked } = form;
  if (!remarks) return null;
  const key = `${grid.sheet}!${cellKey(remarks.row, remarks.column)}`;
  const draft = drafts.of(key);
  const text = draft ?? remarks.text;
  const commit = async (): Promise<void> => {
    if (draft === undefined) return;
    const edits = remarksEdits(grid, form, draft);
    if (edits.length === 0 || (await write('remarks', edits))) {
      drafts.settle(new Map([[key, draft]]));
    }
  };
  return (
    <DraftText
      label={entry.remarks}
      hint={isLocked ? entry.narrativeLocked : ''}
      text={text}
      rows={Math.min(6, text.split('\n').length + 1)}
      isLocked={isLocked}
      onDraft={(written) => drafts.set(key, written)}
      onRevert={() => drafts.drop([key])}
      onCommit={commit}
    />
  );
};
