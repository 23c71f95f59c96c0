import type { ReactElement } from 'react';
import type { CheckedFinding, CheckReport } from '../../app/check/check';
import { localTime } from '../../app/clock/local-time';
import { clipboardTable } from '../../app/check/finding-clipboard';
import { findingTable } from '../../app/check/finding-table';
import { findingList } from '../../app/check/write-results';
import { yearName } from '../../core/era/fiscal-year';
import { useServices } from '../kit/services';
import { ListTools } from '../kit/ListTools';
import type { Journal } from '../kit/use-journal';

interface Props {
  readonly report: CheckReport;
  /** What the list shows, in its order. */
  readonly shown: readonly CheckedFinding[];
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** What can be done with the findings as a whole. */
export const ResultTools = ({ report, shown, journal, onStatus }: Props): ReactElement => {
  const { words, locale, now } = useServices();
  const { list } = words.pane.findings;
  const tableWords = { ...list.table, severity: words.severity, wholeSheet: words.wholeSheet };
  const rows = () => findingTable(shown, tableWords, locale);
  const makeList = () => {
    const head = {
      sheetName: list.sheetName,
      title: list.title(report.plan ?? '', yearName(report.fiscalYear)),
      subtitle: list.subtitle(
        shown.length,
        report.findings.length,
        words.dates.time(localTime(now())),
      ),
    };
    return findingList(head, rows(), tableWords);
  };
  return (
    <ListTools
      makeList={makeList}
      makeTable={() => clipboardTable(rows(), tableWords)}
      count={shown.length}
      journal={journal}
      onStatus={onStatus}
    />
  );
};
