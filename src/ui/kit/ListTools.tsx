import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ClipboardTable } from '../../app/check/clipboard-table';
import { writeResults, type EarlierResults } from '../../app/check/write-results';
import type { ResultList } from '../../core/form/write/result-sheet';
import { useServices } from './services';
import { copyTable } from './copy-table';
import { FailureMessage } from './FailureMessage';
import { toPaneFailure, type PaneFailure } from './pane-failure';
import type { Journal } from './use-journal';
import { attempt } from './mistakes';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
  },
});

/** How a list is called on its buttons, and what was done with it. */
interface ListSaid {
  readonly write: string;
  readonly copy: string;
  written(sheet: string, count: number): string;
  copied(count: number): string;
}

interface Props {
  /** Made when it is wanted: the list as a sheet, and as a table for the clipboard. */
  readonly makeList: () => ResultList;
  readonly makeTable: () => ClipboardTable;
  readonly count: number;
  /** What it is called here; as a list of findings where nothing is said. */
  readonly said?: ListSaid;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** What can be done with a list as a whole: a sheet of it, or a copy. */
export const ListTools = (props: Props): ReactElement => {
  const { makeList, makeTable, count, journal, onStatus } = props;
  const styles = useStyles();
  const { workbook, words, loadXlsx } = useServices();
  const { list } = words.pane.findings;
  const said = props.said ?? list;
  const [busy, setBusy] = useState(false);
  const [exists, setExists] = useState<string | null>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);

  const write = async (earlier: EarlierResults): Promise<void> => {
    setBusy(true);
    const put = async () => writeResults(workbook, loadXlsx, makeList(), earlier);
    const written = await put().finally(() => setBusy(false));
    setExists(null);
    if (!written.ok) return setFailure(toPaneFailure(words, written.failure));
    setFailure(null);
    if (written.value.kind === 'exists') return setExists(written.value.sheet);
    const { sheet, entry } = written.value;
    journal.record(entry, list.undoWritten(sheet));
    onStatus(said.written(sheet, count));
  };
  const copy = async (): Promise<void> => {
    const copied = await copyTable(makeTable());
    setFailure(copied ? null : { sentence: list.notCopied, details: null });
    if (copied) onStatus(said.copied(count));
  };

  return (
    <>
      <div className={styles.root}>
        <Button size="small" disabled={busy} onClick={() => attempt(() => write('ask'))}>
          {said.write}
        </Button>
        <Button size="small" onClick={() => attempt(() => copy())}>
          {said.copy}
        </Button>
      </div>
      {exists === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{list.exists(exists)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabled={busy} onClick={() => attempt(() => write('replace'))}>
              {list.replace}
            </Button>
            <Button size="small" disabled={busy} onClick={() => attempt(() => write('keep'))}>
              {list.keep}
            </Button>
            <Button size="small" disabled={busy} onClick={() => setExists(null)}>
              {words.pane.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {failure ? <FailureMessage failure={failure} /> : null}
    </>
  );
};
