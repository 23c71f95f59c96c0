import type { ReactElement } from 'react';
import { remarksEdits } from '../../core/entry/entry-edits';
import { cellKey } from '../../core/grid/grid';
import { useServices } from '../kit/services';
import { cellDraft } from './cell-draft';
import { DraftText } from './DraftText';
import type { EntryWriter } from './entry-writer';

interface Props {
  readonly writer: EntryWriter;
}

/** 備考, where the form has it: marks such as 「R4以降見直しあり」 stand there. */
export const RemarksField = ({ writer }: Props): ReactElement | null => {
  const { entry } = useServices().words.pane;
  const { form, grid } = writer;
  const { remarks, isRemarksLocked: isLocked } = form;
  if (!remarks) return null;
  const key = `${grid.sheet}!${cellKey(remarks.row, remarks.column)}`;
  const draft = cellDraft(writer, key, remarks.text, 'remarks', (typed) =>
    remarksEdits(grid, form, typed),
  );
  return (
    <DraftText
      label={entry.remarks}
      hint={isLocked ? entry.narrativeLocked : ''}
      rows={Math.min(6, draft.text.split('\n').length + 1)}
      isLocked={isLocked}
      {...draft}
    />
  );
};
