import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore, type ReactElement } from 'react';
import type { EntrySession } from '../../app/sessions/entry-session';
import type { CellPlace } from '../../app/ports/workbook';
import type { CellEdit } from '../../core/grid/edit';
import { entryForm } from '../../core/entry/entry-form';
import { cellName } from '../../core/grid/grid';
import type { LiveCheck } from '../../core/rules/live-check';
import type { BlockView } from '../../core/rules/rule';
import type { Check } from '../kit/use-check';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { WorkProgress } from '../kit/WorkProgress';
import { useDrafts } from './drafts';
import type { WritableField } from './entry-writer';
import { ItemEntry } from './ItemEntry';
import { useBegun } from './use-begun';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  here: { alignSelf: 'flex-start' },
});

interface Selected {
  readonly live: LiveCheck;
  readonly view: BlockView;
}

/** The item of the selected cell; the first one where nothing is selected yet. */
const selectedItem = (
  lives: readonly LiveCheck[],
  place: CellPlace | null,
): Selected | undefined => {
  const live = lives.find(({ sheet }) => sheet.grid.sheet === place?.sheet) ?? lives[0];
  if (!live) return undefined;
  const isThere = live.sheet.grid.sheet === place?.sheet;
  const view = live.viewAt(isThere && place ? place.row : 0) ?? live.viewAt(0);
  return view && { live, view };
};

interface Props {
  readonly check: Check;
  readonly entry: EntrySession;
  readonly onStatus: (status: string) => void;
  readonly onMakeForm: () => void;
}

/** 記入: the item that is selected in the sheet, as fields. */
export const EntryPanel = ({
  check,
  entry: session,
  onStatus,
  onMakeForm,
}: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words } = useServices();
  const { entry } = words.pane;
  const { state, selection, lookAtSelection, start, cancel } = check;
  const place = useSyncExternalStore(selection.subscribe, selection.place);
  const drafts = useDrafts(session.drafts);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const isUnread = state.kind === 'idle' || (state.kind === 'done' && state.lives.length === 0);
  const { isGivenUp, begin } = useBegun(start, isUnread);

  if (state.kind === 'failed') {
    return (
      <div className={styles.root}>
        <FailureMessage failure={state.failure} onRetry={() => attempt(begin)} />
        <Button onClick={onMakeForm}>{words.pane.makeForm}</Button>
      </div>
    );
  }
  const selected = state.kind === 'done' ? selectedItem(state.lives, place) : undefined;
  if (isUnread && isGivenUp) {
    const unread = { sentence: words.mistake.unread, details: null };
    return <FailureMessage failure={unread} onRetry={() => attempt(begin)} />;
  }
  if (state.kind !== 'done' || !selected) {
    return <WorkProgress label={entry.reading} share={null} onCancel={cancel} />;
  }
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
        findings={state.report.findings.filter(
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
