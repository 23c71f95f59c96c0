import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { putTotals } from '../../app/summary/put-totals';
import type { WorkbookTotals } from '../../app/summary/totals-of-workbook';
import { totalsPaneWords, totalsWords } from '../../i18n/totals-words';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  button: { alignSelf: 'flex-start' },
});

interface Props {
  readonly totals: WorkbookTotals;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** Makes sheets of the totals, with charts of Excel's own. */
export const MakeTotals = ({ totals, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, locale, loadXlsx } = useServices();
  const said = totalsPaneWords(locale);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const make = async (): Promise<void> => {
    const controller = new AbortController();
    setStop(controller);
    setFailure(null);
    const { signal } = controller;
    const put = await putTotals(workbook, loadXlsx, totals, totalsWords(locale), {
      signal,
    }).finally(() => setStop(null));
    if (!put.ok) {
      if (put.failure.kind !== 'cancelled') setFailure(toPaneFailure(words, put.failure));
      return;
    }
    const { sheet, entry } = put.value;
    journal.record(entry, said.undo(sheet));
    onStatus(said.made(sheet));
  };
  return (
    <div className={styles.root}>
      {failure ? <FailureMessage failure={failure} /> : null}
      {stop ? (
        <WorkProgress label={said.making} share={null} onCancel={() => stop.abort()} />
      ) : (
        <Button appearance="primary" className={styles.button} onClick={() => attempt(make)}>
          {said.make}
        </Button>
      )}
      <Text size={200}>{said.makeHint}</Text>
    </div>
  );
};
