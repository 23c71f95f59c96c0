import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedFinding, CheckReport } from '../../app/check';
import { clipboardTable } from '../../app/finding-clipboard';
import { findingTable } from '../../app/finding-table';
import { writeResults, type EarlierResults } from '../../app/write-results';
import { yearName } from '../../core/era/fiscal-year';
import { useServices } from '../services';
import { FailureMessage } from '../shell/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../shell/pane-failure';
import type { Journal } from '../shell/use-journal';
import { copyTable } from './copy-table';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
  },
});

interface Props {
  readonly report: CheckReport;
  /** What the list shows, in its order. */
  readonly shown: readonly CheckedFinding[];
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** What can be done with the list as a whole: a sheet of it, or a copy. */
export const ResultTools = ({ report, shown, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, locale, loadXlsx, now } = useServices();
  const { list } = words.pane.findings;
  const [busy, setBusy] = useState(false);
  const [exists, setExists] = useState<string | null>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const tableWords = { ...list.table, severity: words.severity, wholeSheet: words.wholeSheet };
  const rows = () => findingTable(shown, tableWords, locale);

  const write = async (earlier: EarlierResults): Promise<void> => {
    const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
    const year = yearName(report.fiscalYear);
    const order = {
      rows: rows(),
      words: tableWords,
      sheetName: list.sheetName,
      title: list.title(report.plan ?? '', year),
      subtitle: list.subtitle(shown.length, report.findings.length, time.format(now())),
    };
    setBusy(true);
    const written = await writeResults(workbook, loadXlsx, order, earlier);
    setBusy(false);
    setExists(null);
    if (!written.ok) return setFailure(toPaneFailure(words, written.failure));
    setFailure(null);
    if (written.value.kind === 'exists') return setExists(written.value.sheet);
    const { sheet, entry } = written.value;
    journal.record(entry, list.undoWritten(sheet));
    onStatus(list.written(sheet, shown.length));
  };
  const copy = async (): Promise<void> => {
    const copied = await copyTable(clipboardTable(rows(), tableWords));
    setFailure(copied ? null : { sentence: list.notCopied, details: null });
    if (copied) onStatus(list.copied(shown.length));
  };

  return (
    <>
      <div className={styles.root}>
        <Button size="small" disabled={busy} onClick={() => void write('ask')}>
          {list.write}
        </Button>
        <Button size="small" onClick={() => void copy()}>
          {list.copy}
        </Button>
      </div>
      {exists === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{list.exists(exists)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabled={busy} onClick={() => void write('replace')}>
              {list.replace}
            </Button>
            <Button size="small" disabled={busy} onClick={() => void write('keep')}>
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
