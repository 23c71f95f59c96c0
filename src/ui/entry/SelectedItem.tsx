import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { EntrySession } from '../../app/sessions/entry-session';
import type { CellPlace } from '../../app/ports/workbook';
import type { CellEdit } from '../../core/grid/edit';
import { entryForm } from '../../core/entry/entry-form';
import { cellName } from '../../core/grid/grid';
import type { CheckedFinding } from '../../app/check/check';
import type { BlockView } from '../../core/rules/rule';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { FollowedSelection } from '../kit/use-selection';
import type { EntryDrafts } from './drafts';
import type { WritableField } from './entry-writer';
import { ItemEntry } from './ItemEntry';
import type { Selected } from './selected-item';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  here: { alignSelf: 'flex-start' },
});

interface Props {
  readonly selected: Selected;
  readonly session: EntrySession;
  readonly follow: FollowedSelection;
  readonly drafts: EntryDrafts;
  readonly findings: readonly CheckedFinding[];
  readonly onStatus: (status: string) => void;
}

/** The item of the selected cell as fields, with what was found on it. */
export const SelectedItem = ({
  selected,
  session,
  follow,
  drafts,
  findings,
  onStatus,
}: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words } = useServices();
  const { entry } = words.pane;
  const { selection, lookAtSelection } = follow;
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const { live, view } = selected;
  const { grid } = live.sheet;
  const { block } = view;

  const show = async (to: CellPlace): Promise<void> => {
    selection.select(to);
    const shown = await workbook.show(to);
    setFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  const goToSelection = async (): Promise<void> => {
    const unknown = await lookAtSelection();
    setFailure(unknown && toPaneFailure(words, unknown));
  };
  const showBlock = ({ block: { nameCell } }: BlockView): Promise<void> =>
    show({ sheet: grid.sheet ?? '', row: nameCell.row, column: nameCell.column });
  const write = async (field: WritableField, edits: readonly CellEdit[]): Promise<boolean> => {
    const [first] = edits;
    if (!first) return true;
    const item = `No.${block.number ?? '？'}`;
    const written = await session.write(edits, entry.undo(item, entry.fields[field]));
    setFailure(written.ok ? null : toPaneFailure(words, written.failure));
    if (written.ok) onStatus(entry.written(cellName(first.row, first.column)));
    return written.ok;
  };
  return (
    <div className={styles.root}>
      <Text size={200}>{entry.intro}</Text>
      <Button size="small" className={styles.here} onClick={() => attempt(goToSelection)}>
        {entry.toSelection}
      </Button>
      {failure ? <FailureMessage failure={failure} /> : null}
      <ItemEntry
        key={`${grid.sheet}!${block.index}`}
        writer={{ form: entryForm(view, grid), grid, drafts, write }}
        count={live.sheet.blocks.length}
        most={live.narrativeLimit}
        previous={live.viewBeside(block, -1)}
        next={live.viewBeside(block, 1)}
        original={view.original}
        findings={findings.filter(
          (finding) => finding.sheet === grid.sheet && finding.block?.index === block.index,
        )}
        onShowBlock={(other) => attempt(() => showBlock(other))}
        onShow={(finding) =>
          attempt(() => show({ sheet: grid.sheet ?? '', row: finding.row, column: finding.column }))
        }
      />
    </div>
  );
};
